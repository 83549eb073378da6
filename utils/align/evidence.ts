import type { Band } from './band.ts';
import { type Gains, gainAt, gainsOf } from './gains.ts';
import type { Lexicon } from './lexicon.ts';
import { type Lists, type SharedTerms, sharedTermsOf } from './shared-terms.ts';
import { Seen, type Translation, translated } from './translated.ts';
import { type Side, span, type Vocabulary } from './vocabulary.ts';
import { EVIDENCE_WEIGHTS, type EvidenceWeights } from './weights.ts';

/** English segments [enFrom, enTo) beside Chinese ones [zhFrom, zhTo). */
export interface Window {
  readonly enFrom: number;
  readonly enTo: number;
  readonly zhFrom: number;
  readonly zhTo: number;
}

/** The widest windows that will be asked for, in segments of each language. */
export interface Reach {
  readonly en: number;
  readonly zh: number;
}

/**
 * What the contents of two lists of segments (blocks or sentences, in order) say on which translates which.
 *
 * Every term is a small test: if a segment says "river", its translation shows 河 more often than a segment taken at
 * random does. A term found or missed on the other side gives the logarithm of the ratio of the two chances; the sum
 * over the terms of both sides is the evidence. Sums for every window of a band are made once, from the terms that
 * two segments share, so that asking is cheap.
 */
export class Evidence {
  readonly #vocabulary: Vocabulary;
  readonly #band: Band;
  readonly #weights: EvidenceWeights;
  readonly #gains: { readonly en: Gains; readonly zh: Gains };
  /** [span − 1][cell]: evidence of one English segment against the Chinese window of that span ending at the cell. */
  readonly #enSums: readonly Float32Array[];
  /** [span − 1][cell]: evidence of one Chinese segment against the English window of that span ending at the cell. */
  readonly #zhSums: readonly Float32Array[];

  readonly #seen: { readonly en: Seen; readonly zh: Seen };

  /** Every pass asks for nearly the same windows again. */
  readonly #translations = new Map<number, Translation>();
  readonly #reach: Reach;

  constructor(
    vocabulary: Vocabulary,
    lexicon: Lexicon,
    band: Band,
    reach: Reach,
    weights = EVIDENCE_WEIGHTS,
  ) {
    this.#vocabulary = vocabulary;
    this.#band = band;
    this.#reach = reach;
    this.#weights = weights;
    const { en, zh } = vocabulary;
    this.#gains = {
      en: gainsOf(en, zh, 'en', lexicon, weights),
      zh: gainsOf(zh, en, 'zh', lexicon, weights),
    };
    this.#seen = { en: new Seen(en.types.length), zh: new Seen(zh.types.length) };
    this.#enSums = Array.from({ length: reach.zh }, () => new Float32Array(band.size));
    this.#zhSums = Array.from({ length: reach.en }, () => new Float32Array(band.size));
    this.#sumWindows();
  }

  /**
   * Log-odds that the window's sides say the same, by content; −Infinity where it leaves the band.
   * The window must be within the reach given to the constructor and hold both languages.
   */
  content({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    const band = this.#band;
    if (band.cell(enTo - 1, zhFrom) < 0 || band.cell(enFrom, zhTo - 1) < 0) return Number.NEGATIVE_INFINITY;
    const enSums = this.#enSums[zhTo - zhFrom - 1] as Float32Array;
    const zhSums = this.#zhSums[enTo - enFrom - 1] as Float32Array;
    let sum = 0;
    for (let i = enFrom; i < enTo; i += 1) sum += enSums[band.cell(i, zhTo - 1)] as number;
    for (let j = zhFrom; j < zhTo; j += 1) sum += zhSums[band.cell(enTo - 1, j)] as number;
    return sum;
  }

  /**
   * The part of `content` that comes from words put into the other language. What both sides merely share (numbers,
   * Latin words, names) a command and its description share too. Takes time in the length of the texts, once.
   * The window must be within the reach and end within the band.
   */
  translation(window: Window): Translation {
    const { enFrom, enTo, zhFrom, zhTo } = window;
    const end = this.#band.cell(enTo - 1, zhTo - 1);
    const key = (end * this.#reach.en + enTo - enFrom - 1) * this.#reach.zh + zhTo - zhFrom - 1;
    const known = this.#translations.get(key);
    if (known !== undefined) return known;
    const translation = this.#translationIn(window);
    this.#translations.set(key, translation);
    return translation;
  }

  #translationIn({ enFrom, enTo, zhFrom, zhTo }: Window): Translation {
    const { en, zh } = this.#vocabulary;
    const reachOfEn = Math.log(span(en, enFrom, enTo) / en.mean);
    const reachOfZh = Math.log(span(zh, zhFrom, zhTo) / zh.mean);
    const { en: gainsOfEn, zh: gainsOfZh } = this.#gains;
    const english = translated(en, enFrom, enTo, zh, zhFrom, zhTo, gainsOfEn, reachOfZh, this.#seen.en);
    const chinese = translated(zh, zhFrom, zhTo, en, enFrom, enTo, gainsOfZh, reachOfEn, this.#seen.zh);
    return {
      odds: english.odds + chinese.odds,
      beyondSubject: english.beyondSubject + chinese.beyondSubject,
    };
  }

  /** Length of the window's English in letters and digits. */
  english({ enFrom, enTo }: Window): number {
    return span(this.#vocabulary.en, enFrom, enTo);
  }

  /** Length of the window's Chinese in Han characters. */
  chinese({ zhFrom, zhTo }: Window): number {
    return span(this.#vocabulary.zh, zhFrom, zhTo);
  }

  /**
   * English letters per Chinese character in the given windows, drawn towards the usual ratio where they are short.
   * @param windows each with how much it counts, 0 to 1
   */
  ratio(windows: Iterable<readonly [window: Window, weight: number]>): number {
    let x = this.#weights.ratio * this.#weights.ratioTrust;
    let y = this.#weights.ratioTrust;
    for (const [window, weight] of windows) {
      x += weight * this.english(window);
      y += weight * this.chinese(window);
    }
    return x / y;
  }

  /** Fills the sums: row by row, from the terms that each pair of segments shares. */
  #sumWindows() {
    const band = this.#band;
    const { en, zh } = this.#vocabulary;
    const gains = this.#gains;
    const sharedIn = sharedTermsOf(en, zh);
    const enBase = en.segments.map((types) => total(types, gains.en.miss));
    const zhBase = zh.segments.map((types) => total(types, gains.zh.miss));
    const enScale = scales(en, this.#weights.damping);
    const zhScale = scales(zh, this.#weights.damping);
    /** Terms of the Chinese segments found in each of the last rows, for windows of several English segments. */
    const recent: SharedTerms[] = [];
    const inWindow = new Int32Array(Math.max(en.types.length, zh.types.length)).fill(-1);
    let stamp = 0;
    for (let row = 0; row < band.en; row += 1) {
      const from = band.from(row);
      const to = band.to(row);
      const shared = sharedIn(row, from, to);
      recent.unshift(shared);
      recent.length = Math.min(recent.length, this.#zhSums.length);
      for (let column = from; column < to; column += 1) {
        const cell = band.cell(row, column);
        for (let extra = 0; extra < this.#enSums.length && column - extra >= from; extra += 1) {
          const first = column - extra;
          const fade = Math.log(span(zh, first, column + 1) / zh.mean);
          stamp += 1;
          let sum = enBase[row] ?? 0;
          for (let j = first; j <= column; j += 1)
            sum += gain(shared.en, j - from, gains.en, fade, inWindow, stamp);
          (this.#enSums[extra] as Float32Array)[cell] = sum * (enScale[row] as number);
        }
        for (let extra = 0; extra < this.#zhSums.length; extra += 1) {
          const first = row - extra;
          if (first < 0 || band.cell(first, column) < 0) break;
          const fade = Math.log(span(en, first, row + 1) / en.mean);
          stamp += 1;
          let sum = zhBase[column] ?? 0;
          for (let back = 0; back <= extra; back += 1) {
            const { zh: found } = recent[back] as SharedTerms;
            sum += gain(found, column - band.from(row - back), gains.zh, fade, inWindow, stamp);
          }
          (this.#zhSums[extra] as Float32Array)[cell] = sum * (zhScale[column] as number);
        }
      }
    }
  }
}

/** How much each segment's evidence counts; 1 for the mean segment. */
export function scales(side: Side, damping: number): Float64Array {
  return Float64Array.from(side.segments, (_, i) =>
    damping === 0 ? 1 : (side.mean / Math.max(SHORTEST, span(side, i, i + 1))) ** damping,
  );
}

/** Letters or characters below which segments are not told apart by length. */
const SHORTEST = 5;

function total(types: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const type of types) sum += values[type] ?? 0;
  return sum;
}

/** Adds up what a column's found terms gain, each once a window. */
function gain(
  lists: Lists,
  column: number,
  gains: Gains,
  fade: number,
  inWindow: Int32Array,
  stamp: number,
): number {
  let sum = 0;
  const end = lists.starts[column + 1] as number;
  for (let at = lists.starts[column] as number; at < end; at += 1) {
    const type = lists.items[at] as number;
    if (inWindow[type] === stamp) continue;
    inWindow[type] = stamp;
    sum += gainAt(gains, type, fade);
  }
  return sum;
}
