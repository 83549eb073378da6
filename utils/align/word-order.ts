import type { Window } from './evidence.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** How far apart, as a share of the window, two words stand on the average that translate each other. */
const USUAL = 0.15;

/** A word of one sentence that another sentence of the other language can translate, and where either stands. */
interface Match {
  readonly word: number;
  /** Middles, as shares of the sentences: 0 at the beginning, 1 at the end. */
  readonly en: number;
  readonly zh: number;
}

/**
 * Where words stand that translate each other. Within a sentence the two languages order words in ways of their own,
 * but over several sentences what is said first in the one is said first in the other; so where sentences are joined
 * that do not belong together, words find their translation at the wrong end.
 */
export class WordOrder {
  readonly #en: Side;
  readonly #zh: Side;
  /** For each sentence where its words stand first, by type. */
  readonly #places: { readonly en: readonly Places[]; readonly zh: readonly Places[] };
  /** By pair of sentences, as they are asked for. */
  readonly #matches = new Map<number, readonly Match[]>();
  /** By word: how near its translation stands in the window at hand. */
  readonly #nearest: Float64Array;
  /** By word: when it was found last. */
  readonly #seen: Int32Array;
  #time = 0;

  constructor({ en, zh }: Vocabulary) {
    this.#en = en;
    this.#zh = zh;
    this.#places = { en: placesOf(en), zh: placesOf(zh) };
    this.#nearest = new Float64Array(en.types.length);
    this.#seen = new Int32Array(en.types.length);
  }

  /** Positive where words stand nearer to their translations than usual, negative where farther; 0 without any. */
  evidence({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    const nearest = this.#nearest;
    const [enStart, enWhole] = stretch(this.#en, enFrom, enTo);
    const [zhStart, zhWhole] = stretch(this.#zh, zhFrom, zhTo);
    let sum = 0;
    for (let i = enFrom; i < enTo; i += 1) {
      const [enAt, enOwn] = stretch(this.#en, i, i + 1);
      const found: number[] = [];
      this.#time += 1;
      for (let j = zhFrom; j < zhTo; j += 1) {
        const [zhAt, zhOwn] = stretch(this.#zh, j, j + 1);
        for (const { word, en, zh } of this.#matchesOf(i, j)) {
          const own = (enAt - enStart + en * enOwn) / enWhole;
          const other = (zhAt - zhStart + zh * zhOwn) / zhWhole;
          const apart = Math.abs(own - other);
          if (this.#seen[word] !== this.#time) {
            this.#seen[word] = this.#time;
            found.push(word);
            nearest[word] = apart;
          } else if (apart < (nearest[word] as number)) nearest[word] = apart;
        }
      }
      for (const word of found) sum += USUAL - (nearest[word] as number);
    }
    return sum;
  }

  #matchesOf(i: number, j: number): readonly Match[] {
    const key = i * this.#zh.segments.length + j;
    const known = this.#matches.get(key);
    if (known) return known;
    const others = this.#places.zh[j] as Places;
    const matches: Match[] = [];
    for (const [word, en] of this.#places.en[i] as Places)
      for (const link of this.#en.types[word]?.links ?? []) {
        const zh = others.get(link);
        if (zh !== undefined) matches.push({ word, en, zh });
      }
    this.#matches.set(key, matches);
    return matches;
  }
}

type Places = ReadonlyMap<number, number>;

/** Where some segments begin, and how long they are. */
function stretch({ sums }: Side, from: number, to: number): readonly [start: number, length: number] {
  const start = sums[from] as number;
  return [start, Math.max(1, (sums[to] as number) - start)];
}

/** For each segment its words, by type. */
function placesOf({ segments, places }: Side): Places[] {
  return segments.map((types, segment) => {
    const own = places[segment] ?? [];
    return new Map(
      types.flatMap((type, i) => {
        const place = own[i];
        return place === undefined ? [] : [[type, place] as const];
      }),
    );
  });
}
