import { isBlank } from '../blank.ts';
import { closestAround, elementAround } from '../flat-tree.ts';
import { visibleWindow } from './beside.ts';
import type { Card } from './card.ts';
import type { CardLayout } from './cards.ts';
import { groundBehind } from './ground.ts';
import { linesBetween } from './lines-between.ts';
import { cutOut, notchOf } from './notch.ts';
import { type Opening, partOf, shownSide } from './opening.ts';
import { takeType } from './page-type.ts';
import { pixels } from './pixels.ts';
import { around, type Box, GAP, meet } from './placement.ts';

/** How close lines may come, in heights of letters, and how small letters may get, as a share of what they were. */
const CLOSEST = 1.3;
const SMALLEST = 0.875;
const SMALLEST_PIXELS = 12;

/**
 * The text of the block is exchanged for the other side: a sheet in the colours and type of the page lies over
 * the block, at least as high as it. Nothing of the page is touched. Over the block the pointer goes through
 * the sheet, so that the block's links are where they were; what hangs over the end of the block holds the
 * pointer, so that nobody clicks on what can't be seen. A pinned sheet is text like any.
 */
export const inPlace: CardLayout = {
  look: 'in-place',
  showsAlone: false,
  place(card, pointedAt) {
    const opening = { ...pointedAt, block: innermost(pointedAt.block) };
    const { block } = opening;
    const style = getComputedStyle(block);
    const { over, first } = exchanged(opening, style);
    const width = over.right - over.left;
    const notch = notchOf(block, over);
    // A text of several parts is not as bold as the one that is pointed at.
    const isPart = style.display === 'inline' && shownSide(opening).length > 1;
    const setType = () => takeType(card, { ...opening, block: (isPart && elementAround(block)) || block });
    setType();
    card.style({
      ground: groundBehind(block),
      padding: style.display === 'inline' ? '0' : style.padding,
      'text-indent': indentOf(first, style, over.left + (notch?.side === 'left' ? notch.width : 0)),
      pointer: 'none',
      pinned: closestAround(block, 'a[href]') ? 'none' : 'auto',
    });
    cutOut(card, notch, style);
    const own = over.bottom - over.top;
    const measure = () => card.measure({ width: `${width}px`, 'max-width': 'none' }).height;
    const natural = measure();
    let height = Math.max(fitInto(card, style, measure, own), own);
    if (height > own + 1) {
      // It ends with a line that it would cut, or else before the next; what it takes is room for its text.
      const bottom = over.top + height;
      const under = linesBetween(block, over, over.bottom + 1, over.top + natural);
      const cut = under.filter((line) => line.top < bottom).map((line) => line.bottom);
      const next = under.map((line) => line.top).filter((line) => line >= bottom);
      const least = Math.max(bottom, ...cut) - over.top;
      setType();
      const room = least > height ? least : Math.min(natural, ...next.map((line) => line - over.top));
      height = Math.max(least, fitInto(card, style, measure, room));
    }
    const window = visibleWindow(block.ownerDocument);
    const lowest = window.bottom - GAP - height;
    let top = over.top;
    if (lowest < top) {
      top = Math.max(lowest, Math.min(top, window.top + GAP));
      // It lies over other things than the block.
      cutOut(card, undefined, style);
      const above = linesBetween(block, over, top, top + 1).map((line) => line.top);
      const higher = Math.max(window.top, Math.min(top, ...above));
      height += top - higher;
      top = higher;
    }
    card.place({ left: over.left, top, width, height });
    card.style({
      height: `${height}px`,
      over: `${over.top - top}px`,
      under: `${over.bottom - top}px`,
      // Grey is seen on light pages and on dark ones.
      edge: height > over.bottom - over.top + 1 ? '0 1px 8px #808080b3' : 'none',
    });
    giveWayToLinks(card, block);
  },
};

/** Where the text of a block stands: inside of what is only a box around it, whose border and padding stay as they are. */
function innermost(block: Element): Element {
  const [only, ...others] = [...block.childNodes].filter((node) => !isBlank(node));
  const isBox =
    only instanceof Element &&
    only.getClientRects().length > 0 &&
    getComputedStyle(only).display !== 'inline';
  return isBox && others.length === 0 ? innermost(only) : block;
}

/** What is exchanged, and its first element: the whole side where its elements follow one another, or else the block pointed at. */
function exchanged(opening: Opening, style: CSSStyleDeclaration): { over: Box; first: Element } {
  const side = shownSide(opening).filter((element) => element.getClientRects().length > 0);
  const boxes = side.map((element) => innermost(element).getBoundingClientRect());
  const whole = around(boxes);
  const own = opening.block.getBoundingClientRect();
  const heights = boxes.reduce((sum, { height }) => sum + height, 0);
  const inOne = whole.bottom - whole.top <= 1.5 * heights && whole.right - whole.left <= 1.5 * own.width;
  const isLine = style.display === 'inline';
  const first = (inOne && side[0]) || opening.block;
  const { left, right, top, bottom } = partOf(opening) ?? (inOne ? whole : own);
  if (!isLine) {
    const over = {
      left: left + pixels(style.borderLeftWidth),
      right: right - pixels(style.borderRightWidth),
      top: top + pixels(style.borderTopWidth),
      bottom: bottom - pixels(style.borderBottomWidth),
    };
    return { over, first };
  }
  // The box of text within a line is lower than the line, and its letters may reach a pixel further.
  const text = opening.block.getClientRects()[0]?.height ?? 0;
  const lead = Math.max(1, ((Number.parseFloat(style.lineHeight) || text) - text) / 2);
  return { over: { left, right, top: top - lead, bottom: bottom + lead }, first };
}

/** Text that begins in the middle of a line begins there in the other language too. */
function indentOf(first: Element, style: CSSStyleDeclaration, start: number): string {
  const line = first.getClientRects()[0];
  return style.display === 'inline' && line ? `${line.left - start}px` : style.textIndent;
}

/**
 * Gives the height of the sheet. Where it would hang over the text that follows the block, its lines come closer,
 * and if need be its letters get smaller, within bounds. It can't scroll instead, as the pointer goes through it.
 */
function fitInto(card: Card, style: CSSStyleDeclaration, measure: () => number, room: number): number {
  const natural = measure();
  if (natural <= room + 1) return natural;
  const size = pixels(style.fontSize);
  const usual = pixels(style.lineHeight) || CLOSEST * size;
  const close = Math.min(usual, CLOSEST * size);
  const set = (share: number, line: number): number => {
    card.style({ 'font-size': `${share * size}px`, 'line-height': `${share * line}px` });
    return measure();
  };
  let least = natural;
  for (const share of [1, Math.min(1, Math.max(SMALLEST, SMALLEST_PIXELS / size))]) {
    least = set(share, close);
    if (least > room) continue;
    const most = set(share, usual);
    if (most <= room) return most;
    return set(share, close + ((usual - close) * (room - least)) / (most - least));
  }
  return least;
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
