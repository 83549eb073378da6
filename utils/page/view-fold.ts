import { elementAround, standsBefore } from './flat-tree.ts';
import type { MarkedPair } from './mark.ts';
import type { SideLanguage } from './view.ts';
import { findStrayBullets } from './view-bullets.ts';
import { sortCells } from './view-cells.ts';
import { findHusks } from './view-husks.ts';
import { findSpareSpacers } from './view-spacers.ts';

/** All that goes when one language is collapsed. */
export interface Fold {
  /** The sides, and the husks around them: what holds nothing else. */
  readonly sides: ReadonlySet<Element>;
  readonly husks: ReadonlySet<Element>;
  /** Parts of tables that keep their place, and how (`view-cells.ts`). */
  readonly holes: ReadonlyMap<Element, string>;
  /** How wide columns of which nothing stays may be at most, by their tables. */
  readonly shares: ReadonlyMap<HTMLElement, string>;
  /** Spacers that would double, and what divides the sides of a pair in one line. */
  readonly spare: ReadonlySet<Element>;
  /** Items of lists whose bullet has nothing to stand for. */
  readonly strays: ReadonlySet<Element>;
  /** All of the sides and husks that are collapsed, for find to look into. */
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
  for (const part of cells.held) gone.delete(part);

  const firstIn = new Map<Element, Element>();
  for (const side of sides)
    for (let at: Element | null = side; at && gone.has(at) && !firstIn.has(at); at = elementAround(at))
      firstIn.set(at, side);
  // Asked of two siblings, a browser counts through all between them and the first.
  const order = new Map<Element, number>();
  for (const side of document.querySelectorAll('[data-duidu-pair]')) order.set(side, order.size);
  const staysBefore = (element: Element): boolean => {
    const side = firstIn.get(element);
    const partner = side && partnerOf.get(side);
    if (!partner) return false;
    const apart = Number(order.get(partner)) - Number(order.get(side));
    // What stands in shadow trees is not among them.
    return Number.isNaN(apart) ? standsBefore(partner, element) : apart < 0;
  };
  return {
    sides,
    husks: new Set([...gone].filter((element) => !sides.has(element))),
    holes: cells.holes,
    shares: cells.shares,
    spare: new Set([
      ...findSpareSpacers(gone, staysBefore, new Set(pairs.flatMap(({ label }) => label))),
      ...pairs.flatMap(({ separators }) => separators),
    ]),
    strays: findStrayBullets(gone),
    findable: [...gone],
  };
}

/** What each element is to carry for `page.css`, by the name of the attribute, so that any of these folds can be shown. */
export function foldAttributes(
  folds: ReadonlyMap<SideLanguage, Fold>,
): Record<`data-duidu-${'husk' | 'hole' | 'spare' | 'stray'}`, Map<Element, string>> {
  const husks = new Map<Element, string>();
  const holes = new Map<Element, string>();
  const spare = new Map<Element, string>();
  const strays = new Map<Element, string>();
  for (const [language, fold] of folds) {
    for (const husk of fold.husks) husks.set(husk, language);
    // The same spacer may be spare, and the same blank cell be a hole, in both views.
    const add = (values: Map<Element, string>, element: Element, ...words: string[]) =>
      values.set(element, [values.get(element), ...words].filter(Boolean).join(' '));
    for (const [hole, words] of fold.holes) add(holes, hole, language, words);
    for (const spacer of fold.spare) add(spare, spacer, language);
    for (const item of fold.strays) add(strays, item, language);
  }
  return {
    'data-duidu-husk': husks,
    'data-duidu-hole': holes,
    'data-duidu-spare': spare,
    'data-duidu-stray': strays,
  };
}
