import type { Block } from '../align/block.ts';
import { Languages } from './read-languages.ts';
import { divideLine } from './read-line.ts';
import { readLines } from './read-lines.ts';
import { Navigation } from './read-navigation.ts';
import { startOf } from './read-start.ts';
import { Structure } from './read-structure.ts';
import { type Piece, tidy } from './read-text.ts';
import { type StyleLook, tagLook } from './visibility.ts';

/** What comes after so many blocks is left as it is: a page must not keep the worker, which all pages share, for minutes. */
const MOST_BLOCKS = 20_000;

/** A block and where it stands on the page. */
export interface PageBlock {
  readonly block: Block;
  /** The nearest block-level element around the block; it may hold others too. */
  readonly owner: Element;
  /** The text of the block in document order, white space at its ends included. */
  readonly pieces: readonly Piece[];
}

/**
 * Reads the blocks of a page, or of one element, in document order. Changes nothing.
 *
 * A block is a run of inline content between block-level elements and `<br>`s, divided further where its
 * language changes between sentences or lines. Left out are texts that are hidden, in controls and editable
 * fields, program text, the links of site navigation, and all that follows the 20 000th block.
 *
 * @param look how to tell what is hidden and what is a block; `computedLook` in a browser, by tag elsewhere
 */
export function readPage(root: Document | Element, look: StyleLook = tagLook): PageBlock[] {
  const start = startOf(root);
  if (!start) return [];
  const blocks: PageBlock[] = [];
  const languages = new Languages(start);
  const navigation = new Navigation();
  const structure = new Structure();
  let asked: Element | undefined;
  let isShown = false;
  readLines(start, look, (line) => {
    if (blocks.length >= MOST_BLOCKS) return;
    const { owner, cell } = line;
    if (line.linked > 0.5 && navigation.holds(owner)) return;
    if (owner !== asked) isShown = look.isShown(owner);
    asked = owner;
    if (!isShown) return;
    const place = { ...structure.of(owner), ...(cell && { cell }) };
    for (const run of divideLine(line, look)) {
      const text = tidy(run.text);
      if (text === '') continue;
      if (blocks.length >= MOST_BLOCKS) return;
      const language = line.code > 0.9 ? 'other' : languages.of(text, run.pieces);
      blocks.push({ block: { text, language, ...place }, owner, pieces: run.pieces });
    }
  });
  return languages.settle(blocks);
}
