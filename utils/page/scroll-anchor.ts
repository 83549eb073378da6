import { elementAround, elementAt } from './flat-tree.ts';
import type { Lifetime } from './lifetime.ts';
import { PageRoom } from './page-room.ts';

/** A block that the reader looks at, and where its upper edge stands in the window, in CSS pixels. */
interface Place {
  readonly block: Element;
  readonly top: number;
}

/**
 * Whether a page stands where it opens, and no block has a place that a reader has chosen. To be asked before
 * anything is written: then the browser need not lay the page out to answer.
 * @param blocks of the page
 */
export function isAtStart(document: Document, blocks: Iterable<Element>): boolean {
  const { defaultView: window, scrollingElement: scroller } = document;
  if (window?.scrollY !== 0) return false;
  if (scroller && scroller.scrollHeight > scroller.clientHeight) return true;
  // Where the page itself does not scroll, a box in it may have been scrolled.
  const asked = new Set<Element>();
  for (const block of blocks)
    for (let at: Element | null = block; at && !asked.has(at); at = elementAround(at)) {
      if (at.scrollTop !== 0) return false;
      asked.add(at);
    }
  return true;
}

/** Keeps what is read where it is on the screen while the page grows or shrinks around it. */
export class ScrollAnchor {
  private readonly window: Window;
  private readonly room: PageRoom;
  private pointer: { x: number; y: number } | undefined;
  /** The place that the last change kept, as long as the reader has not moved: so rounding never adds up. */
  private kept: (Place & { scroll: string }) | undefined;

  /**
   * @param blocks the blocks of the page, collapsed ones too
   * @param standIn what to look at once a block is collapsed: the partner that is visible
   */
  constructor(
    private readonly document: Document,
    private readonly blocks: () => ReadonlySet<Element>,
    private readonly standIn: (block: Element) => Element,
    lifetime: Lifetime,
  ) {
    const window = document.defaultView;
    if (!window) throw new Error('A page without a window has no place to keep');
    this.window = window;
    this.room = new PageRoom(document, lifetime);
    const passive = { capture: true, passive: true };
    const follow = ({ pointerType, clientX: x, clientY: y }: PointerEvent): void => {
      // A browser also tells of a pointer that rests while the page moves under it.
      if (x === this.pointer?.x && y === this.pointer.y) return;
      this.pointer = pointerType === 'touch' ? undefined : { x, y };
      this.kept = undefined;
    };
    const forget = (): void => {
      this.pointer = undefined;
    };
    lifetime.listen(document, 'pointermove', follow, passive);
    lifetime.listen(document.documentElement, 'pointerleave', forget, passive);
  }

  /** Runs a change of the page's looks; the block at the reading position keeps its upper edge within a pixel. */
  keep(change: () => void): void {
    const place = this.readingPlace();
    const root = this.document.documentElement;
    root.setAttribute('data-duidu-switching', '');
    try {
      change();
      this.room.clear();
      if (!place) return;
      const block = this.standIn(place.block);
      this.scrollBack(block, place.top);
      this.kept = { block, top: place.top, scroll: this.scrollState() };
    } finally {
      root.removeAttribute('data-duidu-switching');
    }
  }

  /** Puts the block that the last change kept back in its place, if the layout has moved it since and the reader has not. */
  hold(): void {
    if (!this.kept?.block.isConnected || this.kept.scroll !== this.scrollState()) return;
    this.scrollBack(this.kept.block, this.kept.top);
    this.kept = { ...this.kept, scroll: this.scrollState() };
  }

  /** As `keep`, for the last time: no room stays behind, so near the ends of the page the block may move. */
  leave(change: () => void): void {
    this.keep(change);
    this.room.clear();
  }

  /** The block that is being read now. */
  readingBlock(): Element | undefined {
    return this.readingPlace()?.block;
  }

  private scrollBack(block: Element, top: number): void {
    const inner = scrollerOf(block);
    if (inner) inner.scrollTop += block.getBoundingClientRect().top - top;
    // Room may bring a scroll bar, for which the page breaks its lines anew.
    for (let tries = 0; tries < 3; tries += 1) {
      const missing = block.getBoundingClientRect().top - top;
      if (Math.abs(missing) < 0.5) return;
      const scroller = this.document.scrollingElement ?? this.document.documentElement;
      const target = this.window.scrollY + missing;
      const furthest = scroller.scrollHeight - scroller.clientHeight;
      if (target < 0) this.room.above(-target);
      else if (target > furthest) this.room.below(target - furthest);
      this.window.scrollTo({ top: Math.max(0, target), left: this.window.scrollX, behavior: 'instant' });
    }
  }

  private readingPlace(): Place | undefined {
    if (this.kept?.block.isConnected && this.kept.scroll === this.scrollState()) return this.kept;
    return this.pointedPlace() ?? this.firstVisiblePlace();
  }

  private pointedPlace(): Place | undefined {
    let element = this.pointer && elementAt(this.document, this.pointer.x, this.pointer.y);
    const blocks = this.blocks();
    while (element && !blocks.has(element)) element = elementAround(element);
    return element ? { block: element, top: element.getBoundingClientRect().top } : undefined;
  }

  /** The highest block that is wholly visible, or else the highest that is visible at all. */
  private firstVisiblePlace(): Place | undefined {
    const height = this.window.innerHeight;
    let whole: Place | undefined;
    let partly: Place | undefined;
    for (const block of this.blocks()) {
      const { top, bottom } = block.getBoundingClientRect();
      if (bottom <= top || bottom <= 0 || top >= height) continue;
      if (top < 0 || bottom > height) {
        if (!partly || top < partly.top) partly = { block, top };
      } else if (!whole || top < whole.top) whole = { block, top };
    }
    return whole ?? partly;
  }

  private scrollState(): string {
    return `${this.window.scrollX} ${this.window.scrollY}`;
  }
}

/** The nearest box around an element, other than the page, that scrolls up and down. */
function scrollerOf(element: Element): Element | undefined {
  const { body, documentElement, defaultView } = element.ownerDocument;
  for (let up = elementAround(element); up && up !== body && up !== documentElement; up = elementAround(up))
    if (
      up.scrollHeight > up.clientHeight &&
      /auto|scroll/.test(defaultView?.getComputedStyle(up).overflowY ?? '')
    )
      return up;
  return undefined;
}
