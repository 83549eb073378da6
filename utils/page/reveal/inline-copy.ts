/** A copy of inline content as plain data: text, and the few elements that carry meaning inside a line. */
export type InlineNode = string | InlineElement;

export interface InlineElement {
  readonly tag: string;
  /** Of a link: absolute, `http:`, `https:` or `mailto:`. */
  readonly href?: string;
  readonly children: readonly InlineNode[];
}

const KEPT = new Set(
  'a abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var'.split(
    ' ',
  ),
);

/** What is no text to read, or would act if it were copied. */
const LEFT_OUT = new Set(
  'audio button canvas datalist embed iframe img input link math meta noscript object picture script select style svg template textarea video'.split(
    ' ',
  ),
);

const LINKED = new Set(['http:', 'https:', 'mailto:']);

/**
 * Copies the inline content of an element, trimmed and with white space collapsed as on the page: links and
 * emphasis (also where only a style makes it) stay, everything else becomes plain text.
 * @param isForeign tells elements that belong to another block; they are left out
 */
export function copyInline(element: Element, isForeign: (element: Element) => boolean): InlineNode[] {
  const view = element.ownerDocument.defaultView;
  if (!view) return [];
  const keepsLines = /^(pre|break-spaces)/.test(view.getComputedStyle(element).whiteSpace);
  return trimEnd(trimStart(children(element)));

  function children(parent: Element): InlineNode[] {
    return [...parent.childNodes].flatMap((node): InlineNode[] => {
      if (node.nodeType === node.TEXT_NODE) return text(node.nodeValue ?? '');
      return node.nodeType === node.ELEMENT_NODE ? copy(node as Element) : [];
    });
  }

  function text(value: string): InlineNode[] {
    if (!keepsLines) return [value.replace(/[\t\n\f\r ]+/g, ' ')];
    return value.split('\n').flatMap((line, index) => (index ? [{ tag: 'br', children: [] }, line] : [line]));
  }

  function copy(child: Element): InlineNode[] {
    const tag = child.localName;
    if (LEFT_OUT.has(tag) || isForeign(child)) return [];
    const style = view?.getComputedStyle(child);
    if (style?.display === 'none') return [];
    if (tag === 'a') return link(child as HTMLAnchorElement);
    if (KEPT.has(tag)) return [{ tag, children: children(child) }];
    const plain = children(child);
    const parent = child.parentElement && view?.getComputedStyle(child.parentElement);
    if (style && parent && weight(style) >= 600 && weight(parent) < 600)
      return [{ tag: 'strong', children: plain }];
    if (style?.fontStyle === 'italic' && parent?.fontStyle === 'normal')
      return [{ tag: 'em', children: plain }];
    return plain;
  }

  function link(anchor: HTMLAnchorElement): InlineNode[] {
    if (!LINKED.has(anchor.protocol)) return children(anchor);
    return [{ tag: 'a', href: anchor.href, children: children(anchor) }];
  }
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
