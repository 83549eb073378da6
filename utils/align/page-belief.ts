import type { Window } from './evidence.ts';
import { Habit, layoutNumber, layoutOf, orderOf, placeOf } from './layout.ts';
import type { PairingWeights } from './pairing-weights.ts';
import { Surroundings } from './surroundings.ts';
import type { Unit, Units } from './units.ts';

/** What is too short to say much by itself: elements for headings, and texts like them, without a stop. */
const HEADING = /^(?:h[1-6]|th|caption|dt|legend|summary)$/;
const TITLE = /^.{1,39}[^.!?;,]$/u;
const CHINESE_TITLE = /^.{1,13}[^。！？；，]$/u;

/** A pair, what speaks for it in itself (log-odds), and how sure that makes it, 0 to 1. */
export interface Judged {
  readonly pair: Window;
  readonly own: number;
  readonly sure: number;
}

/** Something for each language. */
interface Sides<T> {
  readonly en: T;
  readonly zh: T;
}

/** What a page's pairs say of the page: how it lays pairs out, and how many of its blocks have a partner, where. */
export class PageBelief {
  readonly #units: Units;
  readonly #weights: PairingWeights;
  readonly #habit: Habit;
  /** Log-odds that a unit of the page's rarer language has a partner. */
  readonly #trust: number;
  readonly #bilingual: boolean;
  readonly #around: Sides<Surroundings>;
  /** The same log-odds as the trust, for what stands around each unit. */
  readonly #trustAround: Sides<Float64Array>;

  /** Where the pairs that are likely end and begin, by English unit. */
  readonly #ends = new Map<number, number>();
  readonly #begins = new Map<number, number>();

  /** @param known the pairs of an alignment; before the first one nothing is believed for or against a pair */
  constructor(units: Units, known: readonly Judged[] | undefined, weights: PairingWeights) {
    this.#units = units;
    this.#weights = weights;
    const judged = known ?? [];
    this.#habit = new Habit(
      judged.map(({ pair, sure }) => [layoutOf(this.layout(pair)), sure]),
      units.zh.length,
      weights,
    );
    const sure = judged.reduce((sum, each) => sum + each.sure, 0);
    const unsure = judged.length - sure + this.#open(judged);
    this.#trust = known ? this.#trustOf(sure, unsure) : 0;
    this.#bilingual = sure >= weights.bilingual * (sure + unsure);
    for (const { pair, sure: likely } of judged) {
      if (likely < 0.5) continue;
      this.#ends.set(pair.enTo, pair.zhTo);
      this.#begins.set(pair.enFrom, pair.zhFrom);
    }
    this.#around = this.#surroundings(judged);
    const trustIn = (around: Surroundings, length: number) =>
      known ? this.#trustWithin(around, length) : new Float64Array(length);
    this.#trustAround = {
      en: trustIn(this.#around.en, units.en.length),
      zh: trustIn(this.#around.zh, units.zh.length),
    };
  }

  /** Whether a text and its translation stand here: on the whole page, or here though the rest is something else. */
  isBilingualAt({ enFrom, zhFrom }: Window): boolean {
    const { en, zh } = this.#around;
    return this.#bilingual || Math.max(en.density(enFrom), zh.density(zhFrom)) >= this.#weights.dense;
  }

  /** Whether the sides of a pair stand far apart. */
  isFar(window: Window): boolean {
    return layoutOf(this.layout(window)).order.endsWith('far');
  }

  /** What the page says for a pair, as log-odds: how many others there are, and where they stand. */
  odds(window: Window): number {
    const { enFrom, enTo, zhFrom, zhTo } = window;
    return this.oddsOf(enTo - enFrom + zhTo - zhFrom, enFrom, zhFrom, this.layout(window));
  }

  /** The same for a pair of so many units, from given ones on, whose layout is known. */
  oddsOf(units: number, enFrom: number, zhFrom: number, layout: number): number {
    const trust = this.#trustAt(enFrom, zhFrom) * (1 + this.#weights.groupTrust * (units - 2));
    const frame = units === 2 ? this.#weights.frame * this.#frame(enFrom, zhFrom) : 0;
    return trust + this.#habit.odds(layout) + frame;
  }

  /**
   * How many of the pairs right before and behind two headings stand for them: 0 to 2. What only looks like a heading
   * needs both.
   */
  #frame(en: number, zh: number): number {
    const before = this.#ends.get(en) === zh;
    const behind = this.#begins.get(en + 1) === zh + 1;
    if (!before && !behind) return 0;
    const english = this.#units.en[en] as Unit;
    const chinese = this.#units.zh[zh] as Unit;
    if (english.block.tag !== chinese.block.tag) return 0;
    const frame = Number(before) + Number(behind);
    if (HEADING.test(english.block.tag)) return frame;
    return frame === 2 && TITLE.test(english.text) && CHINESE_TITLE.test(chinese.text) ? frame : 0;
  }

  /** How the two sides of a pair stand to each other; see `layoutOf`. */
  layout({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    const { en, zh } = this.#units;
    const enFirst = en[enFrom] as Unit;
    const zhFirst = zh[zhFrom] as Unit;
    const enLast = en[enTo - 1] as Unit;
    const zhLast = zh[zhTo - 1] as Unit;
    return layoutNumber(
      orderOf(enFirst.position, enLast.position, zhFirst.position, zhLast.position),
      placeOf(enFirst, zhFirst),
    );
  }

  /** How many units of the page's rarer language have no partner. */
  #open(judged: readonly Judged[]): number {
    const { en, zh } = this.#units;
    return en.length <= zh.length
      ? judged.reduce((left, { pair }) => left - (pair.enTo - pair.enFrom), en.length)
      : judged.reduce((left, { pair }) => left - (pair.zhTo - pair.zhFrom), zh.length);
  }

  #surroundings(judged: readonly Judged[]): Sides<Surroundings> {
    const { mostOdds } = this.#weights;
    const on = (units: readonly Unit[], from: 'enFrom' | 'zhFrom', to: 'enTo' | 'zhTo') =>
      new Surroundings(
        units.length,
        judged.map(({ pair, own, sure }) => ({
          from: pair[from],
          to: pair[to],
          sure,
          odds: Math.min(mostOdds, own),
        })),
      );
    return { en: on(this.#units.en, 'enFrom', 'enTo'), zh: on(this.#units.zh, 'zhFrom', 'zhTo') };
  }

  /** Log-odds that a unit has a partner, where so many have one and so many don't. */
  #trustOf(sure: number, unsure: number): number {
    const { doubt, leastTrust, mostTrust } = this.#weights;
    return Math.min(mostTrust, Math.max(leastTrust, Math.log((sure + 1) / (unsure + doubt))));
  }

  #trustWithin(around: Surroundings, units: number): Float64Array {
    return Float64Array.from({ length: units }, (_, unit) => {
      const { sure, unsure } = around.counts(unit);
      return this.#trustOf(sure, unsure);
    });
  }

  /** The trust in the page and in what stands around a pair, on the side that has less standing alone there. */
  #trustAt(enFrom: number, zhFrom: number): number {
    const { en, zh } = this.#trustAround;
    const here = Math.max(en[enFrom] as number, zh[zhFrom] as number);
    return this.#trust + this.#weights.local * (here - this.#trust);
  }
}
