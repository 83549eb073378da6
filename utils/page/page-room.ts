import { BorrowedStyles } from './borrowed-styles.ts';
import type { Lifetime } from './lifetime.ts';

/** Empty room at both ends of what scrolls, of which more can be made; heights in CSS pixels. */
export interface Room {
  above(height: number): void;
  below(height: number): void;
}

/**
 * Empty room above or below a page, so that its first and last blocks can stay where they are on the screen
 * though the page has become too short to scroll there. Taken back as soon as it is out of sight.
 */
export class PageRoom implements Room {
  private readonly styles = new BorrowedStyles();
  private readonly window: Window | null;
  private belowRoom: HTMLElement | undefined;
  private aboveHeight = 0;

  constructor(
    private readonly document: Document,
    lifetime: Lifetime,
  ) {
    this.window = document.defaultView;
    if (this.window) lifetime.listen(this.window, 'scroll', () => this.clearUnseen(), { passive: true });
    lifetime.atEnd(() => this.clear());
  }

  above(height: number): void {
    const root = this.document.documentElement;
    this.styles.restoreAll();
    this.aboveHeight += height;
    const own = Number.parseFloat(this.window?.getComputedStyle(root).paddingTop ?? '') || 0;
    this.styles.set(root, { 'padding-top': `${own + this.aboveHeight}px` });
  }

  below(height: number): void {
    const end = (this.document.scrollingElement ?? this.document.documentElement).scrollHeight + height;
    this.belowRoom?.remove();
    const room = this.document.createElement('duidu-room');
    room.style.cssText = `position:absolute;left:0;top:0;width:1px;height:${end}px;visibility:hidden;pointer-events:none`;
    this.document.body.after(room);
    this.belowRoom = room;
  }

  /** Takes all room back, whether it is seen or not. */
  clear(): void {
    this.belowRoom?.remove();
    this.belowRoom = undefined;
    this.styles.restoreAll();
    this.aboveHeight = 0;
  }

  private clearUnseen(): void {
    const { window } = this;
    if (!window) return;
    if (this.belowRoom) {
      const bottom = this.document.body.getBoundingClientRect().bottom;
      if (bottom >= window.innerHeight || window.scrollY === 0) {
        this.belowRoom.remove();
        this.belowRoom = undefined;
      }
    }
    if (this.aboveHeight > 0 && window.scrollY >= this.aboveHeight) {
      const left = window.scrollX;
      const top = window.scrollY - this.aboveHeight;
      this.styles.restoreAll();
      this.aboveHeight = 0;
      window.scrollTo({ top, left, behavior: 'instant' });
    }
  }
}
