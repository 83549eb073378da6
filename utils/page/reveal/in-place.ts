import { closestAround } from '../flat-tree.ts';
import { visibleWindow } from './beside.ts';
import type { Card } from './card.ts';
import type { CardLayout } from './cards.ts';
import { groundBehind } from './ground.ts';
import { type Opening, shownSide } from './opening.ts';
import { takeType } from './page-type.ts';
import { around, type Box, GAP, meet } from './placement.ts';

/**
 * The text of the block is exchanged for the other side: a sheet in the colours and type of the page lies over
 * the block, at least as high as it. Nothing of the page is touched. Over the block the pointer goes through
 * the sheet, so that the block's links are where they were; what hangs over the end of the block holds the
 * pointer, so that nobody clicks on what can't be seen. A pinned sheet is text like any.
 */
export const inPlace: CardLayout = {
  look: 'in-place',
  showsAlone: false,
  place(card, opening) {
    const { block } = opening;
    const style = getComputedStyle(block);
    const over = exchanged(opening, style);
    const width = over.right - over.left;
    takeType(card, opening);
    card.style({
      ground: groundBehind(block),
      padding: style.display === 'inline' ? '0' : style.padding,
      'text-indent': indentOf(block, style, over),
      pointer: 'none',
      pinned: closestAround(block, 'a[href]') ? 'none' : 'auto',
    });
    const natural = card.measure({ width: `${width}px`, 'max-width': 'none' }).height;
    const height = Math.max(natural, over.bottom - over.top);
    const window = visibleWindow(block.ownerDocument);
    const lowest = window.bottom - GAP - height;
    const top = lowest < over.top ? Math.max(lowest, Math.min(over.top, window.top + GAP)) : over.top;
    card.place({ left: over.left, top, width, height });
    card.style({
      height: `${height}px`,
      over: `${over.top - top}px`,
      under: `${over.bottom - top}px`,
      edge: height > over.bottom - over.top + 1 ? '0 2px 8px rgb(0 0 0 / 25%)' : 'none',
    });
    giveWayToLinks(card, block);
  },
};

/** What is exchanged: the whole side where its elements follow one another, or else the block pointed at. */
function exchanged(opening: Opening, style: CSSStyleDeclaration): Box {
  const side = shownSide(opening).filter((element) => element.getClientRects().length > 0);
  const boxes = side.map((element) => element.getBoundingClientRect());
  const whole = around(boxes);
  const own = opening.block.getBoundingClientRect();
  const heights = boxes.reduce((sum, { height }) => sum + height, 0);
  const inOne = whole.bottom - whole.top <= 1.5 * heights && whole.right - whole.left <= 1.5 * own.width;
  const isLine = style.display === 'inline';
  const part = isLine ? undefined : partOf(opening);
  const { left, right, top, bottom } = part ?? (inOne ? whole : own);
  if (!isLine) return { left, right, top, bottom };
  // The box of text within a line is lower than the line.
  const text = opening.block.getClientRects()[0]?.height ?? 0;
  const lead = Math.max(0, ((Number.parseFloat(style.lineHeight) || text) - text) / 2);
  return { left, right, top: top - lead, bottom: bottom + lead };
}

/** Of a block that columns divide, the part that is pointed at: around all of its parts there are other texts. */
function partOf({ block, pointer }: Opening): Box | undefined {
  const parts = [...block.getClientRects()];
  if (parts.length < 2) return undefined;
  const isUnder = ({ left, right, top, bottom }: Box) =>
    !!pointer && left <= pointer.x && pointer.x <= right && top <= pointer.y && pointer.y <= bottom;
  return parts.find(isUnder) ?? parts[0];
}

/** Text that begins in the middle of a line begins there in the other language too. */
function indentOf(block: Element, style: CSSStyleDeclaration, over: Box): string {
  const first = block.getClientRects()[0];
  return style.display === 'inline' && first ? `${first.left - over.left}px` : style.textIndent;
}

/** A link of the sheet can be followed where it does not lie over a link of the block. */
function giveWayToLinks(card: Card, block: Element): void {
  const taken = [...block.querySelectorAll('a[href], button, summary')].flatMap((link) => [
    ...link.getClientRects(),
  ]);
  for (const link of card.links) {
    const free = ![...link.getClientRects()].some((box) => taken.some((other) => meet(box, other)));
    link.style.pointerEvents = free ? '' : 'none';
  }
}
