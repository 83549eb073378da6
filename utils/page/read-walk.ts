/** What a walk meets, in document order. */
export interface Visitor {
  /** @returns whether to go into the element; `leave` is called only if so. */
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
}

/** Walks the elements and texts under a root, itself included. Not recursive: pages nest deeper than stacks do. */
export function walk(root: Element, visitor: Visitor): void {
  let node: Node = root;
  for (;;) {
    let inside: Node | null = null;
    if (node.nodeType === 3) visitor.text(node as Text);
    else if (node.nodeType === 1 && visitor.enter(node as Element)) {
      inside = node.firstChild;
      if (!inside) visitor.leave(node as Element);
    }
    if (inside) {
      node = inside;
      continue;
    }
    let next: Node | null = node === root ? null : node.nextSibling;
    while (!next) {
      if (node === root) return;
      const parent: Node | null = node.parentNode;
      if (!parent) return;
      visitor.leave(parent as Element);
      node = parent;
      next = node === root ? null : node.nextSibling;
    }
    node = next;
  }
}
