/*
 * Notes on the page itself of what stood in an attribute of its own before Duidu wrote there. Nobody reads them while
 * the reader lives, which knows better; they are for the reader after one that the browser stopped without a word
 * (`leftovers.ts`).
 */

const noteFor = (name: string): string => `data-duidu-was-${name}`;
const isOurs = (name: string): boolean => name.startsWith('data-duidu-');

/** Notes what an attribute was before, or that it was not there; nothing for what is Duidu's by its name. */
export function noteBefore(element: Element, name: string, before: string | null): void {
  if (isOurs(name)) return;
  // Where they were not, no note is needed: `until-found` on what is marked gives both away.
  if (before === null && (name === 'hidden' || name === 'aria-hidden')) return;
  element.setAttribute(noteFor(name), before === null ? '' : `=${before}`);
}

/** To be called when the attribute has been given back. */
export function dropNote(element: Element, name: string): void {
  if (!isOurs(name)) element.removeAttribute(noteFor(name));
}
