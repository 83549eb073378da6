import type { Band } from './band.ts';
import type { Window } from './evidence.ts';

/** How many segments of each side one step of an alignment takes; [1, 0] and [0, 1] leave one without a partner. */
export type Move = readonly [en: number, zh: number];

/** The window that a move takes up to given ends. */
export function windowOf([en, zh]: Move, enTo: number, zhTo: number): Window {
  return { enFrom: enTo - en, enTo, zhFrom: zhTo - zh, zhTo };
}

/** One step of the best path. */
export interface Step extends Window {
  /** Share of all paths, weighted by their likelihood, that take this very step: 0 to 1. */
  readonly posterior: number;
}

/**
 * The log-likelihood of a step that takes both languages; −Infinity forbids it.
 * @param enTo one past the last English segment that it takes
 * @param zhTo the same for the Chinese ones
 * @param move its number
 * @param least where it is lower than this, −Infinity will do
 */
export type StepScore = (enTo: number, zhTo: number, move: number, least: number) => number;

/**
 * The log-likelihood of leaving a segment without a partner.
 * @param again whether the step before left one, too; must not make it less likely, for what is not translated often
 *   comes in runs
 */
export type SingleScore = (language: 'en' | 'zh', segment: number, again: boolean) => number;

/**
 * The most likely monotone alignment of two sequences, by dynamic programming over a band of the lattice (Viterbi),
 * with a posterior for each of its steps (forward–backward).
 * Time and memory: cells of the band × moves.
 * @param moves must hold [1, 0] and [0, 1]
 */
export function alignSequences(
  band: Band,
  moves: readonly Move[],
  score: StepScore,
  single: SingleScore = () => 0,
): Step[] {
  const lattice = new Lattice(band, moves, true);
  lattice.forward(score, single);
  lattice.backward();
  return lattice.bestPath();
}

/** The same without the posteriors (all are 1), which cost more than the alignment itself. */
export function bestAlignment(
  band: Band,
  moves: readonly Move[],
  score: StepScore,
  single: SingleScore = () => 0,
): Step[] {
  const lattice = new Lattice(band, moves, false);
  lattice.forward(score, single);
  return lattice.bestPath();
}

const NEVER = Number.NEGATIVE_INFINITY;

/** A point is reached by a step with both languages, or by one that left a segment single. */
const PAIRED = 0;
const SINGLE = 1;
type Arrival = typeof PAIRED | typeof SINGLE;

/** Where the points of a row are in the flat arrays, from `first` to before `end`. */
interface Origins {
  readonly shift: number;
  readonly first: number;
  readonly end: number;
}

/**
 * Points between segments: (i, j) says that i English and j Chinese segments have been taken. What is known of a
 * point is kept for both arrivals, at 2 · point and 2 · point + 1.
 */
class Lattice {
  readonly #band: Band;
  readonly #moves: readonly Move[];
  /** The first point of each row, where it begins in the flat arrays, and how many points it has. */
  readonly #from: Int32Array;
  readonly #start: Int32Array;
  readonly #best: Float64Array;
  /** The move that arrives here on the best path, times 2, plus the arrival that it began from. */
  readonly #choice: Int8Array;
  /** Whether likelihoods are summed up over all paths. The arrays after this one are empty if not. */
  readonly #sums: boolean;
  readonly #inside: Float64Array;
  /** The likelihood of all paths to a point, whatever their last step. */
  readonly #total: Float64Array;
  readonly #outside: Float64Array;
  readonly #scores: Float64Array;
  #single: SingleScore = () => 0;

  constructor(band: Band, moves: readonly Move[], sums: boolean) {
    this.#band = band;
    this.#sums = sums;
    this.#moves = moves;
    this.#from = new Int32Array(band.en + 1);
    this.#start = new Int32Array(band.en + 2);
    for (let i = 0; i <= band.en; i += 1) {
      const from = i === 0 ? 0 : band.from(i - 1);
      const to = i === band.en ? band.zh : band.to(i);
      this.#from[i] = from;
      this.#start[i + 1] = (this.#start[i] as number) + to - from + 1;
    }
    const points = this.#start[band.en + 1] as number;
    this.#best = new Float64Array(2 * points).fill(NEVER);
    this.#choice = new Int8Array(2 * points).fill(-1);
    const summed = sums ? points : 0;
    this.#inside = new Float64Array(2 * summed).fill(NEVER);
    this.#total = new Float64Array(summed).fill(NEVER);
    this.#outside = new Float64Array(2 * summed).fill(NEVER);
    this.#scores = new Float64Array(summed * moves.length).fill(NEVER);
  }

  /** The place of a point in the flat arrays, or −1 outside the band. */
  #point(i: number, j: number): number {
    if (i < 0) return -1;
    const from = this.#from[i] as number;
    const place = (this.#start[i] as number) + j - from;
    return j < from || place >= (this.#start[i + 1] as number) ? -1 : place;
  }

  forward(score: StepScore, single: SingleScore) {
    this.#single = single;
    this.#best[PAIRED] = 0;
    if (this.#sums) this.#inside[PAIRED] = this.#total[0] = 0;
    for (let i = 0; i <= this.#band.en; i += 1) {
      const from = this.#from[i] as number;
      const end = from + (this.#start[i + 1] as number) - (this.#start[i] as number);
      const origins = this.#moves.map(([a, b]) => this.#origins(i - a, b));
      for (let j = from; j < end; j += 1) this.#arrive(i, j, origins, score);
    }
  }

  /** The points from which a move arrives that began in a row: the place is that of the column, shifted. */
  #origins(row: number, columns: number): Origins {
    if (row < 0) return { shift: 0, first: 0, end: 0 };
    const first = this.#start[row] as number;
    return {
      shift: first - (this.#from[row] as number) - columns,
      first,
      end: this.#start[row + 1] as number,
    };
  }

  #arrive(i: number, j: number, origins: readonly Origins[], score: StepScore) {
    const point = this.#point(i, j);
    const best = this.#best;
    for (let move = 0; move < origins.length; move += 1) {
      const { shift, first, end } = origins[move] as Origins;
      const before = j + shift;
      if (before < first || before >= end) continue;
      const [a, b] = this.#moves[move] as Move;
      const paired = best[2 * before + PAIRED] as number;
      const alone = best[2 * before + SINGLE] as number;
      if (a === 0 || b === 0) {
        if (paired !== NEVER) this.#take(point, SINGLE, move, before, PAIRED, this.#leave(i, j, a, PAIRED));
        if (alone !== NEVER) this.#take(point, SINGLE, move, before, SINGLE, this.#leave(i, j, a, SINGLE));
        continue;
      }
      if (paired === NEVER && alone === NEVER) continue;
      const step = score(i, j, move, this.#least(point, before));
      if (step === NEVER) continue;
      if (this.#sums) this.#scores[point * this.#moves.length + move] = step;
      // How the point before was reached makes no difference to a pair: the better way counts, and both together.
      this.#take(point, PAIRED, move, before, alone > paired ? SINGLE : PAIRED, step);
    }
    if (this.#sums)
      this.#total[point] = logAdd(this.#inside[2 * point] as number, this.#inside[2 * point + 1] as number);
  }

  /** What a pair must score for making a difference at a point to which it leads from another. */
  #least(point: number, before: number): number {
    const best = this.#best;
    const inside = this.#inside;
    // To have left a segment single is no worse for what follows than to have paired it.
    const forBest = greater(best, point) - greater(best, before);
    return this.#sums
      ? Math.min(forBest, greater(inside, point) - LOST - (this.#total[before] as number))
      : forBest;
  }

  /** The score of leaving the last segment before (i, j) single. @param a 1 for an English one, 0 for a Chinese one */
  #leave(i: number, j: number, a: number, from: Arrival): number {
    return a === 0 ? this.#single('zh', j - 1, from === SINGLE) : this.#single('en', i - 1, from === SINGLE);
  }

  #take(point: number, arrival: Arrival, move: number, before: number, from: Arrival, step: number) {
    const to = 2 * point + arrival;
    const total = (this.#best[2 * before + from] as number) + step;
    if (total > (this.#best[to] as number)) {
      this.#best[to] = total;
      this.#choice[to] = 2 * move + from;
    }
    if (!this.#sums) return;
    const inside = arrival === PAIRED ? this.#total[before] : this.#inside[2 * before + from];
    this.#inside[to] = logAdd(this.#inside[to] as number, (inside as number) + step);
  }

  backward() {
    const outside = this.#outside;
    const last = outside.length - 2;
    outside[last + PAIRED] = 0;
    outside[last + SINGLE] = 0;
    for (let i = this.#band.en; i >= 0; i -= 1) {
      const from = this.#from[i] as number;
      const count = (this.#start[i + 1] as number) - (this.#start[i] as number);
      for (let j = from + count - 1; j >= from; j -= 1) this.#depart(i, j);
    }
  }

  /** Hands what may follow a point on to the points before it. */
  #depart(i: number, j: number) {
    const outside = this.#outside;
    const point = this.#point(i, j);
    for (let move = 0; move < this.#moves.length; move += 1) {
      const [a, b] = this.#moves[move] as Move;
      const before = this.#point(i - a, j - b);
      if (before < 0) continue;
      const pairs = a > 0 && b > 0;
      const after = outside[2 * point + (pairs ? PAIRED : SINGLE)] as number;
      if (after === NEVER) continue;
      const step = pairs ? (this.#scores[point * this.#moves.length + move] as number) : 0;
      if (step === NEVER) continue;
      for (let from: Arrival = PAIRED; from <= SINGLE; from += 1) {
        const likelihood = pairs ? step : this.#leave(i, j, a, from as Arrival);
        const at = 2 * before + from;
        outside[at] = logAdd(outside[at] as number, likelihood + after);
      }
    }
  }

  bestPath(): Step[] {
    const last = this.#best.length - 2;
    let arrival: Arrival =
      (this.#best[last + SINGLE] as number) > (this.#best[last + PAIRED] as number) ? SINGLE : PAIRED;
    const steps: Step[] = [];
    for (let i = this.#band.en, j = this.#band.zh; i > 0 || j > 0; ) {
      const choice = this.#choice[2 * this.#point(i, j) + arrival] as number;
      const move = this.#moves[choice >> 1];
      if (!move) throw new Error('The lattice has no path');
      const [a, b] = move;
      steps.push({ ...windowOf(move, i, j), posterior: this.#posterior(i, j, choice >> 1) });
      i -= a;
      j -= b;
      arrival = (choice & 1) as Arrival;
    }
    return steps.reverse();
  }

  /** Share of the paths that arrive at (i, j) by a move. */
  #posterior(i: number, j: number, move: number): number {
    if (!this.#sums) return 1;
    const [a, b] = this.#moves[move] as Move;
    const point = this.#point(i, j);
    const before = this.#point(i - a, j - b);
    const all = this.#total.at(-1) as number;
    if (a > 0 && b > 0) {
      const step = this.#scores[point * this.#moves.length + move] as number;
      return Math.min(
        1,
        Math.exp(
          (this.#total[before] as number) + step + (this.#outside[2 * point + PAIRED] as number) - all,
        ),
      );
    }
    const left = logAdd(
      (this.#inside[2 * before + PAIRED] as number) + this.#leave(i, j, a, PAIRED),
      (this.#inside[2 * before + SINGLE] as number) + this.#leave(i, j, a, SINGLE),
    );
    return Math.min(1, Math.exp(left + (this.#outside[2 * point + SINGLE] as number) - all));
  }
}

/** The greater of what is known of a point for its two arrivals. */
const greater = (values: Float64Array, point: number): number =>
  Math.max(values[2 * point] as number, values[2 * point + 1] as number);

/** e⁻⁴⁰ is lost in a double's rounding. */
const LOST = 40;

/** ln(eᵃ + eᵇ) without overflow. */
function logAdd(a: number, b: number): number {
  if (a < b) return logAdd(b, a);
  return b === NEVER || a - b > LOST ? a : a + Math.log1p(Math.exp(b - a));
}
