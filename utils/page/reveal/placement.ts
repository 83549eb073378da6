/** A rectangle in pixels of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a card stands, and the room it has; it scrolls inside where its content needs more. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Surroundings {
  /** What the card must not cover, the most that one could wish for first: the whole side, the pointed block, its part. */
  readonly blocks: readonly Box[];
  readonly window: Box;
  /** Where the reader is pointing, if so. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  /** The size that the card takes in a given width. */
  readonly measure: (maxWidth: number) => Size;
}

/** Between block and card, and between card and the edges of the window. */
export const GAP = 8;
/** At the side of the text a card may be narrower than it would like, but not than this. */
const NARROWEST = 272;
/** Rather than over a block that fills the window from top to bottom, it may be as narrow as this. */
const STRIP = 160;
/** Two lines: a card lower than this is no help. */
const LOWEST = 72;
/** Some eight lines: to scroll in less is worse than to cover other parts of the text than the one pointed at. */
const DECENT = 216;

/**
 * Where a card stands beside a block: at its right or left where there is room, else under or over it, and
 * scrolls inside where there is too little. It covers no part of the block and keeps its distance from the edges of
 * the window. Only a block that fills the window is covered in part, away from the pointer.
 */
export function placeBeside(around: Surroundings): Place {
  for (const block of around.blocks) {
    const place = atSide(block, around, NARROWEST, false) ?? overOrUnder(block, around);
    if (place) return place;
    const scrolling = scrollingBy(block, around);
    if (scrolling && scrolling.height >= DECENT) return scrolling;
  }
  const block = around.blocks.at(-1) ?? around.window;
  return scrollingBy(block, around) ?? atSide(block, around, STRIP, true) ?? acrossBlock(around);
}

/** Whether a point lies in the gap between a block and the card beside it. */
export function isBetween(block: Box, card: Box, x: number, y: number): boolean {
  const inside = (value: number, from: number, to: number) =>
    value >= Math.min(from, to) && value <= Math.max(from, to);
  if (card.left >= block.right) return inside(x, block.right, card.left) && inside(y, card.top, card.bottom);
  if (card.right <= block.left) return inside(x, card.right, block.left) && inside(y, card.top, card.bottom);
  if (card.top >= block.bottom) return inside(y, block.bottom, card.top) && inside(x, card.left, card.right);
  if (card.bottom <= block.top) return inside(y, card.bottom, block.top) && inside(x, card.left, card.right);
  return false;
}

/** Pixels from a point to a rectangle; 0 inside of it. */
export function distanceTo(box: Box, x: number, y: number): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** Whether two rectangles overlap. */
export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The smallest rectangle around some others. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}

function atSide(
  block: Box,
  { window, pointer, measure }: Surroundings,
  narrowest: number,
  mayScroll: boolean,
): Place | undefined {
  const right = window.right - GAP - (block.right + GAP);
  const left = block.left - GAP - (window.left + GAP);
  const least = Math.min(measure(Infinity).width, narrowest);
  const room = right >= least ? right : left;
  if (room < least) return undefined;
  const { width, height: natural } = measure(room);
  const most = window.bottom - window.top - 2 * GAP;
  if (natural > most && !mayScroll) return undefined;
  const height = Math.min(natural, most);
  const line = Math.max(block.top, Math.min((pointer?.y ?? block.top) - LOWEST / 2, block.bottom - height));
  return {
    left: room === right ? block.right + GAP : block.left - GAP - width,
    top: clamp(line, window.top + GAP, window.bottom - GAP - height),
    width,
    height,
  };
}

function overOrUnder(block: Box, surroundings: Surroundings): Place | undefined {
  const { width, height } = surroundings.measure(Infinity);
  const { under, over } = rooms(block, surroundings.window);
  if (height > under && height > over) return undefined;
  const top = height <= under ? block.bottom + GAP : block.top - GAP - height;
  return { left: startOf(block, width, surroundings), top, width, height };
}

/** At the side of a block, or else under or over it, where the card has to scroll. */
function scrollingBy(block: Box, surroundings: Surroundings): Place | undefined {
  const beside = atSide(block, surroundings, NARROWEST, true);
  if (beside) return beside;
  const { width } = surroundings.measure(Infinity);
  const { under, over } = rooms(block, surroundings.window);
  const height = Math.max(under, over);
  if (height < LOWEST) return undefined;
  const top = under >= over ? block.bottom + GAP : block.top - GAP - height;
  return { left: startOf(block, width, surroundings), top, width, height };
}

/** Over a block that leaves no room: at the end of the window that is farther from the pointer. */
function acrossBlock({ window, pointer, measure }: Surroundings): Place {
  const size = measure(Infinity);
  const height = Math.min(size.height, 0.4 * (window.bottom - window.top));
  const low = (pointer?.y ?? window.top) < (window.top + window.bottom) / 2;
  return {
    left: (window.left + window.right - size.width) / 2,
    top: low ? window.bottom - GAP - height : window.top + GAP,
    width: size.width,
    height,
  };
}

function rooms(block: Box, window: Box): { under: number; over: number } {
  return {
    under: window.bottom - GAP - (block.bottom + GAP),
    over: block.top - GAP - (window.top + GAP),
  };
}

/** The left edge of a card under or over a block: with the block's, unless the pointer is out of its reach. */
function startOf(block: Box, width: number, { window, pointer }: Surroundings): number {
  const reach = pointer && pointer.x > block.left + width ? pointer.x - width / 2 : block.left;
  return clamp(
    Math.min(reach, Math.max(block.left, block.right - width)),
    window.left + GAP,
    window.right - GAP - width,
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
