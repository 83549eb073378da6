/** What a walk meets, in document order. */
export interface Visitor {
  /** @returns whether to go into the element; `leave` is called only if so, innermost first. */
  enter(element: Element): boolean;
  leave(): void;
  text(node: Text): void;
}

/** Walks the elements and texts under a root, itself included. Not recursive: pages nest deeper than stacks do. */
export function walk(root: Element, visitor: Visitor): void {
  for (let node: Node | null = root; node; ) {
    const { nodeType } = node;
    let inside: Node | null = null;
    if (nodeType === 3) visitor.text(node as Text);
    else if (nodeType === 1 && visitor.enter(node as Element)) {
      inside = node.firstChild;
      if (!inside) visitor.leave();
    }
    node = inside ?? nodeAfter(node, root, visitor);
  }
}

/** The node that follows one and all that it holds, after leaving what ends there. */
function nodeAfter(node: Node, root: Element, visitor: Visitor): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode, visitor.leave()) {
    const next = at.nextSibling;
    if (next) return next;
  }
  return null;
}
