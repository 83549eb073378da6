import { BorrowedAttributes } from './attributes.ts';
import { treesOf } from './shadow-trees.ts';

/** All that Duidu writes on elements, without the `data-duidu-`: to look for these takes a fraction of going through all attributes. */
const NAMES = (
  'pair lang husk hole spare shown view count mask dimmed holes highlights switching columns beside bridged bare note ' +
  'for printing was-lang was-style was-hidden was-aria-hidden was-aria-describedby was-aria-details was-tabindex'
)
  .split(' ')
  .map((name) => `data-duidu-${name}`);

/**
 * Empties the `data-duidu-…` attributes that a page brings along, so that our style sheet and our queries find
 * only what we mark. They are emptied and not removed, because only so can they be restored in their place.
 * Must not run while Duidu's own marks are on the page.
 */
export function emptyForgedAttributes(document: Document): BorrowedAttributes {
  const emptied = new BorrowedAttributes();
  const forged = NAMES.map((name) => `[${name}]`).join();
  for (const tree of treesOf(document))
    for (const element of tree.querySelectorAll(forged))
      for (const name of NAMES) if (element.hasAttribute(name)) emptied.set(element, name, '');
  return emptied;
}

/** As only Duidu's own marks are: with a language. */
const COPIES = ['pair][data-duidu-lang', 'husk', 'hole', 'spare']
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
