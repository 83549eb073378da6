/** What a walk meets, in document order. */
export interface Visitor {
  /** @returns whether to go into the element; `leave` is called only if so. */
  enter(element: Element): boolean;
  leave(element: Element): void;
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
    for (let top = open.at(-1); top && top !== parent; top = open.at(-1)) {
      visitor.leave(top);
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
  for (let top = open.pop(); top; top = open.pop()) visitor.leave(top);
}

/** Goes on after the present node without going into it. */
function pass(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next || !walker.parentNode()) return next;
  }
}
