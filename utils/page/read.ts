import type { Place } from '../align/block.ts';
import { MOST_BLOCKS, type PageText, type TextLine } from '../align/page-text.ts';
import type { Piece } from './piece.ts';
import { ForeignParts } from './read-foreign.ts';
import { edgesIn, softNewlinesIn } from './read-hints.ts';
import { type Line, readLines } from './read-lines.ts';
import { Navigation } from './read-navigation.ts';
import { startOf } from './read-start.ts';
import { Structure } from './read-structure.ts';
import { type StyleLook, tagLook } from './visibility.ts';
import { withoutPause } from './without-pause.ts';

type Unfinished<Value> = { -readonly [Name in keyof Value]: Value[Name] };

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
 * @returns the lines, after pauses on long pages; only where no node comes or goes meanwhile may the reading go on
 */
export function* readInParts(
  root: Document | Element,
  look: StyleLook,
  onRoot: (root: ShadowRoot) => void = () => {},
): Generator<void, PageLine[]> {
  const start = startOf(root);
  if (!start) return [];
  const lines: PageLine[] = [];
  const foreignParts = new ForeignParts();
  foreignParts.look(start);
  const navigation = new Navigation();
  const structure = new Structure();
  let asked: Element | undefined;
  /** Where that element stands; nowhere if it is not shown. */
  let place: Place | undefined;
  const read = ({ text, pieces, owner, cell, linked, code }: Line): void => {
    if (lines.length >= MOST_BLOCKS) return;
    if (linked > 0.5 && navigation.holds(owner)) return;
    if (owner !== asked) place = look.isShown(owner) ? structure.of(owner) : undefined;
    asked = owner;
    if (!place) return;
    // Set one by one: this is done for every line, and to spread objects that are mostly empty takes longer.
    const line: Unfinished<TextLine> = { text, ...place };
    if (cell) line.cell = cell;
    if (code > 0.9) line.isCode = true;
    const edges = edgesIn(text, pieces);
    if (edges.length > 0) line.edges = edges;
    const softNewlines = softNewlinesIn(text, pieces, look);
    if (softNewlines.length > 0) line.softNewlines = softNewlines;
    const foreign = foreignParts.in(pieces);
    if (foreign.length > 0) line.foreign = foreign;
    lines.push({ line, owner, pieces });
  };
  yield* readLines(start, look, read, (shadow) => {
    foreignParts.look(shadow);
    onRoot(shadow);
  });
  return lines;
}

/** Reads a page without a pause, as `readInParts`. */
export function readPage(root: Document | Element, look: StyleLook = tagLook): PageLine[] {
  return withoutPause(readInParts(root, look));
}

/** What the worker is told of lines. */
export function textOf(document: Document, lines: readonly PageLine[]): PageText {
  return { lang: document.documentElement.lang, lines: lines.map(({ line }) => line) };
}
