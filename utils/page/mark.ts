import type { BlockPair } from '../align/block.ts';
import { tidy } from '../text/tidy.ts';
import { isWithin, standsBefore } from './flat-tree.ts';
import { brokenSides } from './mark-broken.ts';
import { firstNode, isSame, piecesOf, type Sides, sidesOf } from './mark-sides.ts';
import { type Mark, MarkWriter } from './mark-writer.ts';
import type { PageBlock } from './page-block.ts';
import type { Piece } from './piece.ts';
import type { PageLine } from './read.ts';

/** A pair on the page: the elements that carry its sides, in document order. */
export interface MarkedPair {
  /** The value of `data-duidu-pair`: 1, 2, … in document order; pairs that come later get the next numbers. */
  readonly number: number;
  readonly en: readonly Element[];
  readonly zh: readonly Element[];
  /** What divides the two where they stand in one line: "Text / 译文". */
  readonly separators: readonly Element[];
  /** What numbers both where they stand in one place: "1. Text 译文". */
  readonly label: readonly Element[];
  readonly confidence: number;
}

/** A pair with what it was made from. */
interface Entry {
  readonly pair: MarkedPair;
  readonly blocks: Sides;
  readonly marks: readonly Mark[];
  /** Whether the page has changed something inside its elements, so that these may hold other things now. */
  doubtful: boolean;
}

/**
 * Marks both sides of pairs with `data-duidu-pair` and `data-duidu-lang`.
 *
 * The marks go on the highest elements that hold nothing but the block: the `<li>` around a lone `<p>`, the
 * `<p>` around a lone `<a>`. Below that, where a block is bare text among other things (between `<br>`s, next
 * to its translation), each text gets a `<duidu-run>`, and no node of the page is moved: a framework may hold on
 * to any of them. A table cell is marked itself only when its text stands bare in it. Spacers (`<br>`, empty
 * paragraphs), cells and rows that come to nothing are left to the view, which knows the side that is collapsed.
 *
 * When the page changes, `update` takes the new pairs: what is the same as before is not touched and keeps its
 * number. If anything throws, the page is given back first.
 */
export class Marks {
  readonly #writer: MarkWriter;
  #entries: readonly Entry[] = [];
  #entryOf = new WeakMap<Element, Entry>();
  #lastNumber = 0;

  constructor(document: Document) {
    this.#writer = new MarkWriter(document);
  }

  /** The pairs as they are marked now, in document order. */
  get pairs(): readonly MarkedPair[] {
    return this.#entries.map(({ pair }) => pair);
  }

  /** Lines that were read from the marked page, in terms of its own text nodes. */
  asUnmarked(lines: readonly PageLine[]): PageLine[] {
    return lines.map((line) => ({ ...line, pieces: this.#writer.splits.originsOf(line.pieces) }));
  }

  /** Where a block in terms of the page's own text nodes stands on the page as that is marked now. */
  placesOf({ pieces }: PageBlock): Piece[] {
    return pieces.flatMap((piece) => this.#writer.splits.placesOf(piece));
  }

  /**
   * Marks exactly these pairs. A pair of whose blocks a node has gone or a text has changed since they were read is
   * left out.
   * @param blocks in terms of the page's own text nodes
   * @returns whether any mark has changed
   */
  update(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): boolean {
    const same = this.#finder();
    const wanted = this.#asRead(blocks, pairs).map((pair) => ({ ...pair, before: same(pair.sides) }));
    const before = new Set(wanted.flatMap((pair) => pair.before ?? []));
    const kept = this.#untouched(
      before,
      wanted.flatMap((pair) => (pair.before ? [] : pair.sides)),
    );
    const isNew = ({ before }: (typeof wanted)[number]) => !before || !kept.has(before);
    const isChanged = this.#entries.some((entry) => !kept.has(entry)) || wanted.some(isNew);
    if (before.size === 0) this.#lastNumber = 0;

    this.#change(() => {
      this.#unmark(this.#entries.filter((entry) => !kept.has(entry)));
      this.#writer.split(wanted.filter(isNew).flatMap(({ sides }) => piecesOf(sides)));
      this.#entries = wanted.map(({ before, sides, confidence }) => {
        if (before && kept.has(before)) return before;
        return this.#mark(before?.pair.number ?? ++this.#lastNumber, sides, confidence);
      });
      for (const entry of kept) entry.doubtful = false;
    });
    return isChanged;
  }

  /**
   * Marks some pairs more, while nothing has changed on the page but by marks, at the cost of these alone. Those that
   * stand on a text that is divided already are left to `update`.
   * @param pairs all behind those that are marked, or all before them
   * @returns whether none is left
   */
  add(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): boolean {
    const coming = this.#asRead(blocks, pairs).filter(({ sides }) =>
      piecesOf(sides).every(({ node }) => !this.#writer.splits.has(node)),
    );
    this.#change(() => {
      this.#writer.split(coming.flatMap(({ sides }) => piecesOf(sides)));
      const added = coming.map(({ sides, confidence }) => this.#mark(++this.#lastNumber, sides, confidence));
      const [known, first] = [this.#entries, added].map(([entry]) => entry?.pair.en[0]);
      const areBefore = first && known && standsBefore(first, known);
      this.#entries = areBefore ? [...added, ...this.#entries] : [...this.#entries, ...added];
    });
    return coming.length === pairs.length;
  }

  /**
   * What changes of the page have done to the marks.
   * @param grows whether the page has only made a text longer before
   * @returns `broken`: the pairs whose marks are wrong now, as the page has written over a text that is divided, or
   *   removed a side; it is not to be seen so. `doubtful`: whether any others are to be looked at again.
   */
  judge(
    records: readonly MutationRecord[],
    grows: (text: Node) => boolean = () => false,
  ): { broken: MarkedPair[]; doubtful: boolean } {
    const { nodes, elements, touched } = brokenSides(records, this.#writer, grows);
    for (const element of touched) {
      const entry = this.#entryOf.get(element);
      if (entry) entry.doubtful = true;
    }
    const gone = new Set<Entry>();
    for (const element of elements) {
      const entry = this.#entryOf.get(element);
      if (entry) gone.add(entry);
    }
    const broken = this.#withNeighbours(gone, nodes).map(({ pair }) => pair);
    return { broken, doubtful: touched.size > 0 };
  }

  /** Takes the marks of some pairs back. */
  release(pairs: readonly MarkedPair[]): void {
    const gone = new Set(pairs);
    this.#change(() => {
      this.#unmark(this.#entries.filter(({ pair }) => gone.has(pair)));
      this.#entries = this.#entries.filter(({ pair }) => !gone.has(pair));
    });
  }

  /** Gives the page back to the byte and to the text node; what the page itself has changed since stays. */
  undo(): void {
    this.#entries = [];
    this.#writer.undo();
  }

  /** The pairs whose blocks are on the page as they were read, in document order. */
  #asRead(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): { sides: Sides; confidence: number }[] {
    return pairs
      .filter(({ en, zh }) => [...en, ...zh].every((index) => this.#isAsRead(blocks[index])))
      .sort((a, b) => firstOf(a) - firstOf(b))
      .map((pair) => ({ sides: sidesOf(blocks, pair), confidence: pair.confidence }));
  }

  /** Finds the entry of a pair that is the same as one marked now. */
  #finder(): (sides: Sides) => Entry | undefined {
    const known = new Map<Text | undefined, Entry[]>();
    for (const entry of this.#entries) {
      const node = firstNode(entry.blocks);
      known.set(node, [...(known.get(node) ?? []), entry]);
    }
    return (sides) => known.get(firstNode(sides))?.find(({ blocks }) => isSame(blocks, sides));
  }

  #change(change: () => void): void {
    try {
      this.#writer.write(change);
    } catch (error) {
      this.undo();
      throw error;
    }
  }

  #mark(number: number, sides: Sides, confidence: number): Entry {
    const mark = (blocks: readonly PageBlock[], language: string): Mark[] =>
      blocks.map(({ pieces }) =>
        this.#writer.mark(pieces, { 'data-duidu-pair': String(number), 'data-duidu-lang': language }),
      );
    const en = mark(sides.en, 'en');
    const zh = mark(sides.zh, 'zh');
    const between = sides.separators.map(({ pieces }) => this.#writer.mark(pieces, {}));
    const label = this.#writer.mark(sides.label, {});
    const elements = (marks: readonly Mark[]) => marks.flatMap((each) => each.elements);
    const pair = {
      number,
      en: elements(en),
      zh: elements(zh),
      separators: elements(between),
      label: label.elements,
      confidence,
    };
    const entry: Entry = { pair, blocks: sides, marks: [...en, ...zh, ...between, label], doubtful: false };
    for (const element of [...pair.en, ...pair.zh]) this.#entryOf.set(element, entry);
    return entry;
  }

  #unmark(entries: readonly Entry[]): void {
    this.#writer.unmark(
      entries.flatMap(({ marks }) => marks),
      new Set(entries.flatMap(({ blocks }) => piecesOf(blocks).map(({ node }) => node))),
    );
    for (const { pair } of entries)
      for (const element of [...pair.en, ...pair.zh]) this.#entryOf.delete(element);
  }

  /** Those of the entries that can stay as they are though others go and come: no divided text is shared. */
  #untouched(candidates: ReadonlySet<Entry>, coming: readonly Sides[]): Set<Entry> {
    const going = new Set(this.#entries.filter((entry) => !candidates.has(entry) || !this.#isRight(entry)));
    const nodes = new Set(coming.flatMap((sides) => piecesOf(sides).map(({ node }) => node)));
    const gone = new Set(this.#withNeighbours(going, nodes));
    return new Set([...candidates].filter((entry) => !gone.has(entry)));
  }

  /** Entries, with all that stand on divided nodes that they stand on, or on others that are given. */
  #withNeighbours(entries: ReadonlySet<Entry>, nodes: Iterable<Text>): Entry[] {
    const { splits } = this.#writer;
    const divided = new Set([...nodes].filter((node) => splits.has(node)));
    const found = new Set(entries);
    const nodesOf = (entry: Entry) =>
      piecesOf(entry.blocks).flatMap(({ node }) => (splits.has(node) ? node : []));
    for (const entry of found) for (const node of nodesOf(entry)) divided.add(node);
    if (divided.size === 0) return [...found];
    for (let size = -1; size !== divided.size; ) {
      size = divided.size;
      for (const entry of this.#entries) {
        if (found.has(entry) || !nodesOf(entry).some((node) => divided.has(node))) continue;
        found.add(entry);
        for (const node of nodesOf(entry)) divided.add(node);
      }
    }
    return [...found];
  }

  #isRight({ blocks, marks, doubtful }: Entry): boolean {
    if (!doubtful) return true;
    return [...blocks.en, ...blocks.zh].every(({ pieces }, i) => {
      const mark = marks[i];
      return mark !== undefined && this.#writer.isRight(mark, pieces);
    });
  }

  #isAsRead(page: PageBlock | undefined): boolean {
    if (!page?.owner.isConnected) return false;
    const { owner, pieces, block, separators } = page;
    const isThere = (pieces: readonly Piece[], text: string) =>
      pieces.every(({ node }) => isWithin(owner, node)) && tidy(this.#writer.splits.textOf(pieces)) === text;
    return isThere(pieces, block.text) && separators.every(({ pieces, text }) => isThere(pieces, text));
  }
}

function firstOf({ en, zh }: BlockPair): number {
  return Math.min(en[0] ?? 0, zh[0] ?? 0);
}
