/** A text node of the page and the parts it was split into; the first part is the node itself. */
interface Split {
  readonly parts: Text[];
  /** What the first part holds since the split: if the page writes into it, it means the whole. */
  head: string;
}

/** Splits text nodes, and joins them again. */
export class TextSplits {
  readonly #splits = new Map<Text, Split>();

  /** The text node that holds exactly the given part of a page's text node, in offsets of the unsplit node. */
  part(node: Text, start: number, end: number): Text {
    const after = this.#cut(node, start);
    this.#cut(node, end);
    return after;
  }

  /**
   * Joins all again, in the nodes that the page knows. Parts that the page has moved apart stay as they are.
   * @param onJoin told for each part that goes where its text now is
   */
  join(onJoin: (part: Text, into: Text, offset: number) => void): void {
    for (const [node, { parts, head }] of this.#splits) {
      const rewritten = node.data !== head;
      for (const part of parts.slice(1)) {
        if (part.parentNode !== node.parentNode || node.nextSibling !== part) continue;
        const offset = node.data.length;
        if (!rewritten) node.appendData(part.data);
        onJoin(part, node, rewritten ? 0 : offset);
        part.remove();
      }
    }
    this.#splits.clear();
  }

  /** Makes a part begin at an offset of the unsplit node; @returns the part that begins there. */
  #cut(node: Text, offset: number): Text {
    let from = 0;
    const parts = this.#splits.get(node)?.parts ?? [node];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Text;
      if (offset === from) return part;
      if (offset < from + part.data.length) {
        const rest = part.splitText(offset - from);
        const split = this.#splits.get(node) ?? { parts, head: '' };
        split.parts.splice(i + 1, 0, rest);
        split.head = node.data;
        this.#splits.set(node, split);
        return rest;
      }
      from += part.data.length;
    }
    return parts.at(-1) as Text;
  }
}
