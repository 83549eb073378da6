import { isBlank } from '../text/tidy.ts';
import { BorrowedAttributes } from './attributes.ts';
import { coverOf, type Group, groupsOf, holdsNothingElse } from './mark-cover.ts';
import { cleanCopies, emptyForgedAttributes } from './mark-forged.ts';
import { SelectionKeeper } from './mark-selection.ts';
import { TextSplits } from './mark-split.ts';
import type { Piece } from './piece.ts';

/** How many writers have marks on a document; what looks like a mark when there are none was forged by the page. */
const live = new WeakMap<Document, number>();

/** Marks around some pieces. */
export interface Mark {
  /** The elements that carry the attributes, in document order. */
  readonly elements: readonly Element[];
  readonly names: readonly string[];
}

/** Writes marks on a page, around any part of its text, and takes them back, one by one or all. */
export class MarkWriter {
  readonly splits = new TextSplits();
  readonly #document: Document;
  readonly #forged: BorrowedAttributes | undefined;
  readonly #attributes = new BorrowedAttributes();
  readonly #runs = new Set<Element>();
  /** The shadow trees in which there are or were marks. */
  readonly roots = new Set<ShadowRoot>();
  #selection: SelectionKeeper;
  #undone = false;

  constructor(document: Document) {
    const others = live.get(document) ?? 0;
    this.#document = document;
    this.#forged = others === 0 ? emptyForgedAttributes(document) : undefined;
    live.set(document, others + 1);
    this.#selection = new SelectionKeeper(document);
  }

  /** Does some writing, and then selects and focuses again what it has interrupted. */
  write(writing: () => void): void {
    this.#selection = new SelectionKeeper(this.#document);
    writing();
    this.#selection.restore();
  }

  /** To be called before a round of marks with all their pieces: divides their text nodes where need be. */
  split(pieces: Iterable<Piece>): void {
    this.splits.split(pieces, this.#selection.follow);
  }

  /** Puts attributes on the highest elements that hold nothing but the pieces. */
  mark(pieces: readonly Piece[], attributes: Readonly<Record<string, string>>): Mark {
    const elements = groupsOf(this.#coverOf(pieces)).flatMap((group) => this.#elementsOf(group));
    for (const element of elements)
      for (const [name, value] of Object.entries(attributes)) this.#attributes.set(element, name, value);
    const root = elements[0]?.getRootNode();
    if (root?.nodeType === 11) this.roots.add(root as ShadowRoot);
    return { elements, names: Object.keys(attributes) };
  }

  /** Whether a mark would be where it is if it were made now. */
  isRight({ elements }: Mark, pieces: readonly Piece[]): boolean {
    const nodes = groupsOf(this.#coverOf(pieces)).flatMap((group) => {
      const cell = group.bare && cellAround(group);
      return cell ? [cell] : group.nodes;
    });
    return nodes.length === elements.length && nodes.every((node, i) => elements[i] === node);
  }

  /** Whether an element is one of ours. */
  readonly isRun = (node: Node | null): boolean => this.#runs.has(node as Element);

  /** Takes marks back, and with them the division of text nodes; the marks must be all that stand on these nodes. */
  unmark(marks: readonly Mark[], nodes: Iterable<Text>): void {
    for (const { elements, names } of marks)
      for (const element of elements) {
        for (const name of names) this.#attributes.restore(element, name);
        if (this.#runs.delete(element)) unwrap(element);
      }
    this.splits.join(nodes, this.#selection.follow);
  }

  /** Gives the page back. Nothing happens the second time. */
  undo(): void {
    if (this.#undone) return;
    this.#undone = true;
    this.write(() => {
      this.#attributes.restoreAll();
      for (const run of this.#runs) unwrap(run);
      this.#runs.clear();
      this.splits.joinAll(this.#selection.follow);
    });
    if (live.get(this.#document) === 1) cleanCopies(this.#document);
    this.#forged?.restoreAll();
    live.set(this.#document, (live.get(this.#document) ?? 1) - 1);
  }

  #coverOf(pieces: readonly Piece[]): Node[] {
    const texts = pieces.flatMap((piece) => this.splits.textsOf(piece)).filter(({ data }) => !isBlank(data));
    return coverOf(texts);
  }

  #elementsOf(group: Group): readonly Element[] {
    if (!group.bare) return group.nodes as readonly Element[];
    const cell = cellAround(group);
    return cell ? [cell] : this.#runsIn(group);
  }

  /** The elements of a group, and elements of ours around its texts and the spaces between. */
  #runsIn({ nodes }: Group): Element[] {
    const elements: Element[] = [];
    const marked = new Set(nodes);
    const last = nodes.at(-1);
    for (let node = nodes[0] as Node | null; node; node = node === last ? null : node.nextSibling) {
      if (node.nodeType === 3 && (node as Text).data !== '') {
        const text = this.splits.lift(node as Text, this.#selection.follow);
        elements.push(this.#wrap(text));
        if (node === last) break;
        node = text.parentNode as Node;
      } else if (marked.has(node)) elements.push(node as Element);
    }
    return elements;
  }

  /** Puts an element of ours around a text of ours. */
  #wrap(text: Text): Element {
    const run = this.#document.createElement('duidu-run');
    this.#runs.add(run);
    text.before(run);
    run.append(text);
    return run;
  }
}

/** The table cell around a group that is all it holds. */
function cellAround({ nodes }: Group): Element | undefined {
  const cell = nodes[0]?.parentElement;
  if (cell?.localName !== 'td' && cell?.localName !== 'th') return undefined;
  return holdsNothingElse(cell, new Set(nodes)) ? cell : undefined;
}

/** Takes the element away and leaves what it holds now, the page's later additions too. */
function unwrap(run: Element): void {
  const parent = run.parentNode;
  if (!parent) return;
  while (run.firstChild) parent.insertBefore(run.firstChild, run);
  run.remove();
}
