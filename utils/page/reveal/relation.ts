import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';

/**
 * Tells assistive technology that an element of the page has its other side, by references that need no `id`s.
 * What the page itself says of an element is left alone; browsers that can't do this do without.
 */
export class Relation {
  private readonly related = new Map<Element, readonly Element[]>();

  constructor(private readonly name: 'ariaDescribedByElements' | 'ariaDetailsElements') {}

  relate(element: Element, others: readonly Element[]): void {
    if (this.related.get(element) === others) return;
    this.undo(element);
    if (!(this.name in element) || element.hasAttribute(this.attribute)) return;
    element[this.name] = others;
    this.related.set(element, others);
  }

  /** Undoes all but some. */
  keep(isWanted: (element: Element) => boolean): void {
    for (const element of this.related.keys()) if (!isWanted(element)) this.undo(element);
  }

  undo(element: Element): void {
    if (this.related.delete(element)) element.removeAttribute(this.attribute);
  }

  undoAll(): void {
    this.keep(() => false);
  }

  private get attribute(): string {
    return this.name === 'ariaDetailsElements' ? 'aria-details' : 'aria-describedby';
  }
}

/** Each side that is shown is described by the one that is hidden. */
export function describeSides(
  relation: Relation,
  pairs: readonly MarkedPair[],
  hidden: SideLanguage | undefined,
): void {
  const others = new Map<Element, readonly Element[]>();
  const shown = hidden === 'zh' ? 'en' : 'zh';
  if (hidden) for (const pair of pairs) for (const element of pair[shown]) others.set(element, pair[hidden]);
  relation.keep((element) => others.has(element));
  for (const [element, hiddenSide] of others) relation.relate(element, hiddenSide);
}
