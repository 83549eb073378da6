import { BorrowedAttributes } from '../attributes.ts';
import type { Opening, Presenter } from './opening.ts';

/**
 * Both sides stand on the page, and the hidden one is covered (`mask.css`) until it is asked for. What is
 * uncovered carries `data-duidu-bare`; nothing else changes.
 */
export class Mask implements Presenter {
  private readonly attributes = new BorrowedAttributes();
  private bare = new Map<Element, number>();

  show(openings: readonly Opening[]): void {
    const bare = new Map(
      openings.flatMap(({ pair, hidden }) => pair[hidden].map((element) => [element, pair.number] as const)),
    );
    for (const element of this.bare.keys())
      if (!bare.has(element)) {
        this.attributes.restore(element, 'data-duidu-bare');
        this.attributes.restore(element, 'tabindex');
      }
    for (const element of bare.keys()) this.attributes.set(element, 'data-duidu-bare', '');
    this.bare = bare;
  }

  focus(pair: number): void {
    const [element] = [...this.bare].find(([, number]) => number === pair) ?? [];
    if (!element) return;
    if (!element.hasAttribute('tabindex')) this.attributes.set(element, 'tabindex', '-1');
    (element as HTMLElement).focus({ preventScroll: true });
  }

  /** Keys are ours while the focus is where `focus` has put it. */
  pairOf(node: EventTarget | null): number | undefined {
    const element = node as Element;
    const isFocused =
      node !== null && 'ownerDocument' in node && element.ownerDocument.activeElement === node;
    return isFocused && this.attributes.has(element, 'tabindex') ? this.bare.get(element) : undefined;
  }

  follow(): void {}

  raise(): void {}

  distanceTo(): undefined {
    return undefined;
  }

  confirmCopy(): void {}

  holdsSelection(): boolean {
    return false;
  }
}
