import { isAdded } from './page-writes.ts';
import type { Piece } from './piece.ts';

/** Told where text has gone: from an offset of one node on into another node. */
export type OnMove = (from: Text, start: number, into: Text, offset: number) => void;

/** Where the text of one of the page's text nodes is meanwhile. */
interface Split {
  /** The node itself, then nodes of ours with the rest of its text, in order. */
  readonly texts: Text[];
  /** Where these begin in the whole text, the first at 0. */
  readonly starts: number[];
  /** What the node itself was left with. */
  head: string;
  /** What the page has added to that since, and means to stand behind the whole. */
  added: string;
  /** Whether the page has written the whole text anew, even if that is what the node held. */
  rewritten: boolean;
  /** Whether the page has moved the node, or put something right behind it: all of its text goes with it then. */
  moved: boolean;
  /** An empty node of ours behind a node that is left empty: the page's `normalize` takes both, and nothing else does. */
  witness?: Text;
}

const WHOLE = { added: '', rewritten: false, moved: false };

/**
 * Divides text nodes of the page, and joins them again. The page's node never leaves its place, because the page's
 * scripts may remove it, write into it or insert before it at any time: what is to stand in an element of ours goes
 * into nodes of ours behind it. Each node is cut and joined in one go and not by `splitText`, which copies the rest
 * of the text at every cut.
 */
export class TextSplits {
  readonly #splits = new Map<Text, Split>();
  /** The page's node to which a node of ours belongs, and where its text begins there. */
  readonly #origins = new WeakMap<Text, { readonly node: Text; readonly start: number }>();

  /** Cuts nodes so that each piece has nodes of its own. The nodes must be whole. */
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
  textsOf({ node, start, end }: Piece): Text[] {
    const split = this.#splits.get(node);
    if (!split) return [node];
    return split.texts.slice(indexOf(split.starts, start), indexOf(split.starts, end));
  }

  /** The same piece in terms of the nodes that hold it now. */
  placesOf(piece: Piece): Piece[] {
    const split = this.#splits.get(piece.node);
    if (!split) return [piece];
    const places: Piece[] = [];
    for (let i = Math.max(0, indexOf(split.starts, piece.start + 1) - 1); i < split.texts.length; i++) {
      const [node, from] = [split.texts[i], split.starts[i] ?? 0];
      if (!node || from >= piece.end) break;
      const start = Math.max(0, piece.start - from);
      const end = Math.min(node.data.length, piece.end - from);
      if (start < end) places.push({ node, start, end });
    }
    return places;
  }

  /** A node of ours in place of a text that is the page's: right behind it, with all that it held. */
  lift(text: Text, onMove: OnMove): Text {
    if (this.#origins.has(text)) return text;
    const split = this.#splits.get(text) ?? { ...WHOLE, texts: [text], starts: [0], head: text.data };
    const own = text.ownerDocument.createTextNode(text.data);
    const witness = text.ownerDocument.createTextNode('');
    onMove(text, 0, own, 0);
    text.data = split.head = '';
    split.witness = witness;
    text.after(witness, own);
    split.texts.splice(1, 0, witness, own);
    split.starts.splice(1, 0, 0, 0);
    this.#splits.set(text, split);
    for (const each of [witness, own]) this.#origins.set(each, { node: text, start: 0 });
    return own;
  }

  /** Pieces in terms of the page's own nodes, which hold none of ours. */
  originsOf(pieces: readonly Piece[]): Piece[] {
    const origins: Piece[] = [];
    for (const { node, start, end } of pieces) {
      const origin = this.#origins.get(node) ?? { node, start: 0 };
      const piece = { node: origin.node, start: origin.start + start, end: origin.start + end };
      const before = origins.at(-1);
      if (before?.node === piece.node && before.end === piece.start)
        origins[origins.length - 1] = { ...before, end: piece.end };
      else origins.push(piece);
    }
    return origins;
  }

  /** Whether a node of the page is divided. */
  has(node: Node): boolean {
    return this.#splits.has(node as Text);
  }

  /** The page's node before a node of ours, if it is one. */
  pageNodeOf(own: Node | null): Text | undefined {
    return this.#origins.get(own as Text)?.node;
  }

  /**
   * To be called when the page has written into a divided node.
   * @param values what it has held since, one after the other
   * @param grows whether the page has only made it longer before
   */
  setWritten(node: Text, values: readonly string[], grows: boolean): void {
    const split = this.#splits.get(node);
    if (!split) return;
    const { head } = split;
    const whole = [head, ...split.texts.slice(1).map(({ data }) => data)].join('');
    for (const value of values) {
      const isMore = split.added
        ? value.length > head.length + split.added.length && value.startsWith(head + split.added)
        : isAdded(head, value, whole, grows);
      if (isMore) split.added = value.slice(head.length);
      else split.rewritten = true;
    }
  }

  /** To be called when the page has moved a divided node, or put something right behind it. */
  setMoved(node: Node): void {
    const split = this.#splits.get(node as Text);
    if (split) split.moved = true;
  }

  /** The text of pieces in terms of the page's own nodes. */
  textOf(pieces: readonly Piece[]): string {
    return pieces.map(({ node, start, end }) => this.#wholeText(node).slice(start, end)).join('');
  }

  /**
   * Joins nodes again, or all. What the page has taken out of a text is out, and what stands behind something that
   * the page has put in stays there.
   */
  join(nodes: Iterable<Text>, onMove: OnMove): void {
    for (const node of nodes) {
      const split = this.#splits.get(node);
      if (!split) continue;
      this.#splits.delete(node);
      if (!node.parentNode && split.witness?.parentNode === null)
        split.texts.find(({ isConnected }) => isConnected)?.before(node);
      // Text that the page has set anew since takes the place of all.
      const rewritten = split.rewritten || node.data !== split.head + split.added;
      let data = rewritten ? node.data : split.head;
      let next = node.nextSibling;
      for (const own of split.texts.slice(1)) {
        this.#origins.delete(own);
        if (!rewritten && !split.moved && next !== own) continue;
        if (next === own) next = own.nextSibling;
        onMove(own, 0, node, rewritten ? 0 : data.length);
        if (!rewritten) data += own.data;
        own.remove();
      }
      if (!rewritten) data += split.added;
      if (data !== node.data) node.data = data;
    }
  }

  joinAll(onMove: OnMove): void {
    this.join([...this.#splits.keys()], onMove);
  }

  #wholeText(node: Text): string {
    const split = this.#splits.get(node);
    return split ? split.texts.map(({ data }) => data).join('') : node.data;
  }

  #split(node: Text, starts: number[], onMove: OnMove): void {
    const { data } = node;
    const texts = [node];
    const rest = node.ownerDocument.createDocumentFragment();
    for (let i = 1; i < starts.length; i++) {
      const start = starts[i] ?? 0;
      const own = node.ownerDocument.createTextNode(data.slice(start, starts[i + 1]));
      texts.push(own);
      rest.append(own);
      this.#origins.set(own, { node, start });
    }
    for (let i = texts.length - 1; i > 0; i--) onMove(node, starts[i] ?? 0, texts[i] as Text, 0);
    const head = data.slice(0, starts[1]);
    node.data = head;
    node.after(rest);
    this.#splits.set(node, { ...WHOLE, texts, starts, head });
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
