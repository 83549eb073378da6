/** Parsers nest no deeper than 512 elements; whatever is deeper was built by a script. */
const DEEPEST = 600;

/**
 * Whether elements stand in each other so deep that Firefox cannot fold the page. It follows recursively what a changed
 * attribute of `<html>` means to the elements under it, and some thousands of them end the process of the tab.
 */
export function nestsTooDeep(document: Document): boolean {
  if (typeof CSS === 'undefined' || !CSS.supports('-moz-appearance', 'none')) return false;
  // NodeFilter.SHOW_ELEMENT
  const walker = document.createTreeWalker(document.documentElement, 1);
  for (let depth = 0; ; ) {
    if (walker.firstChild()) {
      depth++;
      if (depth > DEEPEST) return true;
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return false;
      depth--;
    }
  }
}
