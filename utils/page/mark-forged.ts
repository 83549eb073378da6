import { BorrowedAttributes } from './attributes.ts';

/**
 * Empties the `data-duidu-…` attributes that a page brings along, so that our style sheet and our queries find
 * only what we mark. They are emptied and not removed, because only so can they be restored in their place.
 * Must not run while Duidu's own marks are on the page.
 */
export function emptyForgedAttributes(document: Document): BorrowedAttributes {
  const emptied = new BorrowedAttributes();
  for (const element of document.getElementsByTagName('*'))
    if (element.hasAttributes())
      for (const name of element.getAttributeNames())
        if (name.startsWith('data-duidu-')) emptied.set(element, name, '');
  return emptied;
}
