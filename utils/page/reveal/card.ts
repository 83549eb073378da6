import { h, render } from 'preact';
import styles from '../../../components/RevealCard.css?inline';
import { RevealCard, type RevealCardProps } from '../../../components/RevealCard.tsx';
import type { Box, Place } from './placement.ts';

const SIZE = ['width', 'height', 'max-width', 'max-height'] as const;

/** One `<duidu-card>`: the last child of `<html>`, above all layers of the page, its content in a shadow root. */
export class Card {
  readonly element: HTMLElement;
  private readonly shadow: ShadowRoot;
  private readonly root: HTMLElement;

  /** Stands on the page from now on, but is not seen before `showFor`. */
  constructor(private readonly document: Document) {
    this.element = document.createElement('duidu-card');
    this.shadow = this.element.attachShadow({ mode: 'open' });
    this.root = document.createElement('div');
    this.root.className = 'root';
    this.shadow.append(this.root);
    dress(this.shadow);
    this.moveTo({ left: 0, top: 0 });
    document.documentElement.append(this.element);
    this.element.popover = 'manual';
    this.element.showPopover();
  }

  render(props: RevealCardProps): void {
    render(h(RevealCard, props), this.root);
  }

  showFor(pair: number): void {
    this.element.setAttribute('data-duidu-for', String(pair));
  }

  /** Its size, in pixels, where it may be that wide at most, or exactly that wide. */
  measure(limits: { readonly maxWidth?: string; readonly width?: string }): {
    width: number;
    height: number;
  } {
    for (const name of SIZE) this.set(name, undefined);
    this.set('max-width', limits.maxWidth);
    this.set('width', limits.width);
    const { width, height } = this.element.getBoundingClientRect();
    // Half a pixel less than its text needs would break a line.
    return { width: Math.ceil(width), height: Math.ceil(height) };
  }

  /** Puts it there; the content scrolls where it is higher. */
  place(place: Place): void {
    for (const name of SIZE) this.set(name, undefined);
    this.set('width', `${place.width}px`);
    this.set('max-width', 'none');
    this.set('max-height', `${place.height}px`);
    this.moveTo(place);
  }

  /** Moves it, size and all, to a point of the viewport; from there on it scrolls with the page. */
  moveTo({ left, top }: { readonly left: number; readonly top: number }): void {
    const { scrollX, scrollY } = this.document.defaultView ?? { scrollX: 0, scrollY: 0 };
    this.set('left', `${left + scrollX}px`);
    this.set('top', `${top + scrollY}px`);
  }

  get box(): Box {
    return this.element.getBoundingClientRect();
  }

  /** Whether the reader has selected some of its text. */
  get holdsSelection(): boolean {
    const selection = this.document.getSelection();
    // The selection that the page sees is drawn back to the host's edge, and looks empty there.
    const [range] = selection?.getComposedRanges?.({ shadowRoots: [this.shadow] }) ?? [];
    if (range) return this.shadow.contains(range.startContainer) && !collapsed(range);
    return selection?.isCollapsed === false && this.element.contains(selection.anchorNode);
  }

  /** Whether the keyboard's focus is in it. */
  get hasFocus(): boolean {
    return this.shadow.activeElement !== null;
  }

  focus(): void {
    this.root.querySelector<HTMLElement>('.reveal')?.focus({ preventScroll: true });
  }

  /** Puts it above what has come to the top layer since: a dialogue, an element in full screen. */
  raise(): void {
    this.element.hidePopover();
    this.element.showPopover();
  }

  remove(): void {
    render(null, this.root);
    this.element.remove();
  }

  private set(name: string, value: string | undefined): void {
    // Set in any case, as the page might define a property of this name for all its elements.
    this.element.style.setProperty(`--duidu-${name}`, value ?? DEFAULTS[name] ?? 'auto');
  }
}

const DEFAULTS: Readonly<Record<string, string>> = {
  width: 'max-content',
  'max-width': 'min(42ch, 100vw - 32px)',
  'max-height': 'none',
};

function collapsed(range: StaticRange): boolean {
  return range.startContainer === range.endContainer && range.startOffset === range.endOffset;
}

/** A constructed sheet passes any Content-Security-Policy and is no text in the shadow root. */
function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Older Firefox does not let content scripts adopt sheets (bug 1928865).
    const style = shadow.ownerDocument.createElement('style');
    style.textContent = styles;
    shadow.prepend(style);
  }
}
