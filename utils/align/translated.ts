import { type Gains, gainAt, isKept } from './gains.ts';
import type { Side, TermType } from './vocabulary.ts';

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
  seen.look(other, otherFrom, otherTo);
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

/** Shares of a text's words that are found in its translation, and in another text on the same subject. */
const IN_TRANSLATION = 0.5;
const ON_SUBJECT = 0.2;
const FOUND = Math.log(IN_TRANSLATION / ON_SUBJECT);
const MISSED = Math.log((1 - IN_TRANSLATION) / (1 - ON_SUBJECT));

/** Log-odds of one side's words, as `translated`, against a text on the same subject: however rare they are. */
export function beyondSubject(
  own: Side,
  from: number,
  to: number,
  other: Side,
  otherFrom: number,
  otherTo: number,
  seen: Seen,
): number {
  seen.look(other, otherFrom, otherTo);
  let sum = 0;
  for (let segment = from; segment < to; segment += 1)
    for (const type of own.segments[segment] ?? []) {
      const { kind, share } = own.types[type] as TermType;
      if (kind === 'word' && !seen.isKept(type)) sum += share * (seen.isFound(type) ? FOUND : MISSED);
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

  /** Forgets what was found, and looks at segments of the other side. */
  look(other: Side, from: number, to: number) {
    this.#time += 1;
    for (let segment = from; segment < to; segment += 1)
      for (const type of other.segments[segment] ?? []) {
        const { links = [] } = other.types[type] ?? {};
        const seen = isKept(other.types[type]) ? this.#kept : this.#found;
        for (const link of links) seen[link] = this.#time;
      }
  }

  isFound(type: number): boolean {
    return this.#found[type] === this.#time;
  }

  isKept(type: number): boolean {
    return this.#kept[type] === this.#time;
  }
}
