import { closestAround } from '../flat-tree.ts';
import { column } from './below.ts';
import { visibleWindow } from './beside.ts';
import type { Card } from './card.ts';
import { boxesOf, type CardLayout } from './cards.ts';
import { groundBehind } from './ground.ts';
import { linesBetween, linesIn } from './lines-between.ts';
import { cutOut, type Notch, notchOf } from './notch.ts';
import { lineAround, type Opening, partOf, shownSide } from './opening.ts';
import { innermost, takeType } from './page-type.ts';
import { drawnStyle, pixels } from './pixels.ts';
import { around, type Box, GAP, meet } from './placement.ts';

/** How close lines may come, in heights of letters, and how small letters may get, as a share of what they were. */
const CLOSEST = 1.3;
/** That of lines where the page leaves it to the browser, in most faces. */
const UNSET = 1.15;
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
    const opening = { ...pointedAt, block: boxWithin(pointedAt.block) };
    const { block } = opening;
    const style = drawnStyle(block);
    const { own: box, first } = exchanged(opening, style);
    const notch = notchOf(block, box) ?? leadOf(first, style, box);
    const type = takeType(card, opening);
    card.style({
      ground: groundBehind(block),
      drop: '0',
      padding: style.display === 'inline' ? '0' : style.padding,
      'text-indent': indentOf(first, style, box.left + (notch?.side === 'left' ? notch.width : 0)),
      pointer: 'none',
      pinned: closestAround(block, 'a[href]') ? 'none' : 'auto',
    });
    cutOut(card, notch, style);
    const over = style.display === 'inline' ? widened(card, box, block, style) : box;
    const width = over.right - over.left;
    const own = over.bottom - over.top;
    const measure = () => card.measure({ width: `${width}px` }).height;
    const natural = measure();
    let text = fitInto(card, type, measure, own);
    if (text > own + 1) {
      // It ends with a line that it would cut, or else before the next; what it takes is room for its text.
      const bottom = over.top + text;
      const under = linesBetween(block, over, over.bottom + 1, over.top + natural);
      const cut = under.filter((line) => line.top < bottom).map((line) => line.bottom + 1);
      const next = under.map((line) => line.top).filter((line) => line >= bottom);
      const least = Math.max(bottom, ...cut) - over.top;
      takeType(card, opening);
      const room = least > text ? least : Math.min(natural, ...next.map((line) => line - over.top));
      text = Math.max(least, fitInto(card, type, measure, room));
    }
    const window = visibleWindow(block.ownerDocument);
    const lowest = window.bottom - text;
    let { top } = over;
    if (lowest < top) top = Math.max(lowest, Math.min(top, window.top + GAP));
    const bottom = Math.max(over.bottom, top + text);
    if (top < over.top) {
      // It lies over other things than the block.
      cutOut(card, undefined, style);
      const above = linesBetween(block, over, top, top + 1).map((line) => line.top);
      top = Math.max(window.top, Math.min(top, ...above));
    }
    const height = bottom - top;
    card.place({ left: over.left, top, width, height });
    card.style({
      height: `${height}px`,
      // Where the block begins out of sight, the text does not.
      drop: `${notch ? 0 : Math.max(0, Math.min(window.top - top, height - text))}px`,
      over: `${over.top - top}px`,
      under: `${over.bottom - top}px`,
      edge: edgeOf(style, height > own + 1),
    });
    giveWayToLinks(card, block);
  },
};

/** What is drawn around the sheet: a grey that is seen on light pages and on dark ones, and over letters that reach out of a block. */
function edgeOf({ borderLeftWidth }: CSSStyleDeclaration, isOver: boolean): string {
  const sides = pixels(borderLeftWidth) ? '' : ', 1px 0 var(--duidu-ground), -2px 0 var(--duidu-ground)';
  return `0 1px 8px ${isOver ? '#808080b3' : '#0000'}${sides}`;
}

/** Where the text of a block stands: inside of what is only a box around it, whose border and padding stay as they are. */
function boxWithin(block: Element): Element {
  // What is not shown, or only its contents are, has no box.
  return innermost(
    block,
    (only) => only.getClientRects().length > 0 && getComputedStyle(only).display !== 'inline',
  );
}

/** What is exchanged, and its first element: the whole side where its elements follow one another, or else the block pointed at. */
function exchanged(opening: Opening, style: CSSStyleDeclaration): { own: Box; first: Element } {
  const side = shownSide(opening).filter((element) => element.getClientRects().length > 0);
  const boxes = side.map((element) => boxWithin(element).getBoundingClientRect());
  const whole = around(boxes);
  const parts = lineAround(opening);
  const own = around(boxesOf(parts));
  const heights = boxes.reduce((sum, { height }) => sum + height, 0);
  const widest = Math.max(...boxes.map(({ width }) => width));
  const inOne = whole.bottom - whole.top <= 1.5 * heights && whole.right - whole.left <= 1.5 * widest;
  const { left, right, top, bottom } = partOf(opening) ?? (inOne ? whole : own);
  // The box of text within a line is lower than the line, and its letters may reach a pixel further down.
  const text = opening.block.getClientRects()[0]?.height ?? 0;
  const inline = style.display === 'inline';
  const lead = inline ? Math.max(0, ((pixels(style.lineHeight) || text) - text) / 2) : 0;
  return {
    own: {
      left: left + pixels(style.borderLeftWidth),
      right: right - pixels(style.borderRightWidth),
      top: top + pixels(style.borderTopWidth) - lead,
      bottom: bottom - pixels(style.borderBottomWidth) + (inline ? Math.max(1, lead) : 0),
    },
    first: (inOne ? side : parts)[0] as Element,
  };
}

/** Text within a line may need more of it in the other language: up to its end, where nothing else stands there. */
function widened(card: Card, box: Box, block: Element, { textAlign }: CSSStyleDeclaration): Box {
  const { element, left, width: room } = column(block);
  const beside = { left: box.right + GAP, right: Infinity, top: box.top + GAP, bottom: box.bottom - GAP };
  // What is collapsed has lines of text too.
  const seen = [...element.querySelectorAll(':not([hidden], [hidden] *)')];
  const boxes = [...seen.flatMap((each) => [...each.getClientRects()]), ...linesIn([element], beside)];
  if (boxes.some((each) => meet(each, beside))) return box;
  // In the middle of its column there is as much at either side.
  const sides = textAlign === 'center' ? 2 : 1;
  const own = box.right - box.left;
  const most = own + (left + room - box.right) * sides;
  const width = Math.max(card.measure({ 'max-width': `${most}px` }).width, own);
  const right = box.right + (width - own) / sides;
  return { ...box, left: right - width, right };
}

/** What stands in its line before the text, where that goes on in the next. */
function leadOf(first: Element, style: CSSStyleDeclaration, box: Box): Notch | undefined {
  const line = style.display === 'inline' ? first.getClientRects()[0] : undefined;
  if (!line) return undefined;
  const lead = { ...box, right: line.left, bottom: line.bottom };
  const isThere =
    lead.right - lead.left > 1 && linesBetween(first, lead, line.top + 1, line.bottom).length > 0;
  // As far below the letters as above them.
  const height = line.bottom - box.top + (line.top - box.top);
  return isThere ? { side: 'left', width: lead.right - lead.left, height } : undefined;
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
function fitInto(
  card: Card,
  { size, line }: ReturnType<typeof takeType>,
  measure: () => number,
  room: number,
): number {
  const natural = measure();
  // What is measured is in whole pixels.
  const enough = room + 1;
  if (natural <= enough) return natural;
  const usual = line || CLOSEST * size;
  const close = Math.min(line || UNSET * size, CLOSEST * size);
  const set = (share: number, leading: number): number => {
    card.style({ 'font-size': `${share * size}px`, 'line-height': `${share * leading}px` });
    return measure();
  };
  let least = natural;
  for (const share of [1, Math.min(1, Math.max(SMALLEST, SMALLEST_PIXELS / size))]) {
    least = set(share, close);
    if (least > enough) continue;
    const most = set(share, usual);
    if (most <= enough) return most;
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
