import { closestAround, elementAround } from './flat-tree.ts';
import type { MarkWriter } from './mark-writer.ts';

/** What changes of the page have done to marks. */
interface Broken {
  /** Divided text nodes that the page has written into, moved, or put something right behind. */
  readonly nodes: Set<Text>;
  /** Marked elements that are no longer on the page. */
  readonly elements: Set<Element>;
  /** Marked elements, and those that hold nothing else, inside which something has changed. */
  readonly touched: Set<Element>;
}

const MARKED = '[data-duidu-pair], [data-duidu-husk]';

/**
 * Looks through changes that the page has made; costs no more than these and, for what was removed, its size.
 * @param grows whether the page has only made a text longer before
 */
export function brokenSides(
  records: readonly MutationRecord[],
  writer: MarkWriter,
  grows: (text: Node) => boolean,
): Broken {
  const broken: Broken = { nodes: new Set(), elements: new Set(), touched: new Set() };
  const { splits } = writer;

  let hasRemoved = false;
  /** What divided nodes held before the second and later writes of the page. */
  const written = new Map<Text, string[]>();
  const breakNode = (node: Node): void => {
    broken.nodes.add(node as Text);
  };
  const breakMoved = (node: Node | null | undefined): void => {
    if (!node || !splits.has(node)) return;
    splits.setMoved(node);
    breakNode(node);
  };

  for (const { type, target, oldValue, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'attributes') continue;
    const marked = closestAround(aroundChange(target), MARKED);
    if (marked) broken.touched.add(marked);
    if (type === 'characterData') {
      if (!splits.has(target)) continue;
      const values = written.get(target as Text);
      if (values) values.push(oldValue ?? '');
      else written.set(target as Text, []);
      continue;
    }
    for (const node of addedNodes) breakMoved(node);
    // What stands between a node and the rest of its text was meant to stand behind it.
    if (addedNodes.length > 0 && previousSibling && textBehind(writer, nextSibling) === previousSibling)
      breakMoved(previousSibling);
    for (const node of removedNodes) {
      breakMoved(node);
      const text = textBehind(writer, node);
      if (text) breakNode(text);
      if (node.nodeType !== 1) continue;
      for (const side of [node as Element, ...(node as Element).querySelectorAll(MARKED)])
        if (!side.isConnected) broken.elements.add(side);
      hasRemoved = true;
    }
  }
  for (const [node, values] of written) {
    splits.setWritten(node, [...values, node.data], grows(node));
    breakNode(node);
  }
  if (hasRemoved)
    for (const root of writer.roots)
      if (!root.isConnected) for (const side of root.querySelectorAll(MARKED)) broken.elements.add(side);
  return broken;
}

/** The innermost element that a change is in; of one in the top of a shadow tree, its host. */
function aroundChange(target: Node): Element | null {
  if (target.nodeType === 1) return target as Element;
  return target.nodeType === 11 ? (target as ShadowRoot).host : elementAround(target);
}

/** The page's text node whose text stands in an element of ours, or in a bare node of ours. */
function textBehind({ splits, isRun }: MarkWriter, node: Node | null): Text | undefined {
  return splits.pageNodeOf(isRun(node) ? (node?.firstChild ?? null) : node);
}
