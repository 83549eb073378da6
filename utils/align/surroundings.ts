/** Units on either side of one that count as around it: a few paragraphs, fewer than a menu or a list of links has. */
const REACH = 10;

/** The units of a pair on one side. */
interface Placed {
  readonly from: number;
  readonly to: number;
  /** How sure the pair is, 0 to 1. */
  readonly sure: number;
  /** What speaks for it, as log-odds. */
  readonly odds: number;
}

/**
 * What the pairs around each unit of one language say. A page holds more than a text and its translation: menus,
 * comments, links to other texts; what these lack says nothing of the text, nor does the text speak for them.
 */
export class Surroundings {
  /** Sums over the units before each, so that any stretch is the difference of two. */
  readonly #sure: Float64Array;
  readonly #odds: Float64Array;

  /** @param units how many the language has */
  constructor(units: number, pairs: Iterable<Placed>) {
    this.#sure = new Float64Array(units + 1);
    this.#odds = new Float64Array(units + 1);
    for (const { from, to, sure, odds } of pairs) {
      this.#sure.fill(sure, from + 1, to + 1);
      this.#odds[from + 1] = sure * odds;
    }
    for (let i = 1; i <= units; i += 1) {
      this.#sure[i] = (this.#sure[i] as number) + (this.#sure[i - 1] as number);
      this.#odds[i] = (this.#odds[i] as number) + (this.#odds[i - 1] as number);
    }
  }

  /** How many of the units around one are in a pair, each counted as far as the pair is sure, and how many are not. */
  counts(unit: number): { readonly sure: number; readonly unsure: number } {
    const sure = this.#around(this.#sure, unit);
    return { sure, unsure: this.#size(unit) - sure };
  }

  /** Log-odds of the pairs around a unit, for each unit there. */
  density(unit: number): number {
    return this.#around(this.#odds, unit) / this.#size(unit);
  }

  #around(sums: Float64Array, unit: number): number {
    return (sums[this.#end(unit)] as number) - (sums[start(unit)] as number);
  }

  #size(unit: number): number {
    return this.#end(unit) - start(unit);
  }

  #end(unit: number): number {
    return Math.min(this.#sure.length - 1, unit + REACH + 1);
  }
}

const start = (unit: number) => Math.max(0, unit - REACH);
