import { elementAround, shownIn } from '../flat-tree.ts';
import type { MarkedPair } from '../mark.ts';
import { blockTags } from '../read-tags.ts';

/** A copy of inline content as plain data: text, and the few elements that carry meaning inside a line. */
export type InlineNode = string | InlineElement;

interface InlineElement {
  readonly tag: string;
  /** Of a link: absolute, `http:`, `https:` or `mailto:`. */
  readonly href?: string;
  readonly children: readonly InlineNode[];
}

const KEPT = new Set(
  'abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var'.split(
    ' ',
  ),
);

/** What is no text to read, or would act if it were copied. */
export const LEFT_OUT = new Set(
  'audio button canvas datalist embed iframe img input link math meta noscript object picture script select style svg template textarea video'.split(
    ' ',
  ),
);

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/** A test for elements in a side of a pair that are not of that side's text: other blocks have their own place. */
export function foreignTo(pair: Pick<MarkedPair, 'en' | 'zh'>): (element: Element) => boolean {
  const sides = new Set([...pair.en, ...pair.zh]);
  return (element) => sides.has(element) || element.hasAttribute('data-duidu-pair');
}

/**
 * Copies a side as paragraphs of inline content, trimmed and with white space collapsed as on the page. Links
 * and emphasis (also where only a style makes it) stay, everything else becomes plain text. Elements that share
 * a line, such as a text and the bold words after it, make one paragraph.
 * @param isForeign tells elements that belong to another block; they are left out
 */
export function copySide(
  side: readonly Element[],
  isForeign: (element: Element) => boolean,
): { readonly elements: readonly Element[]; readonly content: readonly InlineNode[] }[] {
  return linesOf(side).map((elements) => ({
    elements,
    content: trimEnd(
      trimStart(elements.flatMap((element) => [...copy(element, isForeign), spaceAfter(element)])),
    ),
  }));
}

/** The space between an element of a line and the next, which is in neither. */
export function spaceAfter({ nextSibling }: Element): string {
  return /\s/.test(nextSibling?.nodeValue ?? '') ? ' ' : '';
}

/** Groups elements that follow one another within one line of the source. */
export function linesOf(side: readonly Element[]): Element[][] {
  const groups: Element[][] = [];
  for (const element of side) {
    const before = groups.at(-1)?.at(-1);
    if (before && shareLine(before, element)) groups.at(-1)?.push(element);
    else groups.push([element]);
  }
  return groups;
}

function shareLine(before: Element, after: Element): boolean {
  if (blockAround(before) !== blockAround(after) || isBlock(before) || isBlock(after)) return false;
  const walker = before.ownerDocument.createTreeWalker(blockAround(before), NodeFilter.SHOW_ELEMENT);
  walker.currentNode = before;
  for (let node = walker.nextNode(); node && node !== after; node = walker.nextNode())
    if (!before.contains(node) && (node as Element).localName === 'br') return false;
  return true;
}

function blockAround(element: Element): Element {
  let at = element;
  for (let up = elementAround(at); up && !isBlock(at); up = elementAround(up)) at = up;
  return at;
}

function isBlock(element: Element): boolean {
  return blockTags.has(element.localName);
}

/** One element of a side, itself included where it is a link or emphasis. */
function copy(element: Element, isForeign: (element: Element) => boolean): InlineNode[] {
  const keepsLines = /^(pre|break-spaces)/.test(getComputedStyle(element).whiteSpace);
  return element.localName === 'a' || KEPT.has(element.localName) ? inline(element) : children(element);

  function children(parent: Element): InlineNode[] {
    return [...shownIn(parent)].flatMap((node): InlineNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return text(node.nodeValue ?? '');
      return node.nodeType === Node.ELEMENT_NODE ? descendant(node as Element) : [];
    });
  }

  function text(value: string): InlineNode[] {
    if (!keepsLines) return [value.replace(/[\t\n\f\r ]+/g, ' ')];
    return value.split('\n').flatMap((line, index) => (index ? [{ tag: 'br', children: [] }, line] : [line]));
  }

  function descendant(child: Element): InlineNode[] {
    if (LEFT_OUT.has(child.localName) || isForeign(child)) return [];
    const style = getComputedStyle(child);
    return style.display === 'none' ? [] : inline(child, style);
  }

  function inline(child: Element, style?: CSSStyleDeclaration): InlineNode[] {
    const inner = children(child);
    if (child.localName === 'a') return link(child as HTMLAnchorElement, inner);
    if (KEPT.has(child.localName)) return [{ tag: child.localName, children: inner }];
    const emphasis = style && child.parentElement && emphasised(style, getComputedStyle(child.parentElement));
    return emphasis ? [{ tag: emphasis, children: inner }] : inner;
  }
}

function link({ protocol, href }: HTMLAnchorElement, children: InlineNode[]): InlineNode[] {
  return LINKED.has(protocol) ? [{ tag: 'a', href, children }] : children;
}

/** The tag for text that only its style sets off from the text around it. */
function emphasised(style: CSSStyleDeclaration, around: CSSStyleDeclaration): 'strong' | 'em' | undefined {
  if (weight(style) >= 600 && weight(around) < 600) return 'strong';
  return style.fontStyle === 'italic' && around.fontStyle === 'normal' ? 'em' : undefined;
}

function weight(style: CSSStyleDeclaration): number {
  return style.fontWeight === 'bold' ? 700 : Number(style.fontWeight) || 400;
}

/** Takes white space, empty elements and line breaks off the start. */
function trimStart(nodes: readonly InlineNode[]): InlineNode[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  const trimmed =
    typeof first === 'string' ? first.trimStart() : { ...first, children: trimStart(first.children) };
  return isEmpty(trimmed) ? trimStart(rest) : [trimmed, ...rest];
}

function trimEnd(nodes: readonly InlineNode[]): InlineNode[] {
  const last = nodes.at(-1);
  if (last === undefined) return [];
  const rest = nodes.slice(0, -1);
  const trimmed = typeof last === 'string' ? last.trimEnd() : { ...last, children: trimEnd(last.children) };
  return isEmpty(trimmed) ? trimEnd(rest) : [...rest, trimmed];
}

function isEmpty(node: InlineNode): boolean {
  return typeof node === 'string' ? node === '' : node.children.length === 0;
}
