/**
 * A set of strings held as one newline-separated text with a hash index over it: look-ups need no object per
 * entry, so that tens of thousands of words cost a few hundred kilobytes and no time to read.
 */
export class StringTable {
  readonly #text: string;
  /** Start of each entry in the text, and one past the end of the last. */
  readonly #starts: Uint32Array;
  /** Open addressing (linear probing): entry number + 1, or 0 for a free slot. */
  readonly #slots: Uint16Array;
  readonly #mask: number;
  /** Length of the longest entry, in UTF-16 units. */
  readonly longest: number;

  /**
   * @param text fewer than 65 536 entries, separated by `\n`
   * @throws {RangeError} when there are more
   */
  constructor(text: string) {
    const count = text === '' ? 0 : countLines(text);
    if (count > MOST) throw new RangeError('Too many entries for a string table');
    const size = 2 ** Math.ceil(Math.log2(count * 2 + 2));
    this.#text = text;
    this.#starts = new Uint32Array(count + 1);
    this.#slots = new Uint16Array(size);
    this.#mask = size - 1;
    let longest = 0;
    let start = 0;
    for (let entry = 0; entry < count; entry += 1) {
      let hash = SEED;
      let at = start;
      for (let unit = text.charCodeAt(at); at < text.length && unit !== NEWLINE; unit = text.charCodeAt(at)) {
        hash = step(hash, unit);
        at += 1;
      }
      this.#starts[entry] = start;
      let slot = spread(hash) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = entry + 1;
      longest = Math.max(longest, at - start);
      start = at + 1;
    }
    this.#starts[count] = start;
    this.longest = longest;
  }

  /** Number of entries. */
  get size(): number {
    return this.#starts.length - 1;
  }

  /** The entry with the given number (0 to size − 1). */
  at(entry: number): string {
    return this.#text.slice(this.#starts[entry], (this.#starts[entry + 1] ?? 1) - 1);
  }

  /** The number of the entry that equals the whole text, or −1. */
  find(text: string): number {
    let hash = SEED;
    for (let i = 0; i < text.length; i += 1) hash = step(hash, text.charCodeAt(i));
    return this.#lookup(hash, text, 0, text.length);
  }

  /**
   * Reports every entry that begins at one place of a text, shortest first.
   * @param from where in the text the entries begin
   * @param report called with the entry's number and its length in UTF-16 units
   */
  prefixes(text: string, from: number, report: (entry: number, length: number) => void): void {
    let hash = SEED;
    const end = Math.min(text.length, from + this.longest);
    for (let at = from; at < end; at += 1) {
      hash = step(hash, text.charCodeAt(at));
      const entry = this.#lookup(hash, text, from, at + 1 - from);
      if (entry >= 0) report(entry, at + 1 - from);
    }
  }

  #lookup(hash: number, text: string, from: number, length: number): number {
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) return -1;
      const start = this.#starts[entry] ?? 0;
      if ((this.#starts[entry + 1] ?? 0) - 1 - start !== length) continue;
      let i = 0;
      while (i < length && this.#text.charCodeAt(start + i) === text.charCodeAt(from + i)) i += 1;
      if (i === length) return entry;
    }
  }
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const NEWLINE = 10;
/** Entry numbers + 1 fit 16 bits. */
const MOST = 0xffff;
/** FNV-1a (Fowler, Noll, Vo), over UTF-16 units. */
const SEED = 0x811c9dc5;
const step = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
/** FNV's low bits mix least; fold the high ones in. */
const spread = (hash: number) => (hash ^ (hash >>> 15)) >>> 0;
