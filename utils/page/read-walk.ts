import { openRootOf, shownInstead } from './shadow-trees.ts';

/** What a walk meets, in document order. */
export interface Visitor {
  /** @returns whether to go into the element; `leave` is called only if so, innermost first. */
  enter(element: Element): boolean;
  leave(): void;
  text(node: Text): void;
  /** The walk goes on in the shadow tree of the element that was entered last. */
  open?(root: ShadowRoot): void;
}

/** An open element that shows other nodes than its children, and at which of them the walk is. */
interface Detour {
  readonly element: Element;
  readonly nodes: readonly Node[];
  index: number;
}

/** So many nodes take some milliseconds. */
const PART = 4000;

/**
 * Walks the elements and texts under a root, itself included, as they are shown: shadow trees in place of what their
 * hosts hold. Not recursive: pages nest deeper than stacks do. Pauses on long pages; when nodes have come or gone
 * meanwhile, the walk is not to be gone on with.
 */
export function* walk(root: Element, visitor: Visitor): Generator<void, void> {
  const detours: Detour[] = [];
  for (let node: Node | null = root; node; ) {
    node = walkPart(node, root, visitor, detours);
    if (node) yield;
  }
}

/** @returns the node to go on with */
function walkPart(start: Node, root: Element, visitor: Visitor, detours: Detour[]): Node | null {
  let node: Node | null = start;
  for (let count = 0; node && count < PART; count++) {
    const { nodeType } = node;
    let inside: Node | null = null;
    if (nodeType === 3) visitor.text(node as Text);
    else if (nodeType === 1 && visitor.enter(node as Element)) {
      inside = firstIn(node as Element, visitor, detours);
      if (!inside) visitor.leave();
    }
    node = inside ?? nodeAfter(node, root, visitor, detours);
  }
  return node;
}

function firstIn(element: Element, visitor: Visitor, detours: Detour[]): Node | null {
  const shadow = openRootOf(element);
  if (shadow) visitor.open?.(shadow);
  // Elsewhere than in shadow trees no slot is given anything.
  const nodes = shadow || detours.length > 0 ? shownInstead(element) : undefined;
  if (!nodes) return element.firstChild;
  if (nodes.length > 0) detours.push({ element, nodes, index: 0 });
  return nodes[0] ?? null;
}

/** The node that follows one and all that it holds, after leaving what ends there. */
function nodeAfter(node: Node, root: Element, visitor: Visitor, detours: Detour[]): Node | null {
  for (let at: Node | null = node; at && at !== root; visitor.leave()) {
    const detour = detours.length > 0 ? detours.at(-1) : undefined;
    if (detour?.nodes[detour.index] === at) {
      const next = detour.nodes[++detour.index];
      if (next) return next;
      detours.pop();
      at = detour.element;
    } else {
      const next: Node | null = at.nextSibling;
      if (next) return next;
      at = at.parentNode;
    }
  }
  return null;
}
