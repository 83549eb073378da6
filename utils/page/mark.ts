import type { BlockPair } from '../align/block.ts';
import { BorrowedAttributes } from './attributes.ts';
import { coverOf, type Group, groupsOf, holdsNothingElse } from './mark-cover.ts';
import { emptyForgedAttributes } from './mark-forged.ts';
import { SelectionKeeper } from './mark-selection.ts';
import { TextSplits } from './mark-split.ts';
import type { PageBlock } from './read.ts';
import { isBlank, textOf, tidy } from './read-text.ts';

/** A pair on the page: the elements that carry its sides, in document order. */
export interface MarkedPair {
  /** 1, 2, … in document order: the value of `data-duidu-pair`. */
  readonly number: number;
  readonly en: readonly Element[];
  readonly zh: readonly Element[];
  readonly confidence: number;
}

export interface Marks {
  readonly pairs: readonly MarkedPair[];
  /** Gives the page back to the byte and to the text node; what the page itself has changed since stays. */
  undo(): void;
}

/** How many marks are on a document; what looks like one when there are none was forged by the page. */
const live = new WeakMap<Document, number>();

/**
 * Marks both sides of pairs with `data-duidu-pair` and `data-duidu-lang`.
 *
 * The marks go on the highest elements that hold nothing but the block: the `<li>` around a lone `<p>`, the
 * `<p>` around a lone `<a>`. Below that, where a block is bare text among other things (between `<br>`s, next
 * to its translation), it is wrapped in a `<duidu-run>`, one for each parent that holds a part of it. A table
 * cell is marked itself only when its text stands bare in it. White space between two runs goes to the first.
 * Spacers (`<br>`, empty paragraphs), cells and rows that come to nothing are left to the view, which knows
 * the side that is collapsed.
 *
 * A pair of whose blocks a node has gone or a text has changed since they were read is left out.
 */
export function markPairs(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): Marks {
  const fresh = pairs
    .filter(({ en, zh }) => [...en, ...zh].every((index) => isAsRead(blocks[index])))
    .sort((a, b) => firstOf(a) - firstOf(b));
  const document = blocks[0]?.owner.ownerDocument;
  if (!document || fresh.length === 0) return { pairs: [], undo: () => {} };

  const forged = live.get(document) ? undefined : emptyForgedAttributes(document);
  live.set(document, (live.get(document) ?? 0) + 1);
  const splits = new TextSplits();
  const attributes = new BorrowedAttributes();
  const wrappers: Element[] = [];

  // All splits come first: while nodes stay where they are, the browser itself keeps the selection right.
  const texts = new Map<PageBlock, Text[]>();
  for (const block of blocksOf(fresh, blocks)) {
    const parts = block.pieces.map(({ node, start, end }) => splits.part(node, start, end));
    texts.set(
      block,
      parts.filter(({ data }) => !isBlank(data)),
    );
  }

  const markBlock = (block: PageBlock, number: string, language: string): Element[] => {
    const marked: Element[] = [];
    for (const group of groupsOf(coverOf(texts.get(block) ?? []))) {
      const elements = group.bare ? [cellAround(group) ?? wrap(group, wrappers)] : (group.nodes as Element[]);
      for (const element of elements) {
        attributes.set(element, 'data-duidu-pair', number);
        attributes.set(element, 'data-duidu-lang', language);
        marked.push(element);
      }
    }
    return marked;
  };

  const selection = new SelectionKeeper(document);
  const marked = fresh.map(({ en, zh, confidence }, i) => {
    const side = (indices: readonly number[], language: string) =>
      indices.flatMap((index) => markBlock(blocks[index] as PageBlock, String(i + 1), language));
    return { number: i + 1, en: side(en, 'en'), zh: side(zh, 'zh'), confidence };
  });
  selection.restore();

  let undone = false;
  const undo = () => {
    if (undone) return;
    undone = true;
    const keeper = new SelectionKeeper(document);
    attributes.restoreAll();
    for (const wrapper of wrappers) unwrap(wrapper);
    splits.join(keeper.follow);
    keeper.restore();
    forged?.restoreAll();
    live.set(document, (live.get(document) ?? 1) - 1);
  };
  return { pairs: marked, undo };
}

function firstOf({ en, zh }: BlockPair): number {
  return Math.min(en[0] ?? 0, zh[0] ?? 0);
}

function* blocksOf(pairs: readonly BlockPair[], blocks: readonly PageBlock[]): Generator<PageBlock> {
  for (const { en, zh } of pairs) for (const index of [...en, ...zh]) yield blocks[index] as PageBlock;
}

function isAsRead(block: PageBlock | undefined): boolean {
  if (!block?.owner.isConnected) return false;
  const { owner, pieces } = block;
  return pieces.every(({ node }) => owner.contains(node)) && tidy(textOf(pieces)) === block.block.text;
}

/** The table cell around a group that is all it holds. */
function cellAround({ nodes }: Group): Element | undefined {
  const cell = nodes[0]?.parentElement;
  if (cell?.localName !== 'td' && cell?.localName !== 'th') return undefined;
  return holdsNothingElse(cell, new Set(nodes)) ? cell : undefined;
}

/** Puts an element of ours around a group, with all that stands between its nodes. */
function wrap({ nodes }: Group, wrappers: Element[]): Element {
  const first = nodes[0] as ChildNode;
  const last = nodes.at(-1);
  const wrapper = (first.ownerDocument as Document).createElement('duidu-run');
  first.before(wrapper);
  do wrapper.append(wrapper.nextSibling as Node);
  while (wrapper.lastChild !== last);
  wrappers.push(wrapper);
  return wrapper;
}

/** Takes the element away and leaves what it holds now, the page's later additions too. */
function unwrap(wrapper: Element): void {
  const parent = wrapper.parentNode;
  if (!parent) return;
  while (wrapper.firstChild) parent.insertBefore(wrapper.firstChild, wrapper);
  wrapper.remove();
}
