import type { BlockPair } from '../align/block.ts';
import { MarkWriter } from './mark-writer.ts';
import type { PageBlock } from './read.ts';
import { type Piece, textOf, tidy } from './read-text.ts';

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
 * A pair of whose blocks a node has gone or a text has changed since they were read is left out. If anything
 * throws, the page is given back first.
 */
export function markPairs(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): Marks {
  const fresh = pairs
    .filter(({ en, zh }) => [...en, ...zh].every((index) => isAsRead(blocks[index])))
    .sort((a, b) => firstOf(a) - firstOf(b));
  const document = blocks[0]?.owner.ownerDocument;
  if (!document || fresh.length === 0) return { pairs: [], undo: () => {} };

  const piecesOf = (index: number): readonly Piece[] => blocks[index]?.pieces ?? [];
  const writer = new MarkWriter(
    document,
    fresh.flatMap(({ en, zh }) => [...en, ...zh].flatMap(piecesOf)),
  );
  try {
    const marked = fresh.map(({ en, zh, confidence }, i): MarkedPair => {
      const number = i + 1;
      const side = (indices: readonly number[], language: string): Element[] =>
        indices.flatMap((index) =>
          writer.mark(piecesOf(index), { 'data-duidu-pair': String(number), 'data-duidu-lang': language }),
        );
      return { number, en: side(en, 'en'), zh: side(zh, 'zh'), confidence };
    });
    writer.finish();
    return { pairs: marked, undo: () => writer.undo() };
  } catch (error) {
    writer.undo();
    throw error;
  }
}

function firstOf({ en, zh }: BlockPair): number {
  return Math.min(en[0] ?? 0, zh[0] ?? 0);
}

function isAsRead(block: PageBlock | undefined): boolean {
  if (!block?.owner.isConnected) return false;
  const { owner, pieces } = block;
  return pieces.every(({ node }) => owner.contains(node)) && tidy(textOf(pieces)) === block.block.text;
}
