/**
 * What an element of ours has to be a child of to be alive together with an element of the page: in full screen and
 * in modal dialogues all else is inert.
 */
export function layerOf(element: Element): Element {
  const { fullscreenElement, documentElement } = element.ownerDocument;
  if (fullscreenElement?.contains(element)) return fullscreenElement;
  return element.closest('dialog:modal') ?? documentElement;
}
