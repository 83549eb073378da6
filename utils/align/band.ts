/**
 * The cells of an English × Chinese grid that are looked at: for each English segment a run of Chinese ones. The runs
 * only move forward. Cells are numbered row by row, so that flat arrays can hold what is known of each.
 */
export class Band {
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #starts: Int32Array;
  readonly en: number;
  readonly zh: number;

  /**
   * @param bounds for each English segment the first Chinese one looked at and one past the last; widened where
   *   needed so that runs only move forward, overlap or touch, and reach both ends
   */
  constructor(en: number, zh: number, bounds: (row: number) => readonly [from: number, to: number]) {
    this.en = en;
    this.zh = zh;
    this.#from = new Int32Array(en);
    this.#to = new Int32Array(en);
    for (let row = 0; row < en; row += 1) {
      const [from, to] = bounds(row);
      this.#from[row] = Math.max(0, Math.min(from, row === 0 ? 0 : (this.#to[row - 1] ?? 0), zh));
      this.#to[row] = row === en - 1 ? zh : Math.min(zh, Math.max(to, this.#to[row - 1] ?? 0));
    }
    for (let row = en - 2; row >= 0; row -= 1)
      this.#from[row] = Math.min(this.#from[row] ?? 0, this.#from[row + 1] ?? 0);
    this.#starts = new Int32Array(en + 1);
    for (let row = 0; row < en; row += 1)
      this.#starts[row + 1] = (this.#starts[row] ?? 0) + (this.#to[row] ?? 0) - (this.#from[row] ?? 0);
  }

  /** Every cell. */
  static full(en: number, zh: number): Band {
    return new Band(en, zh, () => [0, zh]);
  }

  /** Number of cells. */
  get size(): number {
    return this.#starts[this.en] ?? 0;
  }

  /** First Chinese segment of a row. */
  from(row: number): number {
    return this.#from[row] ?? 0;
  }

  /** One past the last Chinese segment of a row. */
  to(row: number): number {
    return this.#to[row] ?? 0;
  }

  /** The number of a cell, or −1 outside the band. */
  cell(row: number, column: number): number {
    const from = this.#from[row] ?? 0;
    if (column < from || column >= (this.#to[row] ?? 0)) return -1;
    return (this.#starts[row] ?? 0) + column - from;
  }
}
