import { BorrowedAttributes } from './attributes.ts';
import { coverOf, type Group, groupsOf, holdsNothingElse } from './mark-cover.ts';
import { emptyForgedAttributes } from './mark-forged.ts';
import { SelectionKeeper } from './mark-selection.ts';
import { TextSplits } from './mark-split.ts';
import { isBlank, type Piece } from './read-text.ts';

/** How many writers have marks on a document; what looks like a mark when there are none was forged by the page. */
const live = new WeakMap<Document, number>();

/** Writes marks on a page, around any part of its text, and takes them all back. */
export class MarkWriter {
  readonly #document: Document;
  readonly #forged: BorrowedAttributes | undefined;
  readonly #splits = new TextSplits();
  readonly #attributes = new BorrowedAttributes();
  readonly #wrappers: Element[] = [];
  readonly #selection: SelectionKeeper;
  #undone = false;

  /** @param pieces all that will be marked; their text nodes are split where need be */
  constructor(document: Document, pieces: Iterable<Piece>) {
    const others = live.get(document) ?? 0;
    this.#document = document;
    this.#forged = others === 0 ? emptyForgedAttributes(document) : undefined;
    live.set(document, others + 1);
    this.#selection = new SelectionKeeper(document);
    this.#splits.split(pieces, this.#selection.follow);
  }

  /** Puts attributes on the highest elements that hold nothing but the pieces; @returns these in document order. */
  mark(pieces: readonly Piece[], attributes: Readonly<Record<string, string>>): Element[] {
    const texts = pieces.flatMap((piece) => this.#splits.partsOf(piece)).filter(({ data }) => !isBlank(data));
    const elements = groupsOf(coverOf(texts)).flatMap((group) => this.#elementsOf(group));
    for (const element of elements)
      for (const [name, value] of Object.entries(attributes)) this.#attributes.set(element, name, value);
    return elements;
  }

  /** To be called after the last mark: selects and focuses again what the writing has interrupted. */
  finish(): void {
    this.#selection.restore();
  }

  /** Gives the page back. Nothing happens the second time. */
  undo(): void {
    if (this.#undone) return;
    this.#undone = true;
    const selection = new SelectionKeeper(this.#document);
    this.#attributes.restoreAll();
    for (const wrapper of this.#wrappers) unwrap(wrapper);
    this.#splits.join(selection.follow);
    selection.restore();
    this.#forged?.restoreAll();
    live.set(this.#document, (live.get(this.#document) ?? 1) - 1);
  }

  #elementsOf(group: Group): readonly Element[] {
    if (!group.bare) return group.nodes as readonly Element[];
    return [cellAround(group) ?? this.#wrap(group)];
  }

  /** Puts an element of ours around a group, with all that stands between its nodes. */
  #wrap({ nodes }: Group): Element {
    const first = nodes[0] as ChildNode;
    const last = nodes.at(-1);
    const wrapper = this.#document.createElement('duidu-run');
    this.#wrappers.push(wrapper);
    first.before(wrapper);
    for (let node: ChildNode | null = first; node; ) {
      const next: ChildNode | null = node === last ? null : node.nextSibling;
      wrapper.append(node);
      node = next;
    }
    return wrapper;
  }
}

/** The table cell around a group that is all it holds. */
function cellAround({ nodes }: Group): Element | undefined {
  const cell = nodes[0]?.parentElement;
  if (cell?.localName !== 'td' && cell?.localName !== 'th') return undefined;
  return holdsNothingElse(cell, new Set(nodes)) ? cell : undefined;
}

/** Takes the element away and leaves what it holds now, the page's later additions too. */
function unwrap(wrapper: Element): void {
  const parent = wrapper.parentNode;
  if (!parent) return;
  while (wrapper.firstChild) parent.insertBefore(wrapper.firstChild, wrapper);
  wrapper.remove();
}
