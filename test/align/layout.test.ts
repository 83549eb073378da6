import { describe, expect, it } from 'vitest';
import type { Block } from '../../utils/align/block.ts';
import { Habit, type Layout, type Order, orderOf, placeOf } from '../../utils/align/layout.ts';
import type { Unit } from '../../utils/align/units.ts';
import { block } from './sample-texts.ts';

const unit = (more: Partial<Block>): Unit => ({
  blocks: [0],
  block: block('text', 'en', 0, more),
  text: 'text',
  position: 0,
});

describe('orderOf', () => {
  it.each<[positions: [number, number, number, number], order: Order]>([
    [[4, 4, 5, 5], 'en-zh'],
    [[5, 5, 4, 4], 'zh-en'],
    [[4, 5, 6, 7], 'en-zh'],
    [[6, 7, 4, 5], 'zh-en'],
    [[4, 4, 7, 7], 'en-zh near'],
    [[7, 7, 4, 4], 'zh-en near'],
    [[4, 4, 8, 8], 'en-zh far'],
    [[8, 8, 4, 4], 'zh-en far'],
    [[4, 6, 5, 5], 'mixed'],
  ])('%j is %s', (positions, order) => {
    expect(orderOf(...positions)).toBe(order);
  });
});

describe('placeOf', () => {
  const here = { element: 1, parent: 1, tag: 'p', shape: 'p<div' };
  it.each<[string, Partial<Block>, Partial<Block>, string]>([
    ['runs of one element', here, here, 'element'],
    [
      'cells of a row',
      { ...here, tag: 'td', shape: 'td.en', cell: { row: 2, column: 0 } },
      { element: 2, parent: 1, tag: 'td', shape: 'td.zh', cell: { row: 2, column: 1 } },
      'row',
    ],
    [
      'cells of rows below each other in one container',
      { ...here, cell: { row: 2, column: 0 } },
      { ...here, element: 2, cell: { row: 3, column: 0 } },
      'siblings',
    ],
    ['neighbours of a kind', here, { ...here, element: 2 }, 'siblings'],
    ['the same structure elsewhere', here, { ...here, element: 2, parent: 9 }, 'shape'],
    ['the same tag alone', here, { ...here, element: 2, shape: 'p.zh<div' }, 'tag'],
    ['nothing in common', here, { element: 2, parent: 1, tag: 'h2', shape: 'h2<div' }, 'apart'],
  ])('%s', (_, en, zh, place) => {
    expect(placeOf(unit(en), unit(zh))).toBe(place);
  });
});

describe('Habit', () => {
  const WEIGHTS = { mostOrder: 2, place: 0.5 };
  const times = (count: number, layout: Layout, sureness = 1) =>
    Array.from({ length: count }, () => [layout, sureness] as const);

  it('expects neighbours at first, English before Chinese', () => {
    const { order } = new Habit([], 30, WEIGHTS);
    expect(order['en-zh']).toBeGreaterThan(order['zh-en']);
    expect(order['zh-en']).toBeGreaterThan(0);
    expect(order['en-zh far']).toBeLessThan(0);
  });

  it('learns what the pairs of the page do, and unlearns the rest', () => {
    const before = new Habit([], 30, WEIGHTS);
    const after = new Habit(times(10, { order: 'zh-en far', place: 'shape' }), 30, WEIGHTS);
    expect(after.order['zh-en far']).toBeGreaterThan(before.order['zh-en far']);
    expect(after.order['en-zh']).toBeLessThan(before.order['en-zh']);
    expect(after.place.shape).toBeGreaterThan(0);
    expect(after.place.siblings).toBeLessThan(0);
  });

  it('learns nothing from pairs that are not sure at all', () => {
    const before = new Habit([], 30, WEIGHTS);
    expect(new Habit(times(50, { order: 'mixed', place: 'apart' }, 0), 30, WEIGHTS)).toEqual(before);
  });

  it('stays within its bound, for and against', () => {
    const { order } = new Habit(times(500, { order: 'en-zh', place: 'row' }), 500, WEIGHTS);
    expect(order['en-zh']).toBe(2);
    expect(order['en-zh far']).toBe(-2);
  });

  it('says more for neighbourhood on a long page, where it is rarer by chance', () => {
    const odds = (size: number) => new Habit([], size, { ...WEIGHTS, mostOrder: 99 }).order['en-zh'];
    expect(odds(100)).toBeGreaterThan(odds(10) + 2);
  });

  it('counts the place by its weight', () => {
    const pairs = times(10, { order: 'en-zh', place: 'row' });
    const half = new Habit(pairs, 30, WEIGHTS).place.row;
    expect(new Habit(pairs, 30, { ...WEIGHTS, place: 1 }).place.row).toBeCloseTo(2 * half, 9);
  });
});
