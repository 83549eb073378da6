import { closestAround, isWithin } from './flat-tree.ts';

/**
 * What an element of ours has to be a child of to be alive together with an element of the page: in full screen and
 * in modal dialogues all else is inert.
 */
export function layerOf(element: Element): Element {
  const { fullscreenElement, documentElement } = element.ownerDocument;
  if (fullscreenElement && isWithin(fullscreenElement, element)) return fullscreenElement;
  return closestAround(element, 'dialog:modal') ?? documentElement;
}
