/**
 * Takes away what a reader left on a page that could not end itself: Firefox stops the scripts of an extension
 * that is updated or switched off without a word. Not to the byte, as nobody knows any more what stood there
 * before; but nothing stays hidden, doubled or wrapped. Must not run where a reader is at work.
 *
 * The worker sends this function into the page by itself, as hardly any page needs it: it may use nothing but
 * what stands in it.
 */
export function removeLeftovers(page: Document = document): void {
  for (const own of page.querySelectorAll('duidu-card, duidu-room')) own.remove();
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    const names = element.getAttributeNames().filter((name) => name.startsWith('data-duidu-'));
    if (names.length === 0) continue;
    if (element.getAttribute('hidden') === 'until-found') {
      element.removeAttribute('hidden');
      element.removeAttribute('aria-hidden');
      element.style?.removeProperty('content-visibility');
      if (element.getAttribute('style') === '') element.removeAttribute('style');
    } else if (element.hasAttribute('data-duidu-hole')) element.removeAttribute('aria-hidden');
    // References to elements, which only scripts can make, and which are lost by now.
    for (const name of ['aria-describedby', 'aria-details'])
      if (element.getAttribute(name) === '') element.removeAttribute(name);
    for (const name of names) element.removeAttribute(name);
  }
  for (const run of page.querySelectorAll('duidu-run')) run.replaceWith(...run.childNodes);
}
