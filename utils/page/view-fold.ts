import type { BorrowedAttributes } from './attributes.ts';
import type { MarkedPair } from './mark.ts';
import type { SideLanguage } from './view.ts';
import { sortCells } from './view-cells.ts';
import { findHusks } from './view-husks.ts';
import { findSpareSpacers } from './view-spacers.ts';

/**
 * Finds all that goes when one language is collapsed, and marks it for `style.css`: the husks around its sides
 * (`data-duidu-husk`), table cells that keep their place (`data-duidu-hole`), and spacers that would double
 * (`data-duidu-spare`).
 *
 * @returns the collapsed elements that may have a box, so that find can look into them
 */
export function foldLanguage(
  language: SideLanguage,
  pairs: readonly MarkedPair[],
  attributes: BorrowedAttributes,
): Element[] {
  const staying = language === 'en' ? 'zh' : 'en';
  const partnerOf = new Map<Element, Element | undefined>();
  for (const pair of pairs) for (const side of pair[language]) partnerOf.set(side, pair[staying][0]);
  const sides = new Set(partnerOf.keys());
  const gone = new Set([...sides, ...findHusks(sides)]);
  const cells = sortCells(gone);
  for (const row of cells.heldRows) gone.delete(row);

  const staysBefore = (element: Element): boolean => {
    const side = sides.has(element) ? element : element.querySelector(`[data-duidu-lang='${language}']`);
    const partner = side && partnerOf.get(side);
    return !!partner && (partner.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  for (const element of gone) if (!sides.has(element)) attributes.set(element, 'data-duidu-husk', language);
  for (const cell of cells.holes) attributes.set(cell, 'data-duidu-hole', language);
  for (const element of [...findSpareSpacers(gone, staysBefore), ...cells.spare]) {
    // The same spacer may be spare in both views.
    const also = attributes.has(element, 'data-duidu-spare')
      ? `${element.getAttribute('data-duidu-spare')} `
      : '';
    attributes.set(element, 'data-duidu-spare', also + language);
  }
  return [...gone].filter((element) => !cells.boxless.has(element));
}
