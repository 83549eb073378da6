import { elementAround } from './flat-tree.ts';

/** What scrolls an element up and down. */
export interface Scrollers {
  /** The boxes around it that scroll, the innermost first. */
  readonly inner: readonly HTMLElement[];
  /** The page itself, if that moves the element and the reader can scroll it. */
  readonly page: Element | undefined;
}

/**
 * Looks for what scrolls an element now; a box whose content has room enough does not.
 * @param before what scrolled it before, which may have become too short since
 */
export function scrollersAround(element: Element, before: readonly Element[] = []): Scrollers {
  const { body, documentElement: root, scrollingElement } = element.ownerDocument;
  // A root that is told nothing takes over from <body> what the window does with what is too long.
  const isBodyTheWindow = getComputedStyle(root).overflowY === 'visible';
  const inner: HTMLElement[] = [];
  let isFixed = getComputedStyle(element).position === 'fixed';
  for (let at = elementAround(element); at && at !== root && !isFixed; at = elementAround(at)) {
    const { overflowY, position } = getComputedStyle(at);
    isFixed = position === 'fixed';
    if (at === body && isBodyTheWindow) continue;
    if (/auto|scroll/.test(overflowY) && (at.scrollHeight > at.clientHeight + 1 || before.includes(at)))
      inner.push(at as HTMLElement);
  }
  const ofWindow = getComputedStyle(isBodyTheWindow && body ? body : root).overflowY;
  return { inner, page: isFixed || /hidden|clip/.test(ofWindow) ? undefined : (scrollingElement ?? root) };
}
