import { dropNote, noteBefore } from './lent-note.ts';

/**
 * Inline styles that Duidu puts on elements of the page, by way of the CSSOM, which no Content-Security-Policy
 * forbids. Undoing gives the `style` attribute back to the byte, unless the page has changed it meanwhile: then
 * only what is ours is taken out.
 */
export class BorrowedStyles {
  private readonly borrowed = new Map<
    HTMLElement,
    { before: string | null; ours: string | null; names: string[] }
  >();

  /** Sets properties (`!important` unless told) on an element, in place of those that it has of ours. */
  set(
    element: HTMLElement,
    properties: Readonly<Record<string, string>>,
    priority: 'important' | '' = 'important',
  ): void {
    this.restore(element);
    const before = element.getAttribute('style');
    noteBefore(element, 'style', before);
    for (const [name, value] of Object.entries(properties)) element.style.setProperty(name, value, priority);
    this.borrowed.set(element, {
      before,
      ours: element.getAttribute('style'),
      names: Object.keys(properties),
    });
  }

  restore(element: HTMLElement): void {
    const entry = this.borrowed.get(element);
    if (!entry) return;
    this.borrowed.delete(element);
    dropNote(element, 'style');
    const { before, ours, names } = entry;
    if (element.getAttribute('style') === ours) {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
    } else for (const name of names) element.style.removeProperty(name);
  }

  has(element: Element): boolean {
    return this.borrowed.has(element as HTMLElement);
  }

  /** Takes the properties back where they are no longer wanted. */
  keep(isWanted: (element: HTMLElement) => boolean): void {
    for (const element of [...this.borrowed.keys()]) if (!isWanted(element)) this.restore(element);
  }

  restoreAll(): void {
    this.keep(() => false);
  }
}
