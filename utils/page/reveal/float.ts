import { pixels } from './pixels.ts';
import type { Box } from './placement.ts';

/** A float with its margins. */
export interface Float extends Box {
  readonly side: 'left' | 'right';
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
      const style = getComputedStyle(element);
      if (style.float !== 'left' && style.float !== 'right') continue;
      const box = element.getBoundingClientRect();
      return {
        side: style.float,
        left: box.left - pixels(style.marginLeft),
        right: box.right + pixels(style.marginRight),
        top: box.top - pixels(style.marginTop),
        bottom: box.bottom + pixels(style.marginBottom),
      };
    }
  return undefined;
}
