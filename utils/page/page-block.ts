import type { Block } from '../align/block.ts';
import type { Run } from '../align/divide-lines.ts';
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
  /** The mark that divides it from the block before it in its line. */
  readonly separator?: Separator;
}

/** What stands between two blocks of a line and belongs to neither. */
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
  return runs.map(({ line: index, start, end, language }) => {
    const page = lines[index];
    if (!page) throw new RangeError(`There is no line ${index}`);
    const { owner, pieces, line } = page;
    const { text, tag, shape, element, parent, cell } = line;
    const block = { text: tidy(text.slice(start, end)), language, tag, shape, element, parent };
    const isNext = page === divided;
    if (!isNext) cut = cutterOf(pieces);
    const between = isNext ? tidy(text.slice(endBefore, start)) : '';
    const separator = between && { separator: { text: between, pieces: cut(endBefore, start) } };
    divided = page;
    endBefore = end;
    return {
      block: cell ? { ...block, cell } : block,
      owner,
      pieces: end - start === text.length ? pieces : cut(start, end),
      label: labelLength(text.slice(start, end)),
      ...separator,
    };
  });
}
