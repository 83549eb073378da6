/**
 * Takes away what a reader left on a page that could not end itself: Firefox stops the scripts of an extension
 * that is updated or switched off without a word. What stood there before is noted on the page (`lent-note.ts`),
 * and is given back unless the page has changed it meanwhile. Must not run where a reader is at work.
 *
 * The worker sends this function into the page by itself, as hardly any page needs it: it may use nothing but
 * what stands in it.
 */
export function removeLeftovers(page: Document = document): void {
  const giveBackStyle = (element: HTMLElement, before: string | null): void => {
    const plain = page.createElement(element.localName);
    if (before !== null) plain.setAttribute('style', before);
    for (const name of [...element.style])
      if (/^(--duidu-|content-visibility$|padding-top$)/.test(name))
        for (const { style } of [element, plain]) style.removeProperty(name);
    if (element.style.cssText !== plain.style.cssText) return;
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  };

  const clean = (element: HTMLElement): void => {
    const names = element.getAttributeNames().filter((name) => name.startsWith('data-duidu-'));
    if (names.length === 0) return;
    const isCollapsed = element.getAttribute('hidden') === 'until-found';
    if (isCollapsed) element.removeAttribute('hidden');
    if ((isCollapsed || names.includes('data-duidu-hole')) && !names.includes('data-duidu-was-aria-hidden'))
      element.removeAttribute('aria-hidden');
    // Of all names that a page might forge a note for, only those that Duidu writes to.
    for (const name of ['lang', 'style', 'aria-hidden', 'tabindex']) {
      const note = element.getAttribute(`data-duidu-was-${name}`);
      const before = note ? note.slice(1) : null;
      if (note === null) continue;
      if (name === 'style') giveBackStyle(element, before);
      else if (before === null) element.removeAttribute(name);
      else element.setAttribute(name, before);
    }
    // References to elements, which only scripts can make, and which are lost by now.
    for (const name of ['aria-describedby', 'aria-details'])
      if (element.getAttribute(name) === '') element.removeAttribute(name);
    for (const name of names) element.removeAttribute(name);
  };

  // With no marks left, the sheets that shadow trees were given do nothing.
  const trees: ParentNode[] = [page];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    for (const own of tree.querySelectorAll('duidu-card, duidu-room, duidu-said')) own.remove();
    for (const element of tree.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) trees.push(element.shadowRoot);
      clean(element);
    }
    for (const run of tree.querySelectorAll('duidu-run')) run.replaceWith(...run.childNodes);
  }
}
