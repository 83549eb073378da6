import { areRootsKnown, openRootOf, shownInstead } from './shadow-trees.ts';

// The page as it is shown: shadow trees in place of what their hosts hold, and in their slots what is given to these.

/** What is shown in an element, from its shadow tree or in a slot too. */
export function shownIn(element: Element): Iterable<Node> {
  return shownInstead(element) ?? element.childNodes;
}

/** The element in which a node is shown, slots left out; in a shadow tree its host is the last. */
export function elementAround(node: Node): Element | null {
  if (!areRootsKnown()) return node.parentElement;
  const slot = (node as Element | Text).assignedSlot ?? null;
  const around = slot ?? node.parentElement ?? hostOf(node.parentNode);
  return around?.localName === 'slot' ? elementAround(around) : around;
}

/** As `closest`, and on through the hosts of shadow trees. */
export function closestAround(element: Element | null | undefined, selector: string): Element | null {
  for (let at = element; at; at = hostOf(at.getRootNode())) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** Whether a node is another or is shown in it. */
export function isWithin(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = elementAround(at)) if (outer.contains(at)) return true;
  return false;
}

/** Whether one node stands before another on the page; what a shadow tree holds, before what its slots are given. */
export function standsBefore(one: Node, other: Node): boolean {
  let position = one.compareDocumentPosition(other);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const trees = new Map(withHosts(one).map((node) => [node.getRootNode(), node]));
    for (const node of withHosts(other)) {
      const beside = trees.get(node.getRootNode());
      if (!beside) continue;
      position = beside.compareDocumentPosition(node);
      break;
    }
  }
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The innermost element at a point of the viewport. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let root = found && openRootOf(found); root; root = found && openRootOf(found)) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || !root.contains(inner)) break;
    found = inner;
  }
  return found;
}

/** The innermost element that has the focus. */
export function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  for (let root = focused && openRootOf(focused); root?.activeElement; root = openRootOf(focused)) {
    focused = root.activeElement;
  }
  return focused;
}

/** The innermost element that is in full screen. */
export function fullscreenIn(document: Document): Element | null {
  let full = document.fullscreenElement;
  for (let root = full && openRootOf(full); root?.fullscreenElement; root = openRootOf(full)) {
    full = root.fullscreenElement;
  }
  return full;
}

/** Where an event began, also in a shadow tree, whose events seem to come from its host. */
export function originOf(event: Event): Node | null {
  return (event.composedPath()[0] ?? null) as Node | null;
}

function withHosts(node: Node): Node[] {
  const nodes = [node];
  for (let host = hostOf(node.getRootNode()); host; host = hostOf(host.getRootNode())) nodes.push(host);
  return nodes;
}

function hostOf(root: Node | null): Element | null {
  // A link has a `host` too.
  return root?.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null;
}
