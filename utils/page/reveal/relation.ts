import type { Lifetime } from '../lifetime.ts';
import type { MarkedPair } from '../mark.ts';

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

/**
 * Describes each side of a pair by the other, in both directions: so nothing has to be written when the view switches
 * from the one to the other. What is new is written in an idle moment, as nobody asks for a description at once.
 */
export class Descriptions {
  private readonly relation = new Relation('ariaDescribedByElements');
  private pairs: readonly MarkedPair[] = [];
  private isDue = false;

  constructor(
    private readonly window: Window,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.atEnd(() => this.relation.undoAll());
  }

  /** Describes the sides of these pairs and no others. */
  set(pairs: readonly MarkedPair[]): void {
    this.pairs = pairs;
    if (this.isDue) return;
    this.isDue = true;
    this.window.requestIdleCallback(this.lifetime.guard(() => this.write()));
  }

  private write(): void {
    this.isDue = false;
    const others = new Map<Element, readonly Element[]>();
    for (const { en, zh } of this.pairs) {
      for (const element of en) others.set(element, zh);
      for (const element of zh) others.set(element, en);
    }
    this.relation.keep((element) => others.has(element));
    for (const [element, side] of others) this.relation.relate(element, side);
  }
}
