import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';

/**
 * Tells assistive technology that an element of the page has its other side, by references that need no `id`s.
 * What the page itself says of an element is left alone; browsers that can't do this do without.
 */
export class Relation {
  private readonly related = new Set<Element>();

  constructor(private readonly name: 'ariaDescribedByElements' | 'ariaDetailsElements') {}

  relate(element: Element, others: readonly Element[]): void {
    if (!(this.name in element) || element.hasAttribute(this.attribute)) return;
    element[this.name] = others;
    this.related.add(element);
  }

  undo(element: Element): void {
    if (this.related.delete(element)) element.removeAttribute(this.attribute);
  }

  undoAll(): void {
    for (const element of this.related) this.undo(element);
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
  relation.undoAll();
  if (!hidden) return;
  const shown = hidden === 'zh' ? 'en' : 'zh';
  for (const pair of pairs) for (const element of pair[shown]) relation.relate(element, pair[hidden]);
}
