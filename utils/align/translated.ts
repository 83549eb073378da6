import { type Gains, gainAt, isKept } from './gains.ts';
import type { Side } from './vocabulary.ts';

/**
 * The gains of one side's words over a window, leaving out what is not put into other words.
 *
 * @param fade logarithm of the length of the other side's window in mean segments
 * @param seen room for what is found, for windows of any side
 */
export function translated(
  own: Side,
  from: number,
  to: number,
  other: Side,
  otherFrom: number,
  otherTo: number,
  gains: Gains,
  fade: number,
  seen: Seen,
): number {
  seen.clear();
  for (let segment = otherFrom; segment < otherTo; segment += 1)
    for (const type of other.segments[segment] ?? []) {
      const { links = [] } = other.types[type] ?? {};
      const asItIs = isKept(other.types[type]);
      for (const link of links) seen.add(link, asItIs);
    }
  let sum = 0;
  for (let segment = from; segment < to; segment += 1)
    for (const type of own.segments[segment] ?? []) {
      const kind = own.types[type]?.kind;
      if ((kind !== 'word' && kind !== 'character') || seen.isKept(type)) continue;
      sum += gains.miss[type] as number;
      if (seen.isFound(type)) sum += gainAt(gains, type, fade);
    }
  return sum;
}

/** Types of one side that are found in a window of the other, put into other words or kept; filled again and again. */
export class Seen {
  readonly #found: Int32Array;
  readonly #kept: Int32Array;
  #time = 0;

  constructor(types: number) {
    this.#found = new Int32Array(types);
    this.#kept = new Int32Array(types);
  }

  clear() {
    this.#time += 1;
  }

  add(type: number, kept: boolean) {
    (kept ? this.#kept : this.#found)[type] = this.#time;
  }

  isFound(type: number): boolean {
    return this.#found[type] === this.#time;
  }

  isKept(type: number): boolean {
    return this.#kept[type] === this.#time;
  }
}
