import type { Band } from './band.ts';
import type { Window } from './evidence.ts';

/** How many segments of each side one step of an alignment takes; [1, 0] and [0, 1] leave one without a partner. */
export type Move = readonly [en: number, zh: number];

/** One step of the best path. */
export interface Step extends Window {
  /** Share of all paths, weighted by their likelihood, that take this very step: 0 to 1. */
  readonly posterior: number;
}

/** The log-likelihood of a step that takes both languages; −Infinity forbids it. @param move its number */
export type StepScore = (window: Window, move: number) => number;

/**
 * The most likely monotone alignment of two sequences, by dynamic programming over a band of the lattice (Viterbi),
 * with a posterior for each of its steps (forward–backward).
 * Time and memory: cells of the band × moves.
 * @param moves must hold [1, 0] and [0, 1]
 * @param single the log-likelihood of leaving a segment without a partner
 */
export function alignSequences(
  band: Band,
  moves: readonly Move[],
  score: StepScore,
  single: (language: 'en' | 'zh', segment: number) => number = () => 0,
): Step[] {
  const lattice = new Lattice(band, moves);
  lattice.forward(score, single);
  lattice.backward();
  return lattice.bestPath();
}

const NEVER = Number.NEGATIVE_INFINITY;

/** Points between segments: (i, j) says that i English and j Chinese segments have been taken. */
class Lattice {
  readonly #band: Band;
  readonly #moves: readonly Move[];
  /** The first point of each row, where it begins in the flat arrays, and how many points it has. */
  readonly #from: Int32Array;
  readonly #start: Int32Array;
  readonly #best: Float64Array;
  readonly #choice: Int8Array;
  readonly #inside: Float64Array;
  readonly #outside: Float64Array;
  readonly #scores: Float64Array;

  constructor(band: Band, moves: readonly Move[]) {
    this.#band = band;
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
    this.#best = new Float64Array(points).fill(NEVER);
    this.#inside = new Float64Array(points).fill(NEVER);
    this.#outside = new Float64Array(points).fill(NEVER);
    this.#choice = new Int8Array(points).fill(-1);
    this.#scores = new Float64Array(points * moves.length).fill(NEVER);
  }

  /** The place of a point in the flat arrays, or −1 outside the band. */
  #point(i: number, j: number): number {
    if (i < 0) return -1;
    const from = this.#from[i] as number;
    const place = (this.#start[i] as number) + j - from;
    return j < from || place >= (this.#start[i + 1] as number) ? -1 : place;
  }

  forward(score: StepScore, single: (language: 'en' | 'zh', segment: number) => number) {
    const moves = this.#moves;
    this.#best[0] = 0;
    this.#inside[0] = 0;
    for (let i = 0; i <= this.#band.en; i += 1) {
      const end = (this.#start[i + 1] as number) - (this.#start[i] as number) + (this.#from[i] as number);
      for (let j = this.#from[i] as number; j < end; j += 1) {
        const point = this.#point(i, j);
        for (let move = 0; move < moves.length; move += 1) {
          const [a, b] = moves[move] as Move;
          const before = this.#point(i - a, j - b);
          if (before < 0 || this.#best[before] === NEVER) continue;
          const step =
            a === 0
              ? single('zh', j - 1)
              : b === 0
                ? single('en', i - 1)
                : score({ enFrom: i - a, enTo: i, zhFrom: j - b, zhTo: j }, move);
          if (step === NEVER) continue;
          this.#scores[point * moves.length + move] = step;
          const total = (this.#best[before] as number) + step;
          if (total > (this.#best[point] as number)) {
            this.#best[point] = total;
            this.#choice[point] = move;
          }
          this.#inside[point] = logAdd(
            this.#inside[point] as number,
            (this.#inside[before] as number) + step,
          );
        }
      }
    }
  }

  backward() {
    const moves = this.#moves;
    const outside = this.#outside;
    outside[outside.length - 1] = 0;
    for (let i = this.#band.en; i >= 0; i -= 1) {
      const from = this.#from[i] as number;
      const count = (this.#start[i + 1] as number) - (this.#start[i] as number);
      for (let j = from + count - 1; j >= from; j -= 1) {
        const point = this.#point(i, j);
        const after = outside[point] as number;
        if (after === NEVER) continue;
        for (let move = 0; move < moves.length; move += 1) {
          const step = this.#scores[point * moves.length + move] as number;
          if (step === NEVER) continue;
          const [a, b] = moves[move] as Move;
          const before = this.#point(i - a, j - b);
          outside[before] = logAdd(outside[before] as number, after + step);
        }
      }
    }
  }

  bestPath(): Step[] {
    const all = this.#inside[this.#inside.length - 1] as number;
    const steps: Step[] = [];
    for (let i = this.#band.en, j = this.#band.zh; i > 0 || j > 0; ) {
      const point = this.#point(i, j);
      const choice = this.#choice[point] ?? -1;
      const move = this.#moves[choice];
      if (!move) throw new Error('The lattice has no path');
      const [a, b] = move;
      const step = this.#scores[point * this.#moves.length + choice] as number;
      const before = this.#inside[this.#point(i - a, j - b)] as number;
      const posterior = Math.min(1, Math.exp(before + step + (this.#outside[point] as number) - all));
      steps.push({ enFrom: i - a, enTo: i, zhFrom: j - b, zhTo: j, posterior });
      i -= a;
      j -= b;
    }
    return steps.reverse();
  }
}

/** ln(eᵃ + eᵇ) without overflow. */
function logAdd(a: number, b: number): number {
  if (a < b) return logAdd(b, a);
  // e⁻⁴⁰ is lost in a double's rounding.
  return b === NEVER || a - b > 40 ? a : a + Math.log1p(Math.exp(b - a));
}
