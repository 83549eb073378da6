import { BorrowedAttributes } from './attributes.ts';
import { BorrowedStyles } from './borrowed-styles.ts';
import type { Lifetime } from './lifetime.ts';
import type { Room } from './page-room.ts';
import { isDrawn } from './pseudo.ts';

/** Heights in CSS pixels. */
interface Heights {
  above: number;
  below: number;
}

const STAND_INS = { above: '::before', below: '::after' } as const;

/**
 * The same as `PageRoom` for boxes that scroll in place of the page. It is held by what `page.css` has stand before or
 * after all in the box; where the page has a use of its own for that, there is no room.
 */
export class BoxRooms {
  private readonly attributes = new BorrowedAttributes();
  private readonly styles = new BorrowedStyles();
  private readonly rooms = new Map<HTMLElement, Heights>();

  constructor(document: Document, lifetime: Lifetime) {
    const onScroll = ({ target }: Event): void => this.clearUnseen(target as HTMLElement);
    lifetime.listen(document, 'scroll', onScroll, { capture: true, passive: true });
    lifetime.atEnd(() => this.clear());
  }

  /** The room of one box. */
  in(box: HTMLElement): Room {
    return {
      above: (height) => this.add(box, 'above', height),
      below: (height) => this.add(box, 'below', height),
    };
  }

  /** Takes all room back, whether it is seen or not. */
  clear(): void {
    this.rooms.clear();
    this.attributes.restoreAll();
    this.styles.restoreAll();
  }

  private add(box: HTMLElement, end: keyof Heights, height: number): void {
    const room = this.rooms.get(box) ?? { above: 0, below: 0 };
    if (room[end] === 0 && isDrawn(box, STAND_INS[end])) return;
    // What the box holds may end above its lower edge, nobody knows where.
    const { scrollHeight, clientHeight } = box;
    const spare = end === 'below' && scrollHeight <= clientHeight ? clientHeight : 0;
    room[end] += height + spare;
    this.write(box, room);
    if (spare === 0) return;
    room[end] -= box.scrollHeight - scrollHeight - height;
    this.write(box, room);
  }

  private clearUnseen(box: HTMLElement): void {
    const room = this.rooms.get(box);
    if (!room) return;
    const { scrollTop, clientHeight, scrollHeight } = box;
    const isAboveUnseen = room.above > 0 && scrollTop >= room.above;
    const end = Math.max(clientHeight, scrollHeight - room.below);
    const isBelowUnseen = room.below > 0 && scrollTop + clientHeight <= end;
    if (!isAboveUnseen && !isBelowUnseen) return;
    const top = isAboveUnseen ? scrollTop - room.above : scrollTop;
    if (isAboveUnseen) room.above = 0;
    if (isBelowUnseen) room.below = 0;
    this.write(box, room);
    box.scrollTo({ top, left: box.scrollLeft, behavior: 'instant' });
  }

  private write(box: HTMLElement, room: Heights): void {
    this.rooms.set(box, room);
    const ends = (['above', 'below'] as const).filter((end) => room[end] > 0);
    if (ends.length === 0) {
      this.attributes.restore(box, 'data-duidu-room');
      this.styles.restore(box);
      return;
    }
    this.attributes.set(box, 'data-duidu-room', ends.join(' '));
    this.styles.set(box, Object.fromEntries(ends.map((end) => [`--duidu-${end}`, `${room[end]}px`])));
  }
}
