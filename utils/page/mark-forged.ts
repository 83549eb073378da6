import { BorrowedAttributes } from './attributes.ts';
import { treesOf } from './shadow-trees.ts';

/**
 * Empties the `data-duidu-…` attributes that a page brings along, so that our style sheet and our queries find
 * only what we mark. They are emptied and not removed, because only so can they be restored in their place.
 * Must not run while Duidu's own marks are on the page.
 */
export function emptyForgedAttributes(document: Document): BorrowedAttributes {
  const emptied = new BorrowedAttributes();
  for (const tree of treesOf(document))
    for (const element of tree.querySelectorAll('*'))
      if (element.hasAttributes())
        for (const name of element.getAttributeNames())
          if (name.startsWith('data-duidu-')) emptied.set(element, name, '');
  return emptied;
}

/** As only Duidu's own marks are: with a language. */
const COPIES = ['pair][data-duidu-lang', 'husk', 'hole', 'spare', 'stray']
  .flatMap((name) => ['en', 'zh'].map((language) => `[data-duidu-${name}~="${language}"]`))
  .join();

/**
 * Takes Duidu's marks off the copies that a page has made of its marked elements meanwhile, so that nothing in them
 * stays collapsed. Must run when Duidu's own marks are off again, and what a page brought along is still empty.
 */
export function cleanCopies(document: Document): void {
  for (const tree of treesOf(document))
    for (const copy of tree.querySelectorAll<HTMLElement>(COPIES)) clean(copy);
}

function clean(copy: HTMLElement): void {
  if (copy.getAttribute('hidden') === 'until-found') {
    for (const name of ['hidden', 'aria-hidden']) copy.removeAttribute(name);
    copy.style?.removeProperty('content-visibility');
    if (copy.getAttribute('style') === '') copy.removeAttribute('style');
  }
  for (const name of copy.getAttributeNames()) if (name.startsWith('data-duidu-')) copy.removeAttribute(name);
  if (copy.localName === 'duidu-run') copy.replaceWith(...copy.childNodes);
}
