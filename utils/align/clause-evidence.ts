import { clauseEnds } from '../text/clauses.ts';
import type { Window } from './evidence.ts';
import { lengthLikelihood } from './length.ts';
import { type Side, span, type Vocabulary } from './vocabulary.ts';

/** Clauses on either side of a text, and a text's worth of belief that there are as many on both. */
const TRUST = 20;
/** Gale & Church's variance, for clauses. */
const VARIANCE = 1;
/** Shares of a window by which a cut can be missed; farther is no worse. */
const FARTHEST = 0.3;

/** One language's sentences as clauses. */
interface Clauses {
  readonly side: Side;
  /** For each sentence where its clauses end, as shares of it. */
  readonly ends: readonly (readonly number[])[];
}

/**
 * What the clauses of sentences say on whether they belong together. Translators of the two languages join and divide
 * sentences as they like, for a comma of the one is often a stop of the other; but they keep most clauses. So a link has
 * about as many on both sides, and where it joins sentences of one language, the other has the end of a clause.
 */
export class ClauseEvidence {
  readonly #en: Clauses;
  readonly #zh: Clauses;

  constructor({ en, zh }: Vocabulary, enTexts: readonly string[], zhTexts: readonly string[]) {
    this.#en = { side: en, ends: enTexts.map((text) => clauseEnds(text, 'en')) };
    this.#zh = { side: zh, ends: zhTexts.map((text) => clauseEnds(text, 'zh')) };
  }

  /** English clauses for each Chinese one. @param windows each with how much it counts, 0 to 1 */
  ratio(windows: Iterable<readonly [window: Window, weight: number]>): number {
    let x = TRUST;
    let y = TRUST;
    for (const [{ enFrom, enTo, zhFrom, zhTo }, weight] of windows) {
      x += weight * count(this.#en, enFrom, enTo);
      y += weight * count(this.#zh, zhFrom, zhTo);
    }
    return x / y;
  }

  /** Log-likelihood of the numbers of clauses. @param ratio see there */
  counts({ enFrom, enTo, zhFrom, zhTo }: Window, ratio: number): number {
    return lengthLikelihood(count(this.#en, enFrom, enTo), count(this.#zh, zhFrom, zhTo), ratio, VARIANCE);
  }

  /** How far the ends of sentences within a window are from any end of a clause on the other side, in all. */
  cuts({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    return (
      apart(this.#en.side, enFrom, enTo, this.#zh, zhFrom, zhTo) +
      apart(this.#zh.side, zhFrom, zhTo, this.#en, enFrom, enTo)
    );
  }
}

function count({ ends }: Clauses, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += ends[i]?.length ?? 0;
  return sum;
}

function apart(own: Side, from: number, to: number, other: Clauses, otherFrom: number, otherTo: number) {
  let sum = 0;
  for (let end = from + 1; end < to; end += 1)
    sum += nearest(span(own, from, end) / span(own, from, to), other, otherFrom, otherTo);
  return sum;
}

/** How far the nearest end of a clause within some sentences is from a place there, as a share of them all. */
function nearest(place: number, { side, ends }: Clauses, from: number, to: number): number {
  const start = side.sums[from] as number;
  const whole = span(side, from, to);
  let least = FARTHEST;
  for (let i = from; i < to; i += 1) {
    const at = (side.sums[i] as number) - start;
    // The window ends there on both sides, whatever it holds.
    for (const end of ends[i] ?? [])
      if (end < 1 || i + 1 < to)
        least = Math.min(least, Math.abs((at + end * span(side, i, i + 1)) / whole - place));
  }
  return least;
}
