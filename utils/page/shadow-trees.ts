// What is known here of shadow trees. Only open ones are gone into: a closed one is nobody's business but its component's.

/** The open shadow root of an element of the page, if it has one. */
export function openRootOf(element: Element): ShadowRoot | null {
  const root = element.shadowRoot;
  // In a form the name may also stand for a field of the page.
  return root && root.nodeType === 11 && !element.localName.startsWith('duidu-') ? root : null;
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

/** What an element shows in place of its children: its shadow tree, or what a slot is given; absent for all others. */
export function shownInstead(element: Element): readonly Node[] | undefined {
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
