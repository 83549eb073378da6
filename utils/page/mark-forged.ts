import { BorrowedAttributes } from './attributes.ts';

const forged = '//*[@*[starts-with(name(), "data-duidu-")]]';

/**
 * Empties the `data-duidu-…` attributes that a page brings along, so that our style sheet and our queries find
 * only what we mark. They are emptied and not removed, because only so can they be restored in their place.
 * Must not run while Duidu's own marks are on the page.
 */
export function emptyForgedAttributes(document: Document): BorrowedAttributes {
  const emptied = new BorrowedAttributes();
  // XPathResult.ORDERED_NODE_SNAPSHOT_TYPE
  const found = document.evaluate(forged, document, null, 7, null);
  for (let i = 0; i < found.snapshotLength; i++) {
    const element = found.snapshotItem(i) as Element;
    for (const { name } of [...element.attributes])
      if (name.startsWith('data-duidu-')) emptied.set(element, name, '');
  }
  return emptied;
}
