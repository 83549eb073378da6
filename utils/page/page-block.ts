import type { Block } from '../align/block.ts';
import type { Run } from '../align/divide-lines.ts';
import { closesBrackets } from '../text/brackets.ts';
import { labelLength } from '../text/labels.ts';
import { tidy } from '../text/tidy.ts';
import { cutterOf, type Piece } from './piece.ts';
import type { PageLine } from './read.ts';

/** A block and where it stands on the page. */
export interface PageBlock {
  readonly block: Block;
  /** The nearest block-level element around the block; it may hold others too. */
  readonly owner: Element;
  /** The text of the block in document order, white space at its ends included. */
  readonly pieces: readonly Piece[];
  /** How much of that text, in UTF-16 units, only numbers it ("1. "). */
  readonly label: number;
  /** What divides it from the block before it in its line: a mark, or the brackets around it. */
  readonly separators: readonly Separator[];
}

/** What stands beside a block in its line and belongs to none. */
export interface Separator {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/**
 * Finds blocks on the page that were told as parts of its lines.
 * @param runs in reading order
 * @throws {RangeError} when they are of other lines
 */
export function blocksOf(lines: readonly PageLine[], runs: readonly Run[]): PageBlock[] {
  let divided: PageLine | undefined;
  let cut = cutterOf([]);
  let endBefore = 0;
  return runs.map(({ line: index, start, end, language }, k) => {
    const page = lines[index];
    if (!page) throw new RangeError(`There is no line ${index}`);
    const { owner, pieces, line } = page;
    const { text, tag, shape, element, parent, cell } = line;
    if (page !== divided) {
      cut = cutterOf(pieces);
      endBefore = start;
    }
    const separatorsIn = (from: number, to: number): Separator[] => {
      const between = tidy(text.slice(from, to));
      return between === '' ? [] : [{ text: between, pieces: cut(from, to) }];
    };
    const before = separatorsIn(endBefore, start);
    const own = end - start === text.length ? pieces : cut(start, end);
    const next = runs[k + 1];
    const startBehind = next?.line === index ? next.start : text.length;
    const closing = closesBrackets(text.slice(end, startBehind)) ? separatorsIn(end, startBehind) : [];
    divided = page;
    endBefore = closing.length > 0 ? startBehind : end;
    const block = { text: tidy(text.slice(start, end)), language, tag, shape, element, parent };
    return {
      block: cell ? { ...block, cell } : block,
      owner,
      pieces: own,
      label: labelLength(text.slice(start, end)),
      separators: [...before, ...closing],
    };
  });
}
