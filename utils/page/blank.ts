import { shownInstead } from './shadow-trees.ts';

/** What shows something without having text. */
const DRAWN = new Set(
  (
    'img picture svg video audio canvas iframe frame embed object input button select textarea hr math ' +
    'progress meter map details dialog'
  ).split(' '),
);

/** What never shows anything, whatever text it has. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta', 'base', 'title']);

/** Zero-width characters are no white space to a regular expression, but blank to a reader. */
const BLANK = /^[\s\u00ad\u200b-\u200f\u2060]*$/;

/** Whether a node shows nothing to a reader: white space, comments, scripts, and elements with no more than those. */
export function isBlank(node: Node): boolean {
  if (node.nodeType === 3) return BLANK.test(node.nodeValue ?? '');
  if (!(node instanceof Element)) return true;
  if (SILENT.has(node.localName)) return true;
  // Most that are not blank begin with a text, and need not be looked through.
  let first: Node = node;
  while (first.firstChild) first = first.firstChild;
  if (first.nodeType === 3 && !BLANK.test(first.nodeValue ?? '')) return false;
  if (draws(node) || !BLANK.test(node.textContent ?? '')) return false;
  for (const inner of node.getElementsByTagName('*')) if (draws(inner)) return false;
  return true;
}

/** A component may draw anything, so it counts as drawn, and so does what a slot is given; `<duidu-run>` is ours. */
function draws(element: Element): boolean {
  const { localName } = element;
  if (localName === 'duidu-run') return false;
  return DRAWN.has(localName) || localName.includes('-') || shownInstead(element) !== undefined;
}
