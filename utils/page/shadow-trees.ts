// What is known here of shadow trees. Only open ones are gone into: a closed one is nobody's business but its component's.

/** Whether any was ever met here. Most pages have none, and are not to pay for being asked again and again. */
let isAnyKnown = false;

/** The open shadow root of an element of the page, if it has one. */
export function openRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  // In a form the name may also stand for a field of the page.
  if (root?.nodeType !== 11 || element.localName.startsWith('duidu-')) return null;
  isAnyKnown = true;
  return root;
}

/** The same for what comes after reading, which has met all that are shown. */
export function knownRootOf(element: Element): ShadowRoot | null {
  return isAnyKnown ? openRootOf(element) : null;
}

/** Whether reading has met any. */
export function areRootsKnown(): boolean {
  return isAnyKnown;
}

/** All open shadow roots under a node, those inside others too. */
export function* openRootsIn(node: ParentNode): Generator<ShadowRoot> {
  const trees = [node];
  for (let tree = trees.pop(); tree; tree = trees.pop())
    for (const element of tree.querySelectorAll('*')) {
      const root = openRootOf(element);
      if (!root) continue;
      trees.push(root);
      yield root;
    }
}

/** A document, and the open shadow trees in it if reading has met any. */
export function treesOf(document: Document): ParentNode[] {
  return isAnyKnown ? [document, ...openRootsIn(document)] : [document];
}

/** What an element shows in place of its children: its shadow tree, or what a slot is given; absent for all others. */
export function shownInstead(element: Element): readonly Node[] | undefined {
  if (!isAnyKnown) return undefined;
  const root = openRootOf(element);
  if (root) return [...root.childNodes];
  if (element.localName !== 'slot') return undefined;
  const nodes = (element as HTMLSlotElement).assignedNodes();
  if (nodes.length === 0) return undefined;
  // A text that a script has put into a slot would fall out of it with an element of ours around it.
  const isManual = (element.getRootNode() as ShadowRoot).slotAssignment === 'manual';
  return isManual ? nodes.filter(({ nodeType }) => nodeType === 1) : nodes;
}

/** The shadow trees in which nodes stand, with those around them. */
export function rootsAround(nodes: Iterable<Node>): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  for (const node of nodes)
    for (let root = node.getRootNode() as ShadowRoot; root.host && !roots.has(root); ) {
      roots.add(root);
      root = root.host.getRootNode() as ShadowRoot;
    }
  return roots;
}
