import { dropNote, noteBefore } from './lent-note.ts';

/**
 * Attributes that Duidu puts on elements of the page, with what stood there before, so that undoing gives the
 * page back to the byte. What the page itself wrote in the meantime is the page's and stays.
 */
export class BorrowedAttributes {
  private readonly borrowed = new Map<string, Map<Element, { before: string | null; ours: string }>>();

  /** Gives an element an attribute, or changes the one given before. */
  set(element: Element, name: string, value: string): void {
    const elements = this.borrowed.get(name) ?? new Map();
    this.borrowed.set(name, elements);
    const known = elements.get(element);
    const before = known ? known.before : element.getAttribute(name);
    if (!known) noteBefore(element, name, before);
    element.setAttribute(name, value);
    elements.set(element, { before, ours: value });
  }

  /** Puts one attribute of an element back to what it was; nothing happens where it was not borrowed. */
  restore(element: Element, name: string): void {
    const entry = this.borrowed.get(name)?.get(element);
    if (!entry) return;
    this.borrowed.get(name)?.delete(element);
    dropNote(element, name);
    if (element.getAttribute(name) !== entry.ours) return;
    if (entry.before === null) element.removeAttribute(name);
    else element.setAttribute(name, entry.before);
  }

  /** Gives the attribute to exactly these elements; where it has its value already, nothing is written. */
  setOnly(name: string, values: ReadonlyMap<Element, string>): void {
    this.keep(name, (element) => values.has(element));
    const elements = this.borrowed.get(name);
    for (const [element, value] of values)
      if (elements?.get(element)?.ours !== value) this.set(element, name, value);
  }

  /** Puts the attribute back where it is no longer wanted. */
  keep(name: string, isWanted: (element: Element) => boolean): void {
    for (const element of [...(this.borrowed.get(name)?.keys() ?? [])])
      if (!isWanted(element)) this.restore(element, name);
  }

  has(element: Element, name: string): boolean {
    return this.borrowed.get(name)?.has(element) ?? false;
  }

  /** Puts back every attribute of that name, or all of them. */
  restoreAll(name?: string): void {
    for (const one of name === undefined ? [...this.borrowed.keys()] : [name])
      for (const element of [...(this.borrowed.get(one)?.keys() ?? [])]) this.restore(element, one);
  }
}
