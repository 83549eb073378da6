import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  distanceTo,
  GAP,
  isBetween,
  type Place,
  placeBeside,
} from '../../../utils/page/reveal/placement.ts';

const WINDOW: Box = { left: 0, top: 0, right: 1280, bottom: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const boxOf = ({ left, top, width, height }: Place) => box(left, top, width, height);

/** A text of an area, in square pixels, that is as wide as it may be, up to 400. */
const text = (area: number) => (maxWidth: number) => {
  const width = Math.min(maxWidth, 400, area / 24);
  return { width, height: Math.max(24, Math.ceil(area / width)) };
};

function place(block: Box, area: number, window = WINDOW, pointer?: { x: number; y: number }): Place {
  return placeBeside({ blocks: [block], window, measure: text(area), pointer });
}

describe('where the card stands', () => {
  test('at the right of the block, level with its top, where there is room', () => {
    expect(place(box(100, 200, 600, 150), 40_000)).toMatchObject({ left: 708, top: 200, width: 400 });
  });

  test('at the left where there is room only there', () => {
    const { left, width } = place(box(620, 200, 640, 150), 40_000);
    expect(left + width).toBe(612);
  });

  test('narrower than it would like at the side, rather than over the text that follows', () => {
    expect(place(box(100, 200, 860, 150), 40_000)).toMatchObject({ left: 968, width: 304 });
  });

  test('under a block that leaves no room at its sides, over it at the end of the window', () => {
    expect(place(box(100, 200, 1000, 150), 40_000)).toMatchObject({ left: 100, top: 358 });
    const over = place(box(100, 700, 1000, 90), 40_000);
    expect(over.top + over.height).toBe(692);
  });

  test('near the pointer: level with it at a tall block, under it at a wide one', () => {
    expect(place(box(100, 50, 600, 700), 40_000, WINDOW, { x: 300, y: 500 }).top).toBe(464);
    const { left, width } = place(box(20, 200, 1240, 100), 40_000, WINDOW, { x: 1000, y: 250 });
    expect(left).toBeLessThan(1000);
    expect(left + width).toBeGreaterThan(1000);
  });

  test('keeps clear of the whole side if it can, or else of the block that is pointed at', () => {
    const pointed = box(100, 100, 1100, 60);
    const blocks = (whole: Box) => ({ blocks: [whole, pointed], window: WINDOW, measure: text(40_000) });
    expect(placeBeside(blocks(box(100, 100, 1100, 200))).top).toBe(308);
    expect(placeBeside(blocks(box(100, 100, 1100, 690))).top).toBe(168);
  });

  test('scrolls inside rather than over other parts of the text, unless too little is left for that', () => {
    const pointed = box(100, 300, 1100, 20);
    const at = (whole: Box) =>
      placeBeside({ blocks: [whole, pointed], window: WINDOW, measure: text(200_000) });
    expect(at(box(100, 300, 1100, 100))).toMatchObject({ top: 408, height: 384 });
    expect(at(box(100, 200, 1100, 500))).toMatchObject({ top: 328, height: 464 });
  });

  test('scrolls inside where the window is too low for it', () => {
    const low = place(box(0, 100, 390, 300), 400_000, box(0, 0, 390, 800));
    expect(low).toMatchObject({ top: 408, height: 384 });
  });

  test('scrolls inside at the side of a block that fills the window, and is narrower there if it must', () => {
    const beside = place(box(100, -50, 600, 900), 400_000);
    expect(beside).toMatchObject({ left: 708, top: 8, width: 400, height: 784 });
    expect(place(box(100, -50, 980, 900), 400_000)).toMatchObject({ left: 1088, top: 8, width: 184 });
  });

  test('covers a block that fills the window only away from the pointer', () => {
    const phone = box(0, 0, 390, 800);
    expect(place(box(0, -50, 390, 900), 200_000, phone, { x: 100, y: 200 })).toMatchObject({
      top: 472,
      height: 320,
    });
    expect(place(box(0, -50, 390, 900), 200_000, phone, { x: 100, y: 600 })).toMatchObject({
      top: 8,
      height: 320,
    });
  });

  test('never over the block, never nearer than 8 px to the edges', () => {
    const inner = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 10, max: 1280 }),
      height: fc.integer({ min: 10, max: 500 }),
    });
    const pointer = fc.option(
      fc.record({ x: fc.integer({ max: 1280, min: 0 }), y: fc.integer({ min: 0, max: 800 }) }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(inner, fc.integer({ min: 500, max: 300_000 }), pointer, (size, area, pointer) => {
        const block = box(size.left, size.top, Math.min(size.width, 1280 - size.left), size.height);
        const card = boxOf(place(block, area, WINDOW, pointer));
        const apart =
          card.left >= block.right + GAP ||
          card.right <= block.left - GAP ||
          card.top >= block.bottom + GAP ||
          card.bottom <= block.top - GAP;
        const room = Math.max(block.top, 800 - block.bottom) >= 100;
        if (room) expect(apart).toBe(true);
        expect(Math.min(card.left, card.top, 1280 - card.right, 800 - card.bottom)).toBeGreaterThanOrEqual(
          GAP,
        );
      }),
    );
  });
});

test('the way from the block to the card is between them, and nothing else is', () => {
  const block = box(100, 100, 200, 50);
  const right = box(308, 90, 100, 100);
  expect(isBetween(block, right, 304, 120)).toBe(true);
  expect(isBetween(block, right, 304, 195)).toBe(false);
  expect(isBetween(block, right, 90, 120)).toBe(false);
  const under = box(150, 158, 300, 100);
  expect(isBetween(block, under, 200, 154)).toBe(true);
  expect(isBetween(block, under, 120, 154)).toBe(false);
});

test('the distance to a box is 0 inside, and the shortest way outside', () => {
  const target = box(10, 10, 20, 20);
  expect(distanceTo(target, 15, 15)).toBe(0);
  expect(distanceTo(target, 33, 34)).toBe(5);
});
