import { closestAround, fullscreenIn, isWithin } from './flat-tree.ts';
import { openRootOf } from './shadow-trees.ts';

/**
 * What an element of ours has to be a child of to be alive together with an element of the page: in full screen and
 * in modal dialogues all else is inert. Of a host, only the shadow tree is sure to be shown.
 */
export function layerOf(element: Element): Element | ShadowRoot {
  const full = fullscreenIn(element.ownerDocument);
  if (full && isWithin(full, element)) return openRootOf(full) ?? full;
  return closestAround(element, 'dialog:modal') ?? element.ownerDocument.documentElement;
}
