import { isBlank } from './blank.ts';
import { knownRootOf } from './shadow-trees.ts';

/** Elements that are marked only through what they hold: they have a place in a grid or a role to keep. */
const keepers = new Set(['html', 'body', 'main', 'td', 'th', 'summary', 'slot']);

/** Readings above ruby text go with the text below them. */
const readings = new Set(['rt', 'rp', 'rtc']);

/**
 * The highest nodes that hold nothing but the given texts: a whole `<li>` rather than the `<p>` in it, so that
 * hiding it leaves no bullet and no margin behind. Of a table cell the content is taken and not the cell,
 * which has to keep the cells after it under their headings; and a component shows more than its children.
 *
 * @param texts the text nodes of one block
 * @returns disjoint nodes that together hold these texts, in document order if the texts are
 */
export function coverOf(texts: readonly Text[]): Node[] {
  const covered = new Set<Node>(texts);
  let level: Iterable<Node> = texts;
  for (;;) {
    const risen: Node[] = [];
    for (const parent of parentsOf(level)) {
      if (covered.has(parent) || !holdsNothingElse(parent, covered)) continue;
      covered.add(parent);
      risen.push(parent);
    }
    if (risen.length === 0) break;
    level = risen;
  }
  const highest = new Set<Node>();
  for (let node of texts as readonly Node[]) {
    while (node.parentNode && covered.has(node.parentNode)) node = node.parentNode;
    highest.add(node);
  }
  return [...highest];
}

function parentsOf(nodes: Iterable<Node>): Set<Element> {
  const parents = new Set<Element>();
  for (const { parentElement } of nodes)
    if (parentElement && !keepers.has(parentElement.localName) && !knownRootOf(parentElement))
      parents.add(parentElement);
  return parents;
}

/** Whether an element shows nothing besides the given children. */
export function holdsNothingElse(parent: Element, children: ReadonlySet<Node>): boolean {
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (!children.has(child) && !isBlank(child) && !readings.has((child as Element).localName)) return false;
  return true;
}

/** Nodes of one block that have the same parent, in document order. */
export interface Group {
  readonly nodes: readonly Node[];
  /** Whether a text stands bare among them, which no attribute can mark. */
  readonly bare: boolean;
}

/** Puts nodes in document order together by their parent. */
export function groupsOf(nodes: readonly Node[]): Group[] {
  const groups: { nodes: Node[]; bare: boolean }[] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    const bare = node.nodeType === 3;
    const { parentNode, parentElement } = node;
    // What slots are given need not stand in the order in which it is shown.
    const isSlotted = parentElement !== null && knownRootOf(parentElement) !== null;
    if (group && !isSlotted && group.nodes[0]?.parentNode === parentNode) {
      group.nodes.push(node);
      group.bare ||= bare;
    } else groups.push({ nodes: [node], bare });
  }
  return groups;
}
