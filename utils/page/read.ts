import type { Block } from '../align/block.ts';
import { hasBothScripts } from '../text/script.ts';
import { Languages } from './read-languages.ts';
import { divideLine, isBlank, type Piece, tidy } from './read-line.ts';
import { Navigation } from './read-navigation.ts';
import { Structure } from './read-structure.ts';
import { codeTags, controlRoles, opaqueTags, standaloneTags } from './read-tags.ts';
import { walk } from './read-walk.ts';
import { type StyleLook, tagLook } from './visibility.ts';

export type { Piece } from './read-line.ts';

/** A block and where it stands on the page. */
export interface PageBlock {
  readonly block: Block;
  /** The nearest block-level element around the block; it may hold others too. */
  readonly owner: Element;
  /** The text of the block in document order, white space at its ends included. */
  readonly pieces: readonly Piece[];
}

/**
 * Whether a page holds enough text of both scripts to be worth reading. Stops as soon as it does, looks at no
 * style and costs about one pass over the text of a page that does not.
 */
export function looksBilingual(root: Document | Element): boolean {
  return hasBothScripts(texts(startOf(root)));
}

function* texts(root: Element | null): Generator<string> {
  if (!root) return;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentNode as Element;
    if (!opaqueTags.has(parent.localName)) yield (node as Text).data;
  }
}

/**
 * Reads the blocks of a page, or of one element, in document order. Changes nothing.
 * Left out are texts that are hidden, code, in controls and editable fields, and the links of site navigation.
 *
 * @param look how to tell what is hidden and what is a block; `computedLook` in a browser, by tag elsewhere
 */
export function readPage(root: Document | Element, look: StyleLook = tagLook): PageBlock[] {
  const start = startOf(root);
  if (!start) return [];
  const reading = new Reading(look, start);
  walk(start, reading);
  return reading.finish();
}

function startOf(root: Document | Element): Element | null {
  return 'documentElement' in root ? (root.body ?? root.documentElement) : root;
}

interface Row {
  readonly number: number;
  column: number;
}

/** The text nodes of a line so far, and how many of their characters stand in links and in code. */
interface Line {
  readonly nodes: Text[];
  characters: number;
  linked: number;
  code: number;
}

const emptyLine = (): Line => ({ nodes: [], characters: 0, linked: 0, code: 0 });

/** The state of one walk: open elements, the line that is being gathered, and the blocks so far. */
class Reading {
  readonly #blocks: PageBlock[] = [];
  readonly #look: StyleLook;
  readonly #languages: Languages;
  readonly #navigation = new Navigation();
  readonly #structure = new Structure();
  /** The block-level elements that are open, innermost last. */
  readonly #owners: Element[];
  readonly #rows: Row[] = [];
  #rowCount = 0;
  #line = emptyLine();
  #links = 0;
  #code = 0;

  constructor(look: StyleLook, start: Element) {
    this.#look = look;
    this.#languages = new Languages(start);
    this.#owners = [start];
  }

  enter(element: Element): boolean {
    const tag = element.localName;
    if (tag === 'br') this.#endLine();
    if (opaqueTags.has(tag)) return false;
    if (standaloneTags.has(tag)) {
      this.#endLine();
      return false;
    }
    if (isControl(element, tag) || isCodeBlock(element, tag)) return false;
    const display = this.#look.display(element);
    if (display === 'none') return false;
    if (display === 'block') {
      this.#endLine();
      this.#owners.push(element);
    }
    if (tag === 'a') this.#links++;
    else if (codeTags.has(tag)) this.#code++;
    else if (tag === 'tr') this.#rows.push({ number: this.#rowCount++, column: -1 });
    else if (tag === 'td' || tag === 'th') {
      const row = this.#rows.at(-1);
      if (row) row.column++;
    }
    return true;
  }

  leave(element: Element): void {
    if (this.#owners.length > 1 && this.#owners.at(-1) === element) {
      this.#endLine();
      this.#owners.pop();
    }
    const tag = element.localName;
    if (tag === 'a') this.#links--;
    else if (codeTags.has(tag)) this.#code--;
    else if (tag === 'tr') this.#rows.pop();
  }

  text(node: Text): void {
    const line = this.#line;
    if (line.nodes.length === 0 && isBlank(node.data)) return;
    const { length } = node.data;
    line.nodes.push(node);
    line.characters += length;
    if (this.#links > 0) line.linked += length;
    if (this.#code > 0) line.code += length;
  }

  finish(): PageBlock[] {
    this.#endLine();
    return this.#languages.settle(this.#blocks);
  }

  #endLine(): void {
    const { nodes, characters, linked, code } = this.#line;
    if (nodes.length === 0) return;
    this.#line = emptyLine();
    const owner = this.#owners.at(-1) as Element;
    if (linked > 0.5 * characters && this.#navigation.holds(owner)) return;
    const isCode = code > 0.9 * characters;
    const row = this.#rows.at(-1);
    const place = {
      tag: owner.localName,
      shape: this.#structure.shape(owner),
      element: this.#structure.number(owner),
      parent: this.#structure.number(owner.parentElement),
      ...(row && row.column >= 0 ? { cell: { row: row.number, column: row.column } } : {}),
    };
    for (const pieces of divideLine(nodes, this.#look)) {
      const text = tidy(textOf(pieces));
      const language = isCode ? 'other' : this.#languages.of(text, pieces);
      if (text !== '') this.#blocks.push({ block: { text, language, ...place }, owner, pieces });
    }
  }
}

/** The text of pieces as the page holds it. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  for (const { node, start, end } of pieces)
    text += start === 0 && end === node.data.length ? node.data : node.data.slice(start, end);
  return text;
}

const longestForm = 2000;

/** Controls, their labels and editable fields. A form around a whole page, as some servers make it, is none. */
function isControl(element: Element, tag: string): boolean {
  if (tag === 'label') return true;
  if (tag === 'form')
    return (
      element.querySelector('article, main, h1, h2, h3') === null &&
      (element.textContent ?? '').length < longestForm
    );
  const role = element.getAttribute('role');
  if (role !== null && controlRoles.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

const codeClass = /(?:^|[^a-z])(?:code|highlight|lang|language|brush|prettyprint|shiki|prism|hljs)/i;

/** `<pre>` that shows program text; lyrics and letters stand in `<pre>` too, and are read. */
function isCodeBlock(element: Element, tag: string): boolean {
  return (
    tag === 'pre' &&
    (codeClass.test(element.getAttribute('class') ?? '') || element.querySelector('code, kbd, samp') !== null)
  );
}
