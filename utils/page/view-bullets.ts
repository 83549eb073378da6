import { isBlank } from './blank.ts';

/**
 * The items of lists of which nothing but a list within them stays, as where that holds the translation: their bullet
 * would stand beside the bullets of that.
 * @param gone collapsed sides and husks
 */
export function findStrayBullets(gone: ReadonlySet<Element>): Set<Element> {
  const items = new Set<Element>();
  for (const { parentElement: item } of gone)
    if (item?.localName === 'li' && item.parentElement?.localName === 'ul' && !gone.has(item))
      items.add(item);
  const stays = (child: ChildNode) => !gone.has(child as unknown as Element) && !isBlank(child);
  for (const item of items)
    if (![...item.childNodes].filter(stays).every(({ nodeName }) => /^[UO]L$/i.test(nodeName)))
      items.delete(item);
  return items;
}
