/** What a walk meets, in document order. */
export interface Visitor {
  /** @returns whether to go into the element; `leave` is called only if so, innermost first. */
  enter(element: Element): boolean;
  leave(): void;
  text(node: Text): void;
}

// NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const elementsAndTexts = 5;

/** Walks the elements and texts under a root, itself included. Not recursive: pages nest deeper than stacks do. */
export function walk(root: Element, visitor: Visitor): void {
  const walker = root.ownerDocument.createTreeWalker(root, elementsAndTexts);
  const open: Element[] = [];
  for (let node: Node | null = root; node; ) {
    const parent = node.parentNode;
    while (open.length > 0 && open[open.length - 1] !== parent) {
      visitor.leave();
      open.pop();
    }
    if (node.nodeType === 3) {
      visitor.text(node as Text);
      node = walker.nextNode();
    } else if (visitor.enter(node as Element)) {
      open.push(node as Element);
      node = walker.nextNode();
    } else node = pass(walker);
  }
  while (open.pop()) visitor.leave();
}

/** Goes on after the present node without going into it. */
function pass(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}
