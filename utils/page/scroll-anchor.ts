import { BoxRooms } from './box-rooms.ts';
import { elementAround, elementAt } from './flat-tree.ts';
import type { Lifetime } from './lifetime.ts';
import { PageRoom, type Room } from './page-room.ts';
import { scrollersAround } from './scrollers.ts';

/** A block that the reader looks at, and where its upper edge stands in the window, in CSS pixels. */
interface Place {
  readonly block: Element;
  readonly top: number;
}

/** Such a place, and how all that could move it was scrolled then. */
interface KeptPlace extends Place {
  readonly scroll: string;
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
  private readonly boxRooms: BoxRooms;
  private pointer: { x: number; y: number } | undefined;
  /** The place that the last change kept, as long as the reader has not moved: so rounding never adds up. */
  private kept: KeptPlace | undefined;

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
    this.boxRooms = new BoxRooms(document, lifetime);
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
    const before = place && scrollersAround(place.block).inner;
    const root = this.document.documentElement;
    root.setAttribute('data-duidu-switching', '');
    try {
      change();
      this.clearRoom();
      if (!place) return;
      const block = this.standIn(place.block);
      this.scrollBack(block, place.top, before);
      this.kept = { block, top: place.top, scroll: this.scrollState(block) };
    } finally {
      root.removeAttribute('data-duidu-switching');
    }
  }

  /** Puts the block that the last change kept back in its place, if the layout has moved it since and the reader has not. */
  hold(): void {
    if (!this.isKept(this.kept)) return;
    const { block, top } = this.kept;
    this.scrollBack(block, top);
    this.kept = { block, top, scroll: this.scrollState(block) };
  }

  /** As `keep`, for the last time: no room stays behind, so near the ends of the page the block may move. */
  leave(change: () => void): void {
    this.keep(change);
    this.clearRoom();
  }

  /** The block that is being read now. */
  readingBlock(): Element | undefined {
    return this.readingPlace()?.block;
  }

  private clearRoom(): void {
    this.room.clear();
    this.boxRooms.clear();
  }

  /** @param before the boxes that scrolled the block before, if that may have changed */
  private scrollBack(block: Element, top: number, before?: readonly Element[]): void {
    const missing = (): number => block.getBoundingClientRect().top - top;
    const { inner, page } = scrollersAround(block, before);
    for (const scroller of inner) scrollTo(scroller, scroller.scrollTop + missing());
    // A box that scrolls would itself move with the page.
    const box = inner.at(-1);
    if (box) scrollWithRoom(box, this.boxRooms.in(box), missing);
    if (page) scrollWithRoom(page, this.room, missing);
  }

  private readingPlace(): Place | undefined {
    return this.isKept(this.kept) ? this.kept : (this.pointedPlace() ?? this.firstVisiblePlace());
  }

  /** Whether the block that the last change kept is there still, and the reader has not scrolled. */
  private isKept(kept: KeptPlace | undefined): kept is KeptPlace {
    return !!kept?.block.isConnected && kept.scroll === this.scrollState(kept.block);
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

  /** How far the page and all that holds a block are scrolled. */
  private scrollState(block: Element): string {
    const state = [this.window.scrollX, this.window.scrollY];
    for (let at = elementAround(block); at; at = elementAround(at)) state.push(at.scrollTop);
    return state.join();
  }
}

function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTo({ top, left: scroller.scrollLeft, behavior: 'instant' });
}

/** Scrolls by what is missing, and makes room where that is further than there is anything. */
function scrollWithRoom(scroller: Element, room: Room, missing: () => number): void {
  // Room may bring a scroll bar, for which the page breaks its lines anew.
  for (let tries = 0; tries < 3 && Math.abs(missing()) >= 0.5; tries += 1) {
    const target = scroller.scrollTop + missing();
    const furthest = scroller.scrollHeight - scroller.clientHeight;
    if (target < 0) room.above(-target);
    else if (target > furthest) room.below(target - furthest);
    scrollTo(scroller, Math.max(0, target));
  }
}
