import { divideLines, runsOf } from '../align/divide-lines.ts';
import { blocksOf, type PageBlock } from './page-block.ts';
import { type PageLine, readPage, textOf } from './read.ts';
import type { StyleLook } from './visibility.ts';

/**
 * Reads the blocks of a page, or of one element, where no worker is at hand to divide its lines.
 * @param look as `readPage` takes it
 */
export function readBlocks(root: Document | Element, look?: StyleLook): PageBlock[] {
  return divided('documentElement' in root ? root : root.ownerDocument, readPage(root, look));
}

/** The blocks of lines that were read from a document. */
export function divided(document: Document, lines: readonly PageLine[]): PageBlock[] {
  return blocksOf(lines, runsOf(divideLines(textOf(document, lines))));
}
