import type { MarkedPair } from './mark.ts';
import type { SideLanguage } from './view.ts';
import { sortCells } from './view-cells.ts';
import { findHusks } from './view-husks.ts';
import { findSpareSpacers } from './view-spacers.ts';

/** All that goes when one language is collapsed. */
export interface Fold {
  /** The sides, and the husks around them: what holds nothing else. */
  readonly sides: ReadonlySet<Element>;
  readonly husks: ReadonlySet<Element>;
  /** Table cells that keep their place. */
  readonly holes: ReadonlySet<Element>;
  /** Spacers that would double, and cells of columns of which nothing stays. */
  readonly spare: ReadonlySet<Element>;
  /** Those of the sides and husks that may have a box, so that find can look into them. */
  readonly findable: readonly Element[];
}

/** Finds all that goes when one language is collapsed. */
export function foldLanguage(language: SideLanguage, pairs: readonly MarkedPair[]): Fold {
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
  return {
    sides,
    husks: new Set([...gone].filter((element) => !sides.has(element))),
    holes: cells.holes,
    spare: new Set([...findSpareSpacers(gone, staysBefore), ...cells.spare]),
    findable: [...gone].filter((element) => !cells.boxless.has(element)),
  };
}

/** What each element is to carry for `style.css`, by the name of the attribute, so that any of these folds can be shown. */
export function foldAttributes(
  folds: ReadonlyMap<SideLanguage, Fold>,
): Record<'data-duidu-husk' | 'data-duidu-hole' | 'data-duidu-spare', Map<Element, string>> {
  const husks = new Map<Element, string>();
  const holes = new Map<Element, string>();
  const spare = new Map<Element, string>();
  for (const [language, fold] of folds) {
    for (const husk of fold.husks) husks.set(husk, language);
    for (const hole of fold.holes) holes.set(hole, language);
    // The same spacer may be spare in both views.
    for (const spacer of fold.spare)
      spare.set(spacer, spare.has(spacer) ? `${spare.get(spacer)} ${language}` : language);
  }
  return { 'data-duidu-husk': husks, 'data-duidu-hole': holes, 'data-duidu-spare': spare };
}
