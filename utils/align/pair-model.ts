import type { Band } from './band.ts';
import { Contradictions } from './contradictions.ts';
import { withCrossingPairs } from './crossing-pairs.ts';
import { Evidence, type Window } from './evidence.ts';
import { alignSequences, bestAlignment, type Move, type Step, windowOf } from './lattice.ts';
import { type Layout, layoutOf } from './layout.ts';
import { lengthOdds, lossOffRatio, oddsAtRatio } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { PageBelief } from './page-belief.ts';
import type { PairingWeights } from './pairing-weights.ts';
import type { Unit, Units } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many units a pair joins. */
const MOVES: readonly Move[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [2, 3],
  [3, 2],
];
const REACH = { en: 3, zh: 3 };

/** What speaks for and against one pair, as log-odds. */
export interface Reasons {
  /** What the texts share. */
  readonly content: number;
  /** What numbers that contradict each other take away. */
  readonly contradiction: number;
  /** The part of the content that was put into the other language. */
  readonly translation: number;
  /** What its words say for a translation, against two texts on one subject. */
  readonly beyondSubject: number;
  readonly length: number;
  /** How many units it joins, and of what elements. */
  readonly shape: number;
  /** What the page's other pairs say: how many there are, and where they stand. */
  readonly page: number;
  readonly layout: Layout;
}

/**
 * Aligns one page. Every pass aligns it as a whole, then learns from the pairs that are strong in themselves how long
 * its Chinese is and what the page does with pairs.
 */
export class PairModel {
  readonly #units: Units;
  readonly #weights: PairingWeights;
  readonly #evidence: Evidence;
  readonly #contradictions: Contradictions;
  readonly #band: Band;
  readonly #shapes: readonly number[];
  /** What speaks for one side of a pair going on from one unit to the next. */
  readonly #joins: { readonly en: Float64Array; readonly zh: Float64Array };
  /** For each move and cell: what speaks for a pair there and never changes (not a number: not known yet). */
  readonly #fixed: readonly Float64Array[];
  /** The layout of such a pair, as a number. */
  readonly #layouts: readonly Uint8Array[];
  #page: PageBelief;
  /** English letters per Chinese character. */
  #ratio: number;

  constructor(units: Units, vocabulary: Vocabulary, lexicon: Lexicon, band: Band, weights: PairingWeights) {
    this.#units = units;
    this.#weights = weights;
    this.#band = band;
    this.#evidence = new Evidence(vocabulary, lexicon, band, REACH, weights.evidence);
    this.#contradictions = new Contradictions(vocabulary);
    this.#shapes = MOVES.map(([en, zh]) => shapeOf(en, zh, weights));
    this.#joins = { en: joinsOf(units.en, weights), zh: joinsOf(units.zh, weights) };
    const cells = MOVES.map(([en, zh]) => (en > 0 && zh > 0 ? band.size : 0));
    this.#fixed = cells.map((count) => new Float64Array(count).fill(Number.NaN));
    this.#layouts = cells.map((count) => new Uint8Array(count));
    this.#page = new PageBelief(units, undefined, weights);
    this.#ratio = this.#evidence.ratio([]);
  }

  /** The best alignment of the page as things stand: its steps with both languages. */
  align(): Step[] {
    return pairsAmong(alignSequences(this.#band, MOVES, this.#score));
  }

  /** The same while more is to be learnt, without posteriors. */
  alignFirst(): Step[] {
    return pairsAmong(bestAlignment(this.#band, MOVES, this.#score));
  }

  /** What speaks for a pair. What no pass changes is worked out once. */
  readonly #score = (enTo: number, zhTo: number, move: number, least: number): number => {
    const known = this.#fixed[move] as Float64Array;
    const layouts = this.#layouts[move] as Uint8Array;
    const cell = this.#band.cell(enTo - 1, zhTo - 1);
    if (cell < 0) return Number.NEGATIVE_INFINITY;
    const taken = MOVES[move] as Move;
    const [en, zh] = taken;
    let fixed = known[cell] as number;
    if (Number.isNaN(fixed)) {
      const window = windowOf(taken, enTo, zhTo);
      fixed = known[cell] = this.#fixedScore(window, move);
      layouts[cell] = this.#page.layout(window);
    }
    if (fixed === Number.NEGATIVE_INFINITY) return fixed;
    const page = this.#page.oddsOf(en + zh, enTo - en, zhTo - zh, layouts[cell] as number);
    if (fixed + page < least - ROUNDING) return Number.NEGATIVE_INFINITY;
    const window = windowOf(taken, enTo, zhTo);
    const loss = lossOffRatio(this.#evidence.english(window), this.#evidence.chinese(window), this.#ratio);
    return fixed - this.#weights.length * loss + page;
  };

  #fixedScore(window: Window, move: number): number {
    const content = this.#evidence.content(window);
    if (content === Number.NEGATIVE_INFINITY) return content;
    const length = oddsAtRatio(this.#evidence.english(window), this.#evidence.chinese(window));
    const contradiction = this.#contradiction(window, content);
    return content + contradiction + this.#weights.length * length + this.#shape(window, move);
  }

  /** Learns from an alignment; each pair counts by what speaks for it in itself. */
  learn(pairs: readonly Step[]) {
    const judged = pairs.map((pair) => {
      const own = this.#own(pair);
      const { strong, strongAfar } = this.#weights;
      return { pair, own, sure: sigmoid(own - strong - (this.#page.isFar(pair) ? strongAfar : 0)) };
    });
    this.#ratio = this.#evidence.ratio(judged.map(({ pair, sure }) => [pair, sure]));
    this.#page = new PageBelief(this.#units, judged, this.#weights);
  }

  /** Whether a pair of the last alignment is good enough to hide text for. */
  keeps(pair: Step): boolean {
    const { least, leastPosterior } = this.#weights;
    return (
      this.#page.isBilingualAt(pair) &&
      pair.posterior >= leastPosterior &&
      this.#own(pair) + this.#page.odds(pair) > least
    );
  }

  /** Pairs that were kept, with those of single units that stand out of their order. */
  withCrossing(kept: readonly Step[]): Step[] {
    const { least, leastCrossing, leadCrossing } = this.#weights;
    const odds = (en: number, zh: number): number => {
      const window = { enFrom: en, enTo: en + 1, zhFrom: zh, zhTo: zh + 1 };
      // What is cheap to know first: few come near.
      if (this.#evidence.content(window) < least || !this.#page.isBilingualAt(window))
        return Number.NEGATIVE_INFINITY;
      return this.#own(window) + this.#page.odds(window);
    };
    return withCrossingPairs(kept, this.#band, odds, leastCrossing, leadCrossing);
  }

  /** What speaks for and against a pair. */
  reasons(window: Window): Reasons {
    const content = this.#evidence.content(window);
    const { odds, beyondSubject } = this.#evidence.translation(window);
    return {
      content,
      contradiction: this.#contradiction(window, content),
      translation: odds,
      beyondSubject,
      length: this.#length(window),
      shape: this.#shape(window, moveOf(window)),
      page: this.#page.odds(window),
      layout: layoutOf(this.#page.layout(window)),
    };
  }

  /** Log-odds of a pair by itself, whatever the page does elsewhere: against texts that only share their subject, too. */
  #own(window: Window): number {
    const { content, contradiction, translation, beyondSubject, length, shape } = this.reasons(window);
    const { mostKept, overSubject, leastBeyondSubject } = this.#weights;
    const kept = Math.min(mostKept, content - translation);
    return Math.min(
      translation + kept + contradiction + length + shape,
      overSubject + Math.max(leastBeyondSubject, beyondSubject),
    );
  }

  /** Where nothing speaks for a pair, nothing has to be taken away. */
  #contradiction(window: Window, content: number): number {
    if (content <= 0) return 0;
    return -this.#weights.contradiction * Math.min(2, this.#contradictions.in(window));
  }

  #length(window: Window): number {
    const odds = lengthOdds(this.#evidence.english(window), this.#evidence.chinese(window), this.#ratio);
    return this.#weights.length * odds;
  }

  #shape({ enFrom, enTo, zhFrom, zhTo }: Window, move: number): number {
    let sum = this.#shapes[move] ?? 0;
    for (let i = enFrom + 1; i < enTo; i += 1) sum += this.#joins.en[i] as number;
    for (let j = zhFrom + 1; j < zhTo; j += 1) sum += this.#joins.zh[j] as number;
    return sum;
  }
}

function shapeOf(en: number, zh: number, { group, square }: PairingWeights): number {
  if (en + zh <= 2) return 0;
  return en === 2 && zh === 2 ? square : group[(en + zh) as 3 | 4 | 5];
}

function joinsOf(side: readonly Unit[], { unlike, apart }: PairingWeights): Float64Array {
  return Float64Array.from(side, (unit, i) => {
    const before = side[i - 1];
    if (!before || before.block.element === unit.block.element) return 0;
    return (
      (before.block.tag === unit.block.tag ? 0 : unlike) + (unit.position - before.position === 1 ? 0 : apart)
    );
  });
}

function moveOf({ enFrom, enTo, zhFrom, zhTo }: Window): number {
  return MOVES.findIndex(([en, zh]) => en === enTo - enFrom && zh === zhTo - zhFrom);
}

/** Differences below this may come from the order of additions. */
const ROUNDING = 1e-6;

const pairsAmong = (steps: readonly Step[]): Step[] =>
  steps.filter(({ enFrom, enTo, zhFrom, zhTo }) => enFrom < enTo && zhFrom < zhTo);

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
