/** One end of a selection: in a text at an offset, or in an element before one of its children. */
interface End {
  readonly node: Node;
  readonly offset: number;
  readonly before: Node | null;
  /** Where its text has gone since, or that of the child that it stands before. */
  gone?: { readonly node: Text; readonly offset: number };
}

/**
 * Keeps what the user has selected, and the focus, while texts are split and joined and nodes are wrapped and
 * unwrapped, which browsers answer by dropping both.
 */
export class SelectionKeeper {
  readonly #document: Document;
  readonly #focus: Element | null;
  readonly #ends: [End, End] | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#focus = document.activeElement;
    const selection = document.getSelection();
    // Browsers lay the page out to answer more, so they are asked only if there is a selection.
    if (!selection?.rangeCount) return;
    const anchor = endOf(selection.anchorNode, selection.anchorOffset);
    const focus = endOf(selection.focusNode, selection.focusOffset);
    this.#ends = anchor && focus && [anchor, focus];
  }

  /** Follows an end in a text, from an offset on, into the node where that text now begins at another offset. */
  readonly follow = (from: Text, start: number, into: Text, offset: number): void => {
    for (const end of this.#ends ?? []) {
      const now = end.gone ?? end;
      if (now.node === from && now.offset >= start)
        end.gone = { node: into, offset: offset + now.offset - start };
      else if (end.before === from && start === 0) end.gone = { node: into, offset };
    }
  };

  /** Selects and focuses again what was lost, and nothing if nothing was. */
  restore(): void {
    const focused = this.#focus;
    if (focused instanceof HTMLElement && focused !== this.#document.activeElement && focused.isConnected)
      focused.focus({ preventScroll: true });
    if (!this.#ends) return;
    const selection = this.#document.getSelection();
    if (!selection) return;
    const [anchor, focus] = this.#ends.map(pointOf);
    if (!anchor?.node.isConnected || !focus?.node.isConnected) return;
    if (
      selection.anchorNode === anchor.node &&
      selection.anchorOffset === anchor.offset &&
      selection.focusNode === focus.node &&
      selection.focusOffset === focus.offset
    )
      return;
    selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }
}

function endOf(node: Node | null, offset: number): End | undefined {
  return node ? { node, offset, before: node.childNodes[offset] ?? null } : undefined;
}

function pointOf({ node, offset, before, gone }: End): { node: Node; offset: number } {
  if (gone && !before?.parentNode) return gone;
  if (before?.parentNode) {
    const { parentNode } = before;
    return { node: parentNode, offset: Array.prototype.indexOf.call(parentNode.childNodes, before) };
  }
  const length = node.nodeType === 1 ? node.childNodes.length : (node.nodeValue?.length ?? 0);
  return { node, offset: node.nodeType === 1 ? length : Math.min(offset, length) };
}
