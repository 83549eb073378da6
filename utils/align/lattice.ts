/** How many segments of each side one step of an alignment takes; [1, 0] and [0, 1] leave one without a partner. */
export type Move = readonly [en: number, zh: number];

/** One step of the best path. */
export interface Step {
  readonly enFrom: number;
  readonly enTo: number;
  readonly zhFrom: number;
  readonly zhTo: number;
  readonly score: number;
  /** Share of all paths, weighted by their likelihood, that take this very step: 0 to 1. */
  readonly posterior: number;
}

/** For each number of English segments consumed, which numbers of Chinese ones may have been: inclusive bounds. */
export interface Band {
  from(en: number): number;
  to(en: number): number;
}

/** The log-likelihood of a step; −Infinity forbids it. */
export type StepScore = (enFrom: number, enTo: number, zhFrom: number, zhTo: number) => number;

/**
 * The most likely monotone alignment of two sequences, by dynamic programming over a band of the lattice (Viterbi),
 * with a posterior for each of its steps (forward–backward).
 * Time and memory: cells of the band × moves.
 * @param moves must hold [1, 0] and [0, 1] for every lattice to have a path
 */
export function alignSequences(
  en: number,
  zh: number,
  moves: readonly Move[],
  score: StepScore,
  band: Band = { from: () => 0, to: () => zh },
): Step[] {
  const lattice = new Lattice(en, zh, moves, band);
  lattice.forward(score);
  const outside = lattice.backward();
  return lattice.bestPath(outside);
}

class Lattice {
  readonly #en: number;
  readonly #zh: number;
  readonly #moves: readonly Move[];
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Where each row's cells begin in the flat arrays. */
  readonly #rows: Int32Array;
  readonly #best: Float64Array;
  readonly #choice: Int8Array;
  readonly #inside: Float64Array;
  readonly #scores: Float64Array;

  constructor(en: number, zh: number, moves: readonly Move[], band: Band) {
    this.#en = en;
    this.#zh = zh;
    this.#moves = moves;
    this.#from = Int32Array.from({ length: en + 1 }, (_, i) => (i === 0 ? 0 : Math.max(0, band.from(i))));
    this.#to = Int32Array.from({ length: en + 1 }, (_, i) => (i === en ? zh : Math.min(zh, band.to(i))));
    this.#rows = new Int32Array(en + 2);
    for (let i = 0; i <= en; i += 1)
      this.#rows[i + 1] = (this.#rows[i] ?? 0) + Math.max(0, (this.#to[i] ?? 0) - (this.#from[i] ?? 0) + 1);
    const cells = this.#rows[en + 1] ?? 0;
    this.#best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
    this.#inside = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY);
    this.#choice = new Int8Array(cells).fill(-1);
    this.#scores = new Float64Array(cells * moves.length).fill(Number.NEGATIVE_INFINITY);
  }

  /** The cell's place in the flat arrays, or −1 outside the band. */
  #cell(i: number, j: number): number {
    if (i < 0 || i > this.#en || j < (this.#from[i] ?? 0) || j > (this.#to[i] ?? -1)) return -1;
    return (this.#rows[i] ?? 0) + j - (this.#from[i] ?? 0);
  }

  forward(score: StepScore) {
    this.#best[0] = 0;
    this.#inside[0] = 0;
    for (let i = 0; i <= this.#en; i += 1)
      for (let j = this.#from[i] ?? 0; j <= (this.#to[i] ?? -1); j += 1) {
        const cell = this.#cell(i, j);
        this.#moves.forEach(([a, b], move) => {
          const before = this.#cell(i - a, j - b);
          if (before < 0 || this.#best[before] === Number.NEGATIVE_INFINITY) return;
          const step = score(i - a, i, j - b, j);
          if (step === Number.NEGATIVE_INFINITY) return;
          this.#scores[cell * this.#moves.length + move] = step;
          const total = (this.#best[before] ?? 0) + step;
          if (total > (this.#best[cell] ?? 0)) {
            this.#best[cell] = total;
            this.#choice[cell] = move;
          }
          this.#inside[cell] = logAdd(this.#inside[cell] ?? 0, (this.#inside[before] ?? 0) + step);
        });
      }
  }

  backward(): Float64Array {
    const outside = new Float64Array(this.#inside.length).fill(Number.NEGATIVE_INFINITY);
    outside[this.#cell(this.#en, this.#zh)] = 0;
    for (let i = this.#en; i >= 0; i -= 1)
      for (let j = this.#to[i] ?? -1; j >= (this.#from[i] ?? 0); j -= 1) {
        const cell = this.#cell(i, j);
        const after = outside[cell] ?? 0;
        if (after === Number.NEGATIVE_INFINITY) continue;
        this.#moves.forEach(([a, b], move) => {
          const step = this.#scores[cell * this.#moves.length + move] ?? 0;
          if (step === Number.NEGATIVE_INFINITY) return;
          const before = this.#cell(i - a, j - b);
          outside[before] = logAdd(outside[before] ?? 0, after + step);
        });
      }
    return outside;
  }

  bestPath(outside: Float64Array): Step[] {
    const all = this.#inside[this.#cell(this.#en, this.#zh)] ?? 0;
    const steps: Step[] = [];
    for (let i = this.#en, j = this.#zh; i > 0 || j > 0; ) {
      const cell = this.#cell(i, j);
      const choice = this.#choice[cell] ?? -1;
      const [a, b] = this.#moves[choice] ?? [0, 0];
      if (a + b === 0) throw new Error('The lattice has no path');
      const score = this.#scores[cell * this.#moves.length + choice] ?? 0;
      const before = this.#inside[this.#cell(i - a, j - b)] ?? 0;
      const posterior = Math.min(1, Math.exp(before + score + (outside[cell] ?? 0) - all));
      steps.push({ enFrom: i - a, enTo: i, zhFrom: j - b, zhTo: j, score, posterior });
      i -= a;
      j -= b;
    }
    return steps.reverse();
  }
}

/** ln(eᵃ + eᵇ) without overflow. */
function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
