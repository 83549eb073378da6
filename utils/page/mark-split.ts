import type { Piece } from './read-text.ts';

/** Told where text has gone: from an offset of one node on into another node. */
export type OnMove = (from: Text, start: number, into: Text, offset: number) => void;

/** The parts of a page's text node; the first is the node itself. */
interface Split {
  /** Where the parts begin in the unsplit text, the first at 0. */
  readonly starts: readonly number[];
  readonly parts: Text[];
  /** What the first part held after the split: if the page writes into it since, it means the whole. */
  readonly head: string;
}

/**
 * Splits text nodes, and joins them again. Each node is cut and joined in one go and not by `splitText`, which
 * copies the rest of the text at every cut.
 */
export class TextSplits {
  readonly #splits = new Map<Text, Split>();

  /** Splits nodes so that each piece becomes a node of its own. To be called once. */
  split(pieces: Iterable<Piece>, onMove: OnMove): void {
    const cuts = new Map<Text, Set<number>>();
    for (const { node, start, end } of pieces) {
      if (start === 0 && end === node.data.length) continue;
      const offsets = cuts.get(node) ?? new Set([0]);
      cuts.set(node, offsets.add(start));
      if (end < node.data.length) offsets.add(end);
    }
    for (const [node, offsets] of cuts)
      this.#split(
        node,
        [...offsets].sort((a, b) => a - b),
        onMove,
      );
  }

  /** The nodes that hold a piece: one, unless another piece begins inside it. */
  partsOf({ node, start, end }: Piece): Text[] {
    const split = this.#splits.get(node);
    if (!split) return [node];
    return split.parts.slice(indexOf(split.starts, start), indexOf(split.starts, end));
  }

  /** Joins all again, in the nodes that the page knows. Parts that the page has moved apart stay as they are. */
  join(onMove: OnMove): void {
    for (const [node, { parts, head }] of this.#splits) {
      // Text that the page has set anew since takes the place of all parts.
      const rewritten = node.data !== head;
      const joined: Text[] = [];
      let { data } = node;
      let next = node.nextSibling;
      for (const part of parts.slice(1)) {
        if (next !== part) continue;
        next = part.nextSibling;
        onMove(part, 0, node, rewritten ? 0 : data.length);
        if (!rewritten) data += part.data;
        joined.push(part);
      }
      if (data !== node.data) node.data = data;
      for (const part of joined) part.remove();
    }
    this.#splits.clear();
  }

  #split(node: Text, starts: readonly number[], onMove: OnMove): void {
    const { data } = node;
    const parts = [node];
    const rest = node.ownerDocument.createDocumentFragment();
    for (let i = 1; i < starts.length; i++) {
      const start = starts[i] ?? 0;
      const part = node.ownerDocument.createTextNode(data.slice(start, starts[i + 1]));
      parts.push(part);
      rest.append(part);
      onMove(node, start, part, 0);
    }
    const head = data.slice(0, starts[1]);
    node.data = head;
    node.after(rest);
    this.#splits.set(node, { starts, parts, head });
  }
}

/** The index of the first number that is not below another. */
function indexOf(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
