import type { Block, BlockLanguage } from '../align/block.ts';
import { hasBothScripts, languageOf } from '../text/script.ts';
import { divideLine, isBlank, type Piece, tidy } from './read-line.ts';
import { Structure } from './read-structure.ts';
import {
  codeTags,
  controlRoles,
  navigationRoles,
  navigationTags,
  opaqueTags,
  standaloneTags,
} from './read-tags.ts';
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
  reading.finish();
  return reading.blocks;
}

function startOf(root: Document | Element): Element | null {
  return 'documentElement' in root ? (root.body ?? root.documentElement) : root;
}

interface Row {
  number: number;
  column: number;
}

/** The state of one walk: open elements, the line that is being gathered, and the blocks so far. */
class Reading {
  readonly blocks: PageBlock[] = [];
  readonly #look: StyleLook;
  readonly #structure = new Structure();
  readonly #owners: Element[];
  readonly #rows: Row[] = [];
  #rowCount = 0;
  #line: Text[] = [];
  #inLine = { letters: 0, linked: 0, code: 0 };
  #links = 0;
  #code = 0;
  #navigation = 0;

  constructor(look: StyleLook, start: Element) {
    this.#look = look;
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
    if (isControl(element) || isCodeBlock(element, tag)) return false;
    const display = this.#look.display(element);
    if (display === 'none') return false;
    if (display === 'block') {
      this.#endLine();
      this.#owners.push(element);
    }
    this.#count(element, tag, 1);
    return true;
  }

  leave(element: Element): void {
    if (this.#owners.length > 1 && this.#owners.at(-1) === element) {
      this.#endLine();
      this.#owners.pop();
    }
    this.#count(element, element.localName, -1);
  }

  text(node: Text): void {
    const { data } = node;
    if (this.#line.length === 0 && isBlank(data)) return;
    this.#line.push(node);
    this.#inLine.letters += data.length;
    if (this.#links > 0) this.#inLine.linked += data.length;
    if (this.#code > 0) this.#inLine.code += data.length;
  }

  finish(): void {
    this.#endLine();
  }

  #count(element: Element, tag: string, step: 1 | -1): void {
    if (tag === 'a') this.#links += step;
    else if (codeTags.has(tag)) this.#code += step;
    else if (tag === 'tr') {
      if (step === 1) this.#rows.push({ number: this.#rowCount++, column: -1 });
      else this.#rows.pop();
    } else if (tag === 'td' || tag === 'th') {
      const row = this.#rows.at(-1);
      if (row && step === 1) row.column++;
    }
    if (navigationTags.has(tag) || navigationRoles.has(element.getAttribute('role') ?? ''))
      this.#navigation += step;
  }

  #endLine(): void {
    if (this.#line.length === 0) return;
    const line = this.#line;
    const { letters, linked, code } = this.#inLine;
    this.#line = [];
    this.#inLine = { letters: 0, linked: 0, code: 0 };
    if (this.#navigation > 0 && linked > 0.5 * letters) return;
    const owner = this.#owners.at(-1) as Element;
    const row = this.#rows.at(-1);
    for (const pieces of divideLine(line, (node) => this.#look.keepsNewlines(node.parentElement ?? owner))) {
      const text = tidy(pieces.map(({ node, start, end }) => node.data.slice(start, end)).join(''));
      if (text === '') continue;
      const language: BlockLanguage = code > 0.9 * letters ? 'other' : languageOf(text);
      const block: Block = {
        text,
        language,
        tag: owner.localName,
        shape: this.#structure.shape(owner),
        element: this.#structure.number(owner),
        parent: this.#structure.number(owner.parentElement),
        ...(row && row.column >= 0 ? { cell: { row: row.number, column: row.column } } : {}),
      };
      this.blocks.push({ block, owner, pieces });
    }
  }
}

function isControl(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role !== null && controlRoles.has(role)) return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** `<pre>` that shows program text; lyrics and letters stand in `<pre>` too, and are read. */
function isCodeBlock(element: Element, tag: string): boolean {
  if (tag !== 'pre') return false;
  const classes = element.getAttribute('class') ?? '';
  return (
    /code|highlight|lang|brush|prettyprint|shiki|prism/i.test(classes) ||
    element.querySelector('code, kbd, samp') !== null
  );
}
