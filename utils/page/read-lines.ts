import { isBlank } from '../text/tidy.ts';
import type { Piece } from './piece.ts';
import { findControls } from './read-controls.ts';
import { type TagKind, tagKinds } from './read-tags.ts';
import { type Visitor, walk } from './read-walk.ts';
import type { Display, StyleLook } from './visibility.ts';

/** What stands between two boundaries: ends of block-level elements, `<br>`s, videos … */
export interface Line {
  /** Its text nodes, whole, in document order; the first is not blank. */
  readonly pieces: readonly Piece[];
  /** Their text as the page holds it. */
  readonly text: string;
  /** The nearest block-level element around the line. */
  readonly owner: Element;
  readonly cell: { readonly row: number; readonly column: number } | undefined;
  /** Shares of its characters that stand in links and in code, 0 to 1. */
  readonly linked: number;
  readonly code: number;
}

/**
 * Gives the lines under a root to a function, in document order, with pauses as `walk`. Hidden texts and controls are
 * passed over.
 * @param onRoot told of each shadow tree that is gone into
 */
export function* readLines(
  root: Element,
  look: StyleLook,
  onLine: (line: Line) => void,
  onRoot: (root: ShadowRoot) => void,
): Generator<void, void> {
  const reader = new LineReader(root, look, onLine, onRoot);
  yield* walk(root, reader);
  reader.endLine();
}

class LineReader implements Visitor {
  readonly #root: Element;
  readonly #look: StyleLook;
  readonly #onLine: (line: Line) => void;
  readonly #onRoot: (root: ShadowRoot) => void;
  readonly #controls: Set<Element>;
  /** The displays and kinds of the open elements, innermost last, and those of them that are block-level. */
  readonly #displays: Display[] = [];
  readonly #kinds: (TagKind | undefined)[] = [];
  readonly #owners: Element[] = [];
  readonly #rows: { readonly number: number; column: number }[] = [];
  #rowCount = 0;
  #links = 0;
  #code = 0;
  #pieces: Piece[] = [];
  #text = '';
  #linked = 0;
  #coded = 0;

  constructor(
    root: Element,
    look: StyleLook,
    onLine: (line: Line) => void,
    onRoot: (root: ShadowRoot) => void,
  ) {
    this.#root = root;
    this.#look = look;
    this.#onLine = onLine;
    this.#onRoot = onRoot;
    this.#controls = findControls(root);
  }

  enter(element: Element): boolean {
    const kind = tagKinds.get(element.localName);
    if (kind === 'opaque') return false;
    if (kind === 'break' || kind === 'alone') {
      this.endLine();
      return false;
    }
    if (this.#controls.size > 0 && this.#controls.has(element)) return false;
    const display = this.#look.of(element);
    if (display === 'none') return false;
    this.#displays.push(display);
    this.#kinds.push(kind);
    if (display === 'block') {
      this.endLine();
      this.#owners.push(element);
    }
    if (kind === 'link') this.#links++;
    else if (kind === 'code') this.#code++;
    else if (kind === 'row') this.#rows.push({ number: this.#rowCount++, column: -1 });
    else if (kind === 'cell') this.#nextCell();
    return true;
  }

  open(root: ShadowRoot): void {
    for (const control of findControls(root)) this.#controls.add(control);
    this.#onRoot(root);
  }

  leave(): void {
    if (this.#displays.pop() === 'block') {
      this.endLine();
      this.#owners.pop();
    }
    const kind = this.#kinds.pop();
    if (kind === 'link') this.#links--;
    else if (kind === 'code') this.#code--;
    else if (kind === 'row') this.#rows.pop();
  }

  text(node: Text): void {
    const { data } = node;
    if (this.#pieces.length === 0 && isBlank(data)) return;
    this.#pieces.push({ node, start: 0, end: data.length });
    this.#text += data;
    if (this.#links > 0) this.#linked += data.length;
    if (this.#code > 0) this.#coded += data.length;
  }

  endLine(): void {
    if (this.#pieces.length === 0) return;
    const row = this.#rows.at(-1);
    const text = this.#text;
    const line: Line = {
      pieces: this.#pieces,
      text,
      owner: this.#owners.at(-1) ?? this.#root,
      cell: row && row.column >= 0 ? { row: row.number, column: row.column } : undefined,
      linked: this.#linked / text.length,
      code: this.#coded / text.length,
    };
    this.#pieces = [];
    this.#text = '';
    this.#linked = this.#coded = 0;
    this.#onLine(line);
  }

  #nextCell(): void {
    const row = this.#rows.at(-1);
    if (row) row.column++;
  }
}
