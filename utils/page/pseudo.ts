/** Whether a page has something drawn in `::before` or `::after` of an element. */
export function isDrawn(element: Element, part: '::before' | '::after'): boolean {
  return !/^(none|normal)?$/.test(getComputedStyle(element, part).content);
}
