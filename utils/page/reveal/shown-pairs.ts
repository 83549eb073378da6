import type { Reading } from '../../reading/state.ts';
import { standsBefore } from '../flat-tree.ts';
import type { MarkedPair } from '../mark.ts';
import { collapsedIn, otherThan, type SideLanguage } from '../view.ts';
import type { RevealParts } from './contract.ts';
import type { Opening } from './opening.ts';
import type { Target } from './targets.ts';

/** Where a pair was asked for. */
interface Asked {
  readonly block: Element;
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
}

/** The pairs as the page shows them now, and where in them the reader has asked for the other side. */
export class ShownPairs {
  /** The language that the page does not show, or covers; absent where there is nothing to reveal. */
  readonly hidden: SideLanguage | undefined;
  readonly all: readonly MarkedPair[];
  private readonly byNumber: ReadonlyMap<number, MarkedPair>;
  private readonly asked = new Map<number, Asked>();

  /** @param before the same before the pairs changed: where a pair was asked for, it still was */
  constructor(parts: Pick<RevealParts, 'pairs' | 'view'>, before?: ShownPairs) {
    this.hidden = collapsedIn(parts.view());
    this.all = parts.pairs();
    this.byNumber = new Map(this.all.map((pair) => [pair.number, pair]));
    for (const [number, asked] of before?.asked ?? []) {
      const pair = this.byNumber.get(number);
      if (pair?.en.includes(asked.block) || pair?.zh.includes(asked.block)) this.asked.set(number, asked);
    }
  }

  get numbers(): number[] {
    return [...this.byNumber.keys()];
  }

  /** Remembers where a pair was asked for, and gives its number. */
  ask({ pair, block }: Target, pointer?: { x: number; y: number }): number {
    this.asked.set(pair.number, { block, pointer });
    return pair.number;
  }

  /** Forgets it, so that the pair opens at its beginning. */
  forget(number: number): void {
    this.asked.delete(number);
  }

  /** The language in which a pair is read: that of the page, or, where both stand there, that of the first of them. */
  readIn({ en: [en], zh: [zh] }: MarkedPair): SideLanguage {
    if (this.hidden) return otherThan(this.hidden);
    return en && zh && standsBefore(zh, en) ? 'zh' : 'en';
  }

  /** How a pair is to be open; absent if the page does not show any of it. */
  opening(number: number, { revealed, pinned }: Reading): Opening | undefined {
    const pair = this.byNumber.get(number);
    const block = this.asked.get(number)?.block ?? (pair && this.first(pair));
    if (!pair || !block) return undefined;
    return {
      pair,
      hidden: otherThan(this.readIn(pair)),
      block,
      pointer: this.asked.get(number)?.pointer,
      pinned: pinned.includes(number),
      by: revealed?.pair === number ? revealed.by : undefined,
    };
  }

  /** The nearest pair before or after another that the page shows. */
  neighbour(number: number, step: 1 | -1): number | undefined {
    const numbers = this.all.filter((pair) => this.first(pair)).map((pair) => pair.number);
    return numbers[numbers.indexOf(number) + step];
  }

  /** The first pair that the window shows whole, or else at all. */
  firstInSight(height: number): number | undefined {
    let partly: number | undefined;
    for (const pair of this.all) {
      const box = this.first(pair)?.getBoundingClientRect();
      if (box && box.top >= 0 && box.bottom <= height) return pair.number;
      if (box && box.bottom > 0 && box.top < height) partly ??= pair.number;
    }
    return partly;
  }

  /** The first element of the side that the page shows, if it does show it. */
  private first(pair: MarkedPair): Element | undefined {
    return pair[this.readIn(pair)].find((element) => element.getClientRects().length > 0);
  }
}
