import type { Lexicon } from './lexicon.ts';
import { chineseTerms, englishTerms, type Term } from './terms.ts';
import { EVIDENCE_WEIGHTS, type EvidenceWeights, type TermKind } from './weights.ts';

/** A term type of one side, as numbers that scoring needs. */
interface TermType {
  readonly kind: TermKind;
  readonly links: number[];
  /** Expected chance hits in a segment of mean length on the other side. */
  rate: number;
}

interface Side {
  readonly types: TermType[];
  /** For each segment its term types and their shares. */
  readonly terms: { readonly type: number; readonly share: number }[][];
  /** Lengths, summed: the length of [a, b) is sums[b] − sums[a]. */
  readonly sums: Float64Array;
  readonly mean: number;
  /** Per type, the number of the scoring that last saw it, found it, or found it kept as it was. */
  readonly seen: Int32Array;
  readonly found: Int32Array;
  readonly kept: Int32Array;
}

/**
 * What the contents of two lists of segments (blocks or sentences, in order) say on which translates which.
 *
 * Every term is a small test: if a segment says "river", its translation shows 河 more often than a segment taken at
 * random does. A term found or missed on the other side gives the logarithm of the ratio of the two chances; the
 * sum over the terms of both sides is the evidence. How often a term would be found anyway is learnt from the
 * segments themselves, starting from its general rate.
 */
export class Evidence {
  readonly #en: Side;
  readonly #zh: Side;
  readonly #weights: EvidenceWeights;
  /** English characters per Chinese one on this page. */
  readonly ratio: number;
  #stamp = 0;

  /**
   * @param en English segments in reading order
   * @param zh Chinese segments in reading order
   */
  constructor(
    en: readonly string[],
    zh: readonly string[],
    lexicon: Lexicon,
    weights: EvidenceWeights = EVIDENCE_WEIGHTS,
  ) {
    this.#weights = weights;
    const english = en.map((text) => englishTerms(text, lexicon));
    const chinese = zh.map((text) => chineseTerms(text, lexicon, weights.inner));
    const enIndex = new Index();
    const zhIndex = new Index();
    const enTerms = english.map(({ terms }) => enIndex.number(terms));
    const zhTerms = chinese.map(({ terms }) => zhIndex.number(terms));
    linkWords(enIndex, zhIndex, lexicon);
    linkEqual(enIndex, zhIndex);
    linkNames(english, chinese, enIndex, zhIndex, zhTerms, lexicon);
    this.#en = side(
      enIndex,
      enTerms,
      english.map(({ length }) => length),
    );
    this.#zh = side(
      zhIndex,
      zhTerms,
      chinese.map(({ length }) => length),
    );
    learnRates(this.#en, this.#zh, enIndex, lexicon, weights, 'en');
    learnRates(this.#zh, this.#en, zhIndex, lexicon, weights, 'zh');
    const x = this.#en.sums.at(-1) ?? 0;
    const y = this.#zh.sums.at(-1) ?? 0;
    this.ratio = (x + weights.ratio * weights.ratioTrust) / (y + weights.ratioTrust);
  }

  /** Log-odds that the English segments [enFrom, enTo) and the Chinese [zhFrom, zhTo) say the same, by content. */
  content(enFrom: number, enTo: number, zhFrom: number, zhTo: number): number {
    return this.#odds(enFrom, enTo, zhFrom, zhTo, ALL);
  }

  /**
   * The same by words alone that were put into the other language. What both sides merely share (numbers, Latin
   * words, names) a command and its description share too.
   */
  translation(enFrom: number, enTo: number, zhFrom: number, zhTo: number): number {
    return this.#odds(enFrom, enTo, zhFrom, zhTo, TRANSLATED);
  }

  /**
   * Log-likelihood of the two lengths, up to a constant: Gale & Church, "A program for aligning sentences in
   * bilingual corpora" (1993), in characters.
   */
  length(enFrom: number, enTo: number, zhFrom: number, zhTo: number): number {
    const x = span(this.#en, enFrom, enTo);
    const y = span(this.#zh, zhFrom, zhTo);
    return -((x - this.ratio * y) ** 2) / (this.#weights.variance * (x + y));
  }

  /**
   * Log-odds of the two lengths: as in `length`, against an English text of any length at all (log-uniform over the
   * lengths that pages have). Long tails: summaries and classical Chinese are off the page's ratio by far.
   */
  lengthOdds(enFrom: number, enTo: number, zhFrom: number, zhTo: number, ratio: number): number {
    const x = Math.max(2, span(this.#en, enFrom, enTo));
    const y = Math.max(1, span(this.#zh, zhFrom, zhTo));
    const variance = this.#weights.variance * (x + y);
    const off = (x - ratio * y) ** 2 / variance;
    return Math.log(x) + 1.1 - 0.5 * Math.log(Math.PI * variance) - TAIL * Math.log(1 + off / TAIL);
  }

  /** English characters per Chinese one in the given windows, drawn towards the usual ratio where they are short. */
  ratioOf(
    windows: Iterable<{ enFrom: number; enTo: number; zhFrom: number; zhTo: number; weight: number }>,
  ): number {
    let x = this.#weights.ratio * this.#weights.ratioTrust;
    let y = this.#weights.ratioTrust;
    for (const { enFrom, enTo, zhFrom, zhTo, weight } of windows) {
      x += weight * span(this.#en, enFrom, enTo);
      y += weight * span(this.#zh, zhFrom, zhTo);
    }
    return x / y;
  }

  #odds(enFrom: number, enTo: number, zhFrom: number, zhTo: number, kinds: ReadonlySet<TermKind>): number {
    this.#stamp += 1;
    this.#find(this.#en, enFrom, enTo, this.#zh);
    this.#find(this.#zh, zhFrom, zhTo, this.#en);
    return (
      this.#sum(
        this.#en,
        enFrom,
        enTo,
        this.#weights.en,
        span(this.#zh, zhFrom, zhTo) / this.#zh.mean,
        kinds,
      ) +
      this.#sum(this.#zh, zhFrom, zhTo, this.#weights.zh, span(this.#en, enFrom, enTo) / this.#en.mean, kinds)
    );
  }

  /** Stamps what the terms of [first, end) let one find on the other side. */
  #find(from: Side, first: number, end: number, to: Side) {
    for (let segment = first; segment < end; segment += 1)
      for (const { type } of from.terms[segment] ?? []) {
        const { kind, links } = from.types[type] as TermType;
        const found = kind === 'latin' || kind === 'name' ? to.kept : to.found;
        for (const link of links) found[link] = this.#stamp;
      }
  }

  /** Sums the tests of one side's terms. @param reach length of the other side's window, in mean segments */
  #sum(
    from: Side,
    first: number,
    end: number,
    weights: EvidenceWeights['en'],
    reach: number,
    kinds: ReadonlySet<TermKind>,
  ): number {
    let sum = 0;
    for (let segment = first; segment < end; segment += 1)
      for (const { type, share } of from.terms[segment] ?? []) {
        const { kind: own, rate } = from.types[type] as TermType;
        const kind = from.kept[type] === this.#stamp ? 'latin' : own;
        if (share === 0 || from.seen[type] === this.#stamp || !kinds.has(kind)) continue;
        from.seen[type] = this.#stamp;
        const { hit, weight } = weights[kind];
        const chance = 1 - Math.exp(-rate * reach);
        const found =
          kind === 'latin'
            ? own === 'latin'
              ? from.found[type] === this.#stamp
              : true
            : from.found[type] === this.#stamp;
        sum += share * weight * (found ? Math.log((hit + (1 - hit) * chance) / chance) : Math.log(1 - hit));
      }
    return sum;
  }
}

const ALL: ReadonlySet<TermKind> = new Set<TermKind>([
  'word',
  'character',
  'number',
  'latin',
  'name',
  'mark',
]);
const TRANSLATED: ReadonlySet<TermKind> = new Set<TermKind>(['word', 'character']);

/** Degrees of freedom, nearly, of the length model's tail. */
const TAIL = 3;

const span = (of: Side, from: number, to: number) => (of.sums[to] ?? 0) - (of.sums[from] ?? 0);

/** Numbers the terms of one language. */
class Index {
  readonly types: TermType[] = [];
  readonly #ids = new Map<string, number>();

  number(terms: readonly Term[]) {
    return terms.map(({ kind, key, share }) => ({ type: this.add(kind, key), share }));
  }

  add(kind: TermKind, key: string): number {
    const id = `${kind} ${key}`;
    const known = this.#ids.get(id);
    if (known !== undefined) return known;
    this.#ids.set(id, this.types.length);
    this.types.push({ kind, links: [], rate: 0 });
    return this.types.length - 1;
  }

  find(kind: TermKind, key: string): number | undefined {
    return this.#ids.get(`${kind} ${key}`);
  }

  keys(): Iterable<readonly [string, number]> {
    return this.#ids;
  }
}

function link(en: Index, enType: number, zh: Index, zhType: number) {
  en.types[enType]?.links.push(zhType);
  zh.types[zhType]?.links.push(enType);
}

function linkWords(en: Index, zh: Index, lexicon: Lexicon) {
  for (const [id, type] of zh.keys()) {
    const [kind, key] = id.split(' ');
    if (kind !== 'word' && kind !== 'character') continue;
    for (const stem of lexicon.glosses(Number(key))) {
      const enType = en.find('word', lexicon.stems.at(stem));
      if (enType !== undefined) link(en, enType, zh, type);
    }
  }
}

function linkEqual(en: Index, zh: Index) {
  for (const [id, type] of zh.keys()) {
    const [kind = '', ...key] = id.split(' ');
    const enType =
      kind === 'latin'
        ? en.find('word', key.join(' '))
        : kind === 'number' || kind === 'mark'
          ? en.find(kind, key.join(' '))
          : undefined;
    if (enType !== undefined) link(en, enType, zh, type);
  }
}

function linkNames(
  english: ReturnType<typeof englishTerms>[],
  chinese: ReturnType<typeof chineseTerms>[],
  en: Index,
  zh: Index,
  zhTerms: { type: number; share: number }[][],
  lexicon: Lexicon,
) {
  const byStart = new Map<number, Map<string, { syllables: readonly number[]; stems: Set<string> }>>();
  for (const { names } of english)
    for (const { syllables, stems } of names) {
      const start = (syllables[0] ?? 0) * 1024 + (syllables[1] ?? 0);
      const list = byStart.get(start) ?? new Map();
      byStart.set(start, list);
      const key = syllables.join(' ');
      const known = list.get(key) ?? { syllables, stems: new Set() };
      list.set(key, known);
      for (const stem of stems) known.stems.add(stem);
    }
  if (byStart.size === 0) return;
  chinese.forEach(({ simplified }, segment) => {
    const readings = Array.from(simplified, (c) => lexicon.readings(c.codePointAt(0) ?? 0));
    for (let at = 0; at + 1 < readings.length; at += 1)
      for (const first of readings[at] ?? [])
        for (const second of readings[at + 1] ?? [])
          for (const [key, { syllables, stems }] of byStart.get(first * 1024 + second) ?? []) {
            if (!syllables.every((syllable, i) => readings[at + i]?.includes(syllable))) continue;
            const known = zh.find('name', key);
            const type = known ?? zh.add('name', key);
            zhTerms[segment]?.push({ type, share: 0 });
            if (known === undefined)
              for (const stem of stems) {
                const enType = en.find('word', stem);
                if (enType !== undefined) link(en, enType, zh, type);
              }
          }
  });
}

function side(index: Index, terms: { type: number; share: number }[][], lengths: number[]): Side {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    sums[i + 1] = (sums[i] ?? 0) + length;
  });
  return {
    types: index.types,
    terms,
    sums,
    mean: Math.max(1, (sums.at(-1) ?? 0) / Math.max(1, lengths.length)),
    seen: new Int32Array(index.types.length),
    found: new Int32Array(index.types.length),
    kept: new Int32Array(index.types.length),
  };
}

/** Estimates for each term type how often a segment of the other side would show it by chance. */
function learnRates(
  own: Side,
  other: Side,
  index: Index,
  lexicon: Lexicon,
  weights: EvidenceWeights,
  language: 'en' | 'zh',
) {
  const segments = other.terms.length;
  const df = new Int32Array(own.types.length);
  const last = new Int32Array(own.types.length).fill(-1);
  other.terms.forEach((terms, segment) => {
    for (const { type } of terms)
      for (const linked of other.types[type]?.links ?? [])
        if (last[linked] !== segment) {
          last[linked] = segment;
          df[linked] = (df[linked] ?? 0) + 1;
        }
  });
  /** Words of running text in a mean segment of the other side. */
  const words = language === 'en' ? other.mean / 1.6 : other.mean / 9;
  for (const [id, type] of index.keys()) {
    const [kind, key = ''] = id.split(' ');
    const one = own.types[type] as TermType;
    let general = 0.02;
    if (language === 'en' && kind === 'word') {
      const stem = lexicon.stems.find(key);
      general = stem < 0 ? 0.002 : lexicon.stemRate(stem) * weights.glossSpread * words;
    } else if (kind === 'word' || kind === 'character') {
      general = 0;
      for (const stem of lexicon.glosses(Number(key))) general += lexicon.stemRate(stem) * words;
    } else if (kind === 'mark') general = 0.3;
    const chance =
      (Math.max(0, (df[type] ?? 0) - 1) + weights.general * Math.min(0.9, general)) /
      (Math.max(0, segments - 1) + weights.general);
    one.rate = -Math.log(1 - Math.min(0.98, Math.max(1e-4, chance)));
  }
}
