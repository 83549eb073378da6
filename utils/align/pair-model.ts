import type { Band } from './band.ts';
import { Evidence, type Window } from './evidence.ts';
import { alignSequences, type Move, type Step } from './lattice.ts';
import { Habit, type Layout, layoutOf } from './layout.ts';
import { lengthOdds } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import type { Unit, Units } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

export const P = {
  strongAt: 2,
  weak: 2,
  open: 1,
  lo: -5,
  hi: 1.5,
  kept: 2,
  keep: 1.5,
  sameElement: 1,
  rate: 0.3,
  alone: 12,
  posterior: 0.5,
  extra: 0.25,
  tags: -3,
  gap: -3,
  m12: -3,
  m21: -3,
  m22: -5,
  m13: -5,
  m23: -6,
};

/** Log-odds of how many blocks a pair joins, before anything else is known. */
const MOVES: readonly Move[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [3, 2],
  [2, 3],
];
const priors = () => [0, 0, 0, P.m12, P.m21, P.m22, P.m13, P.m13, P.m23, P.m23];
export const REACH = { en: 3, zh: 3 };

/** What is believed of one page's pairs, and learnt from them pass by pass. */
export class PairModel {
  readonly #units: Units;
  readonly #evidence: Evidence;
  readonly #band: Band;
  /** What speaks for joining a unit with the one before it. */
  readonly #joins: { readonly en: Float64Array; readonly zh: Float64Array };
  readonly #priors = priors();
  #habit: Habit;
  /** English letters per Chinese character. */
  #ratio: number;
  /** Log-odds that a unit of this page belongs to a pair. */
  trust = 0;
  sparse = false;

  constructor(units: Units, vocabulary: Vocabulary, lexicon: Lexicon, band: Band) {
    this.#units = units;
    this.#band = band;
    this.#evidence = new Evidence(vocabulary, lexicon, band, REACH);
    this.#habit = new Habit(units.zh.length);
    this.#ratio = this.#evidence.ratio([]);
    this.#joins = { en: joins(units.en), zh: joins(units.zh) };
  }

  align(): Step[] {
    return alignSequences(this.#band, MOVES, (window, move) => {
      const content = this.#evidence.content(window);
      if (content === Number.NEGATIVE_INFINITY) return content;
      return content + this.#shape(window, move) + this.#length(window) + this.#belief(window);
    }).filter(({ enFrom, enTo, zhFrom, zhTo }) => enFrom < enTo && zhFrom < zhTo);
  }

  learn(pairs: readonly Step[]) {
    const weighted = pairs.map((pair) => [pair, 1 / (1 + Math.exp(P.strongAt - this.own(pair)))] as const);
    this.#habit = new Habit(this.#units.zh.length);
    let strong = 0;
    let pairedEn = 0;
    let pairedZh = 0;
    for (const [pair, weight] of weighted) {
      this.#habit.learn(this.layout(pair), weight);
      strong += weight;
      pairedEn += pair.enTo - pair.enFrom;
      pairedZh += pair.zhTo - pair.zhFrom;
    }
    this.#ratio = this.#evidence.ratio(weighted);
    const { en, zh } = this.#units;
    const open = en.length <= zh.length ? en.length - pairedEn : zh.length - pairedZh;
    const weak = pairs.length - strong + P.open * open;
    this.trust = Math.min(P.hi, Math.max(P.lo, Math.log((strong + 1) / (weak + P.weak))));
    this.sparse = strong / (strong + weak) < P.rate;
  }

  keeps(pair: Step): boolean {
    const own = this.own(pair);
    return (
      pair.posterior >= P.posterior && own + this.#belief(pair) > P.keep && (!this.sparse || own > P.alone)
    );
  }

  layout({ enFrom, enTo, zhFrom, zhTo }: Window): Layout {
    const { en, zh } = this.#units;
    return layoutOf(en, enFrom, enTo, zh, zhFrom, zhTo);
  }

  /** What speaks for a pair in itself, whatever the page does elsewhere. */
  own(window: Window): number {
    const translated = this.#evidence.translation(window);
    const kept = this.#evidence.content(window) - translated;
    return (
      translated +
      Math.min(P.kept, kept) +
      this.#length(window) +
      this.#shape(
        window,
        MOVES.findIndex(([a, b]) => a === window.enTo - window.enFrom && b === window.zhTo - window.zhFrom),
      )
    );
  }

  explain(pair: Step): string {
    const { posterior, enFrom, zhFrom } = pair;
    const n = (x: number) => x.toFixed(1);
    return `${this.keeps(pair) ? 'keep' : 'DROP'} c${posterior.toFixed(2)} own ${n(this.own(pair))} belief ${n(this.#belief(pair))} content ${n(this.#evidence.content(pair))} transl ${n(this.#evidence.translation(pair))} len ${n(this.#length(pair))} trust ${n(this.trust)} ratio ${this.#ratio.toFixed(2)} ${JSON.stringify(this.layout(pair))} ${pair.enTo - enFrom}:${pair.zhTo - zhFrom} | ${this.#units.en[enFrom]?.text.slice(0, 50)} = ${this.#units.zh[zhFrom]?.text.slice(0, 30)}`;
  }

  #length(window: Window): number {
    return lengthOdds(this.#evidence.english(window), this.#evidence.chinese(window), this.#ratio);
  }

  #belief(window: Window): number {
    const { enFrom, enTo, zhFrom, zhTo } = window;
    return (
      this.trust * (1 + P.extra * (enTo - enFrom + zhTo - zhFrom - 2)) +
      this.#habit.bonus(this.layout(window))
    );
  }

  #shape({ enFrom, enTo, zhFrom, zhTo }: Window, move: number): number {
    let prior = this.#priors[move] ?? 0;
    for (let i = enFrom + 1; i < enTo; i += 1) prior += this.#joins.en[i] ?? 0;
    for (let j = zhFrom + 1; j < zhTo; j += 1) prior += this.#joins.zh[j] ?? 0;
    return prior;
  }
}

function joins(side: readonly Unit[]): Float64Array {
  return Float64Array.from(side, (unit, i) => {
    const before = side[i - 1];
    if (!before) return 0;
    if (before.block.element === unit.block.element) return P.sameElement;
    return (
      (before.block.tag === unit.block.tag ? 0 : P.tags) + (unit.position - before.position === 1 ? 0 : P.gap)
    );
  });
}
