/**
 * Takes away what a reader left on a page that could not end itself: Firefox stops the scripts of an extension
 * that is updated or switched off without a word. Not to the byte, as nobody knows any more what stood there
 * before; but nothing stays hidden, doubled or wrapped. Must not run where a reader is at work.
 */
export function removeLeftovers(document: Document): void {
  for (const own of document.querySelectorAll('duidu-card, duidu-room')) own.remove();
  for (const element of document.querySelectorAll('*')) {
    const names = element.getAttributeNames().filter((name) => name.startsWith('data-duidu-'));
    if (names.length === 0) continue;
    if (element.getAttribute('hidden') === 'until-found') unhide(element);
    else if (element.hasAttribute('data-duidu-hole')) element.removeAttribute('aria-hidden');
    // References to elements, which only scripts can make, and which are lost by now.
    for (const name of ['aria-describedby', 'aria-details'])
      if (element.getAttribute(name) === '') element.removeAttribute(name);
    for (const name of names) element.removeAttribute(name);
  }
  for (const run of document.querySelectorAll('duidu-run')) run.replaceWith(...run.childNodes);
}

/** Whether a page carries the marks of a reader. */
export function hasMarks(document: Document): boolean {
  return document.documentElement.hasAttribute('data-duidu-view');
}

function unhide(element: Element): void {
  element.removeAttribute('hidden');
  element.removeAttribute('aria-hidden');
  if (!(element instanceof HTMLElement)) return;
  element.style.removeProperty('content-visibility');
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}
