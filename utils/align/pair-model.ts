import type { Band } from './band.ts';
import { Evidence, type Window } from './evidence.ts';
import { alignSequences, type Move, type Step } from './lattice.ts';
import { Habit, type Layout, orderOf, placeOf } from './layout.ts';
import { lengthOdds } from './length.ts';
import type { Lexicon } from './lexicon.ts';
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
  /** The part of it that was put into the other language. */
  readonly translation: number;
  readonly length: number;
  /** How many units it joins, and of what elements. */
  readonly shape: number;
  /** What the page's other pairs say: how many there are, and where they stand. */
  readonly page: number;
  readonly layout: Layout;
}

/**
 * What is believed of one page's pairs. Every pass aligns the page as a whole, then learns from the pairs that are
 * strong in themselves how the page lays pairs out, how long its Chinese is, and how many blocks have a partner.
 */
export class PairModel {
  readonly #units: Units;
  readonly #weights: PairingWeights;
  readonly #evidence: Evidence;
  readonly #band: Band;
  readonly #shapes: readonly number[];
  /** What speaks for one side of a pair going on from one unit to the next. */
  readonly #joins: { readonly en: Float64Array; readonly zh: Float64Array };
  #habit: Habit;
  /** English letters per Chinese character. */
  #ratio: number;
  /** Log-odds that a unit of the page's rarer language has a partner. */
  #trust = 0;
  #bilingual = false;

  constructor(units: Units, vocabulary: Vocabulary, lexicon: Lexicon, band: Band, weights: PairingWeights) {
    this.#units = units;
    this.#weights = weights;
    this.#band = band;
    this.#evidence = new Evidence(vocabulary, lexicon, band, REACH, weights.evidence);
    this.#shapes = MOVES.map(([en, zh]) => shapeOf(en, zh, weights));
    this.#joins = { en: joinsOf(units.en, weights), zh: joinsOf(units.zh, weights) };
    this.#habit = this.#habitOf([]);
    this.#ratio = this.#evidence.ratio([]);
  }

  /** The best alignment of the page as things stand: its steps with both languages. */
  align(): Step[] {
    const steps = alignSequences(this.#band, MOVES, (window, move) => {
      const content = this.#evidence.content(window);
      if (content === Number.NEGATIVE_INFINITY) return content;
      return content + this.#length(window) + this.#shape(window, move) + this.#page(window);
    });
    return steps.filter(({ enFrom, enTo, zhFrom, zhTo }) => enFrom < enTo && zhFrom < zhTo);
  }

  /** Learns from an alignment; each pair counts by what speaks for it in itself. */
  learn(pairs: readonly Step[]) {
    const { strong, doubt, leastTrust, mostTrust, bilingual } = this.#weights;
    const weighted = pairs.map((pair) => [pair, sigmoid(this.#own(pair) - strong)] as const);
    this.#habit = this.#habitOf(weighted.map(([pair, weight]) => [this.#layout(pair), weight]));
    this.#ratio = this.#evidence.ratio(weighted);
    const sure = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    const unsure = pairs.length - sure + this.#open(pairs);
    this.#trust = Math.min(mostTrust, Math.max(leastTrust, Math.log((sure + 1) / (unsure + doubt))));
    this.#bilingual = sure >= bilingual * (sure + unsure);
  }

  /** Whether a pair of the last alignment is good enough to hide text for. */
  keeps(pair: Step): boolean {
    const { least, leastPosterior } = this.#weights;
    return this.#bilingual && pair.posterior >= leastPosterior && this.#own(pair) + this.#page(pair) > least;
  }

  /** What speaks for and against a pair. */
  reasons(window: Window): Reasons {
    return {
      content: this.#evidence.content(window),
      translation: this.#evidence.translation(window),
      length: this.#length(window),
      shape: this.#shape(window, moveOf(window)),
      page: this.#page(window),
      layout: this.#layout(window),
    };
  }

  /** Log-odds of a pair by itself, whatever the page does elsewhere. */
  #own(window: Window): number {
    const { content, translation, length, shape } = this.reasons(window);
    return translation + Math.min(this.#weights.mostKept, content - translation) + length + shape;
  }

  /** How many units of the page's rarer language have no partner. */
  #open(pairs: readonly Window[]): number {
    const { en, zh } = this.#units;
    return en.length <= zh.length
      ? pairs.reduce((left, { enFrom, enTo }) => left - (enTo - enFrom), en.length)
      : pairs.reduce((left, { zhFrom, zhTo }) => left - (zhTo - zhFrom), zh.length);
  }

  #length(window: Window): number {
    const odds = lengthOdds(this.#evidence.english(window), this.#evidence.chinese(window), this.#ratio);
    return this.#weights.length * odds;
  }

  #page(window: Window): number {
    const { order, place } = this.#layout(window);
    const beyondTwo = window.enTo - window.enFrom + window.zhTo - window.zhFrom - 2;
    return (
      this.#trust * (1 + this.#weights.groupTrust * beyondTwo) +
      this.#habit.order[order] +
      this.#habit.place[place]
    );
  }

  #shape({ enFrom, enTo, zhFrom, zhTo }: Window, move: number): number {
    let sum = this.#shapes[move] ?? 0;
    for (let i = enFrom + 1; i < enTo; i += 1) sum += this.#joins.en[i] as number;
    for (let j = zhFrom + 1; j < zhTo; j += 1) sum += this.#joins.zh[j] as number;
    return sum;
  }

  #layout({ enFrom, enTo, zhFrom, zhTo }: Window): Layout {
    const { en, zh } = this.#units;
    const enFirst = en[enFrom] as Unit;
    const zhFirst = zh[zhFrom] as Unit;
    const enLast = en[enTo - 1] as Unit;
    const zhLast = zh[zhTo - 1] as Unit;
    return {
      order: orderOf(enFirst.position, enLast.position, zhFirst.position, zhLast.position),
      place: placeOf(enFirst, zhFirst),
    };
  }

  #habitOf(pairs: Iterable<readonly [Layout, number]>): Habit {
    return new Habit(pairs, this.#units.zh.length, this.#weights);
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

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
