import { type Gains, gainAt, isKept } from './gains.ts';
import type { Side, TermType } from './vocabulary.ts';

/** What the words of a pair say that were put into other words. */
export interface Translation {
  /** Log-odds that they translate each other, by how rare they are. */
  readonly odds: number;
  /**
   * The same against two texts on one subject, however rare the words are: these share words too, but far fewer.
   */
  readonly beyondSubject: number;
}

/** Shares of a text's words that are found in its translation, and in another text on the same subject. */
const IN_TRANSLATION = 0.5;
const ON_SUBJECT = 0.2;
const FOUND = Math.log(IN_TRANSLATION / ON_SUBJECT);
const MISSED = Math.log((1 - IN_TRANSLATION) / (1 - ON_SUBJECT));

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
): Translation {
  seen.look(other, otherFrom, otherTo);
  let odds = 0;
  let beyondSubject = 0;
  for (let segment = from; segment < to; segment += 1)
    for (const type of own.segments[segment] ?? []) {
      const { kind, share } = own.types[type] as TermType;
      if ((kind !== 'word' && kind !== 'character') || seen.isKept(type)) continue;
      const isFound = seen.isFound(type);
      odds += gains.miss[type] as number;
      if (isFound) odds += gainAt(gains, type, fade);
      if (kind === 'word') beyondSubject += share * (isFound ? FOUND : MISSED);
    }
  return { odds, beyondSubject };
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
