import { MOST_BLOCKS, type PageText, type TextLine } from '../align/page-text.ts';
import type { Piece } from './piece.ts';
import { Foreign } from './read-foreign.ts';
import { hintsOf } from './read-hints.ts';
import { type Line, readLines } from './read-lines.ts';
import { Navigation } from './read-navigation.ts';
import { startOf } from './read-start.ts';
import { Structure } from './read-structure.ts';
import { type StyleLook, tagLook } from './visibility.ts';

/** A line and where it stands on the page. */
export interface PageLine {
  readonly line: TextLine;
  /** The nearest block-level element around the line; it may hold others too. */
  readonly owner: Element;
  /** The text of the line in document order. */
  readonly pieces: readonly Piece[];
}

/**
 * Reads the lines of a page, or of one element, in document order. Changes nothing.
 *
 * A line is a run of inline content between block-level elements and `<br>`s. Left out are texts that are hidden, in
 * controls and editable fields, the links of site navigation, and all that follows the 20 000th line. What language
 * the texts are in is not asked here, on the page's own thread: `divideLines` tells it in the worker.
 *
 * @param look how to tell what is hidden and what is a block; `computedLook` in a browser, by tag elsewhere
 * @param onRoot told of each open shadow tree that is gone into
 */
export function readPage(
  root: Document | Element,
  look: StyleLook = tagLook,
  onRoot: (root: ShadowRoot) => void = () => {},
): PageLine[] {
  const start = startOf(root);
  if (!start) return [];
  const lines: PageLine[] = [];
  const foreign = new Foreign();
  foreign.look(start);
  const navigation = new Navigation();
  const structure = new Structure();
  let asked: Element | undefined;
  let isShown = false;
  const read = ({ text, pieces, owner, cell, linked, code }: Line): void => {
    if (lines.length >= MOST_BLOCKS) return;
    if (linked > 0.5 && navigation.holds(owner)) return;
    if (owner !== asked) isShown = look.isShown(owner);
    asked = owner;
    if (!isShown) return;
    const line: TextLine = {
      text,
      ...structure.of(owner),
      ...(cell && { cell }),
      ...hintsOf(text, pieces, look),
      ...foreign.of(pieces),
      ...(code > 0.9 && { isCode: true }),
    };
    lines.push({ line, owner, pieces });
  };
  readLines(start, look, read, (shadow) => {
    foreign.look(shadow);
    onRoot(shadow);
  });
  return lines;
}

/** What the worker is told of lines. */
export function textOf(document: Document, lines: readonly PageLine[]): PageText {
  return { lang: document.documentElement.lang, lines: lines.map(({ line }) => line) };
}
