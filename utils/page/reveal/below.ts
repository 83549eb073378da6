import { BorrowedAttributes } from '../attributes.ts';
import { BorrowedStyles } from '../borrowed-styles.ts';
import { elementAround } from '../flat-tree.ts';
import type { CardLayout } from './cards.ts';
import { floatBeside } from './float.ts';
import { type Opening, shownSide } from './opening.ts';
import { takeType } from './page-type.ts';
import { drawnStyle, pixels, zoomOf } from './pixels.ts';

/** Above and under a note, in pixels. */
const MARGIN = 6;

/**
 * The other side stands as a note under the block, and the page makes room for it, on the screen only: as padding of
 * the block; as margin, where the block cuts off what is too long for it, which would come to light in its padding; or,
 * where the block is text within lines, as a line of its own after it (`note.css`).
 */
export function below(): CardLayout {
  const styles = new BorrowedStyles();
  const attributes = new BorrowedAttributes();

  const clear = (element: HTMLElement): void => {
    styles.restore(element);
    attributes.restore(element, 'data-duidu-note');
  };

  return {
    look: 'below',
    showsAlone: false,
    place(card, opening) {
      const element = noted(opening);
      clear(element);
      takeType(card, opening);
      const { padding, border, margin, ...room } = column(element);
      const { bottom } = element.getBoundingClientRect();
      const inline = isInline(element);
      const outside = !inline && cutsOff(element);
      const { left, width } = besideFloat(element, room, bottom - (outside ? 0 : border) + MARGIN);
      const before = startOf(element);
      const makeRoom = (within: number): { width: number; height: number } => {
        const { height } = card.measure({ width: `${within}px` });
        const room = height + 2 * MARGIN + (outside ? margin : padding);
        styles.set(element, { '--duidu-note': `${room / zoomOf(element)}px` });
        attributes.set(element, 'data-duidu-note', inline ? 'line' : outside ? 'outside' : 'block');
        return { width: within, height };
      };
      let size = makeRoom(width);
      // A page that is longer may have a scroll bar, which takes of its width.
      const taken = room.width - column(element).width;
      if (taken) size = makeRoom(width - taken);
      // In balanced columns the room for the note moves the block itself, and may divide it; a line has one more for it.
      const last = [...element.getClientRects()].at(inline ? -2 : -1) ?? before;
      card.place({
        left: left + (inline ? column(element).left - room.left : last.left - before.left),
        top: inline || outside ? last.bottom + MARGIN : last.bottom - size.height - MARGIN - border,
        ...size,
      });
    },
    leave(opening) {
      clear(noted(opening));
    },
  };
}

/** The element under which the note stands: the last of its side. */
function noted(opening: Opening): HTMLElement {
  const shown = shownSide(opening).filter((element) => element.getClientRects().length > 0);
  return (shown.at(-1) ?? opening.block) as HTMLElement;
}

/** The column of text that an element stands in, and what lies under its text; of text within lines, nothing does. */
export function column(element: Element): {
  element: Element;
  left: number;
  width: number;
  padding: number;
  border: number;
  margin: number;
} {
  let block = element;
  while (isInline(block)) block = elementAround(block) as Element;
  const style = drawnStyle(block);
  // Of a block that columns divide, each part is as wide.
  const box = startOf(block);
  const [start, end] = [
    pixels(style.borderLeftWidth) + pixels(style.paddingLeft),
    pixels(style.borderRightWidth) + pixels(style.paddingRight),
  ];
  const own = block === element;
  return {
    element: block,
    left: box.left + start,
    width: box.width - start - end,
    padding: own ? pixels(style.paddingBottom) : 0,
    border: own ? pixels(style.borderBottomWidth) : 0,
    margin: own ? pixels(style.marginBottom) : 0,
  };
}

/** What a picture that the text flows around leaves of a column at some height. */
function besideFloat(
  element: Element,
  { left, width }: { left: number; width: number },
  y: number,
): { left: number; width: number } {
  const right = left + width;
  const float = floatBeside(element, { left, right, top: y, bottom: y }, y);
  if (float?.side === 'left') return { left: float.edge, width: right - float.edge };
  return { left, width: (float?.edge ?? right) - left };
}

function startOf(element: Element): DOMRect {
  return element.getClientRects()[0] ?? element.getBoundingClientRect();
}

/** Whether a block shows only some of its lines, as what is clamped to the first few does. */
function cutsOff(element: Element): boolean {
  return getComputedStyle(element).overflowY !== 'visible';
}

function isInline(element: Element): boolean {
  return getComputedStyle(element).display === 'inline';
}
