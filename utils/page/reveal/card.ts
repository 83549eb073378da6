import { h, render } from 'preact';
import base from '../../../components/RevealCard.css?inline';
import { RevealCard, type RevealCardProps } from '../../../components/RevealCard.tsx';
import looks from '../../../components/RevealLooks.css?inline';
import { layerOf } from '../layer.ts';
import { coloursAround } from './filters.ts';
import { zoomOf } from './pixels.ts';
import type { Box, Place } from './placement.ts';

const STYLES = base + looks;

/**
 * What is set on the host for the style sheet of the card, as custom properties. All of them are always set, as
 * a page might define one of these names for all its elements.
 */
const DEFAULTS = {
  // That takes back what the page has around it: its pixels are those of the window.
  zoom: '1',
  // That does with its colours what the page does with those around it.
  filter: 'none',
  left: '0',
  top: '0',
  width: 'max-content',
  'max-width': 'none',
  height: 'auto',
  'max-height': 'none',
  // Of the styles that take on the look of the page.
  ground: 'transparent',
  ink: 'inherit',
  'font-family': 'inherit',
  'font-size': 'inherit',
  'font-style': 'inherit',
  'font-weight': 'inherit',
  'line-height': 'inherit',
  'letter-spacing': 'inherit',
  'text-align': 'start',
  'text-indent': '0',
  padding: '0',
  // In place: how the pointer takes the sheet, also when it is pinned, the part that lies over the block, and how far
  // down its text begins.
  pointer: 'auto',
  pinned: 'auto',
  over: '0',
  under: '0',
  edge: 'none',
  drop: '0',
  // In place: what is cut off the sheet, and the float that its text flows around there.
  clip: 'none',
  float: 'none',
  'float-width': '0',
  'float-height': '0',
};

export type CardStyle = keyof typeof DEFAULTS;

/**
 * One `<duidu-card>`: the last child of `<html>`, above all layers of the page, its content in a shadow root.
 * In full screen and in modal dialogues all else is inert, so there it is the last child of that element.
 */
export class Card {
  readonly element: HTMLElement;
  private readonly shadow: ShadowRoot;
  private readonly root: HTMLElement;

  private readonly document: Document;

  /** Stands on the page from now on, but is not seen before `showFor`. */
  constructor(private readonly block: Element) {
    const document = block.ownerDocument;
    this.document = document;
    this.element = document.createElement('duidu-card');
    this.shadow = this.element.attachShadow({ mode: 'open' });
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.shadow.append(this.root);
    dress(this.shadow);
    this.style(DEFAULTS);
    this.element.popover = 'manual';
    this.raise();
  }

  render(props: RevealCardProps): void {
    render(h(RevealCard, props), this.root);
  }

  showFor(pair: number): void {
    this.element.setAttribute('data-duidu-for', String(pair));
  }

  /** A card has its place on the screen; on paper it would lie over other text, so it goes while that is printed. */
  print(isPrinting: boolean): void {
    this.element.toggleAttribute('data-duidu-printing', isPrinting);
  }

  style(properties: Partial<Record<CardStyle, string>>): void {
    for (const [name, value] of Object.entries(properties))
      this.element.style.setProperty(`--duidu-${name}`, value, 'important');
  }

  /** Its size, in pixels, within limits on its width. */
  measure(limits: { readonly width?: string; readonly 'max-width'?: string }): {
    width: number;
    height: number;
  } {
    const { width, 'max-width': maxWidth, height, 'max-height': maxHeight } = DEFAULTS;
    this.style({ width, 'max-width': maxWidth, height, 'max-height': maxHeight, ...limits });
    const box = this.element.getBoundingClientRect();
    // Half a pixel less than its text needs would break a line.
    return { width: Math.ceil(box.width), height: Math.ceil(box.height) };
  }

  /** Puts it there; the content scrolls where it is higher. */
  place({ left, top, width, height }: Place): void {
    this.style({ width: `${width}px`, 'max-width': 'none', height: 'auto', 'max-height': `${height}px` });
    this.moveTo(left, top);
  }

  /**
   * Finds it a place for all of its text, and of that place gives it what it needs for what it shows now, next to the
   * block: so it stays on its side, and under the pointer, when it shows more or less.
   */
  placeWhole(place: () => void): void {
    this.root.classList.add('whole');
    place();
    const { left, top, bottom, width, height } = this.element.getBoundingClientRect();
    this.root.classList.remove('whole');
    const now = Math.min(this.measure({ width: `${width}px` }).height, height);
    const isOver = bottom <= this.block.getBoundingClientRect().top;
    this.place({ left, top: isOver ? bottom - now : top, width, height: now });
  }

  /** Moves it to a point of the viewport; from there on it scrolls with the page. */
  moveTo(left: number, top: number): void {
    const { scrollX, scrollY } = this.document.defaultView ?? { scrollX: 0, scrollY: 0 };
    this.style({ left: `${left + scrollX}px`, top: `${top + scrollY}px` });
  }

  get box(): Box {
    return this.element.getBoundingClientRect();
  }

  /** For each of its sentences the boxes of its lines; none for one that is not shown. */
  get sentenceBoxes(): Box[][] {
    return this.sentences.map((sentence) => [...sentence.getClientRects()]);
  }

  /** Scrolls a sentence into its own sight, where it is higher than its room. */
  scrollTo(sentence: number): void {
    const { top, bottom } = this.sentences[sentence]?.getBoundingClientRect() ?? {};
    const scroller = this.root.querySelector('.reveal');
    if (!scroller || top === undefined || bottom === undefined) return;
    const room = scroller.getBoundingClientRect();
    if (bottom > room.bottom) scroller.scrollTop += Math.min(bottom - room.bottom, top - room.top);
    else if (top < room.top) scroller.scrollTop += top - room.top;
  }

  private get sentences(): Element[] {
    return [...this.root.querySelectorAll('[data-sentence]')];
  }

  get links(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('a')];
  }

  /** Whether the reader has selected some of its text. */
  get holdsSelection(): boolean {
    const selection = this.document.getSelection();
    // What `selection` itself says of a shadow root differs between browsers.
    const [range] = selection?.getComposedRanges?.({ shadowRoots: [this.shadow] }) ?? [];
    if (range) return this.shadow.contains(range.startContainer) && !isCollapsed(range);
    return selection?.isCollapsed === false && this.shadow.contains(selection.anchorNode);
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('.reveal')?.focus({ preventScroll: true });
  }

  /** Puts it above what has come to the top layer since: a dialogue, an element in full screen. */
  raise(): void {
    const focused = this.shadow.activeElement as HTMLElement | null;
    // What is taken off the page comes out of the top layer too.
    this.element.remove();
    this.style({ zoom: '1' });
    layerOf(this.block).append(this.element);
    this.element.showPopover();
    this.style({ zoom: `${1 / zoomOf(this.element)}`, filter: coloursAround(this.block) });
    focused?.focus({ preventScroll: true });
  }

  remove(): void {
    render(null, this.root);
    this.element.remove();
  }
}

function isCollapsed(range: StaticRange): boolean {
  return range.startContainer === range.endContainer && range.startOffset === range.endOffset;
}

/** A constructed sheet passes any Content-Security-Policy and is no text in the shadow root. */
function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefox does not let content scripts adopt sheets (bug 1928865).
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = STYLES;
    shadow.prepend(style);
  }
}
