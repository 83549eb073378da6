import { drawnStyle, pixels } from './pixels.ts';
import type { Box } from './placement.ts';

/** A float, and where it ends with its margins. */
export interface Float {
  readonly side: 'left' | 'right';
  /** The edge at which the text stands. */
  readonly edge: number;
  readonly bottom: number;
}

/**
 * The float beside which a text stands at some height of the window, as a picture to the left of it: the box of a
 * block reaches under it. Absent also where that is out of sight, and so can't be covered.
 */
export function floatBeside(block: Element, { left, right }: Box, y: number): Float | undefined {
  const tree = block.getRootNode() as Document | ShadowRoot;
  for (const x of [left + 1, right - 1])
    for (const element of tree.elementsFromPoint(x, y)) {
      if (element.contains(block)) break;
      // A large first letter is text of the block.
      if (block.contains(element) && element.textContent?.trim()) continue;
      const { float, marginLeft, marginRight, marginBottom } = drawnStyle(element);
      const box = element.getBoundingClientRect();
      const bottom = box.bottom + pixels(marginBottom);
      if (float === 'left') return { side: float, edge: box.right + pixels(marginRight), bottom };
      if (float === 'right') return { side: float, edge: box.left - pixels(marginLeft), bottom };
    }
  return undefined;
}
