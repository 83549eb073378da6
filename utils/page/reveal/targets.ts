import { elementAt, isWithin } from '../flat-tree.ts';
import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';
import { boxesOf } from './cards.ts';
import { around } from './placement.ts';

/** A pair, and the element of it that was hit. */
export interface Target {
  readonly pair: MarkedPair;
  readonly block: Element;
}

/** Half a line, in pixels: how far above and below a point a line of text is looked for. */
const HALF_LINE = 12;

/** Finds the pair at a point or around a node. Goes by the elements themselves: a page may write attributes too. */
export class Targets {
  private readonly targets = new WeakMap<Element, Target>();

  /** @param languages the sides that can be hit */
  constructor(pairs: readonly MarkedPair[], languages: readonly SideLanguage[]) {
    for (const pair of pairs)
      for (const language of languages)
        for (const block of pair[language]) this.targets.set(block, { pair, block });
  }

  /** The pair whose element holds the node, or is it. */
  around(node: Node | null): Target | undefined {
    for (let at = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
      const target = this.targets.get(at as Element);
      if (target) return target;
    }
    return undefined;
  }

  /**
   * The pair at a point of the viewport.
   * @param node the innermost node at that point
   */
  at(node: Node | null, x: number, y: number): Target | undefined {
    return this.around(node) ?? this.betweenLines(node, x, y);
  }

  /** Text within a line has no box between its lines, nor between its parts, but the reader points at it all the same. */
  private betweenLines(node: Node | null, x: number, y: number): Target | undefined {
    const document = node?.ownerDocument;
    if (!document) return undefined;
    for (const near of [y - HALF_LINE, y + HALF_LINE]) {
      const target = this.around(elementAt(document, x, near));
      if (!target || !isWithin(node, target.block)) continue;
      const { en, zh } = target.pair;
      const side = en.includes(target.block) ? en : zh;
      const box = around(boxesOf(side));
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return target;
    }
    return undefined;
  }
}
