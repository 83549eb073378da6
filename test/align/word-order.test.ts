import { expect, test } from 'vitest';
import { WordOrder } from '../../utils/align/word-order.ts';
import { sidesOf } from './made-sides.ts';

const JOINED = { enFrom: 0, enTo: 2, zhFrom: 0, zhTo: 1 };

test('joined sentences gain where what is said first comes first, and lose where it comes last', () => {
  const inOrder = new WordOrder(sidesOf({ en: [['tea'], ['rice']], zh: [['tea', 'rice']] }));
  expect(inOrder.evidence(JOINED)).toBeCloseTo(0.15 + 0.15);
  const turned = new WordOrder(sidesOf({ en: [['tea'], ['rice']], zh: [['rice', 'tea']] }));
  expect(turned.evidence(JOINED)).toBeCloseTo(0.15 - 0.5 + 0.15 - 0.5);
});

test('words that are not translated say nothing', () => {
  const order = new WordOrder(sidesOf({ en: [['tea'], ['rice']], zh: [['salt', 'oil']] }));
  expect(order.evidence(JOINED)).toBe(0);
});

test('of a word that comes twice, the nearer one is its translation, and nothing is left from another window', () => {
  const order = new WordOrder(sidesOf({ en: [['salt', 'tea']], zh: [['tea'], ['oil', 'tea']] }));
  const both = { enFrom: 0, enTo: 1, zhFrom: 0, zhTo: 2 };
  // At 3/4 in English; at 1/4 and 7/8 in Chinese.
  expect(order.evidence(both)).toBeCloseTo(0.15 - 1 / 8);
  expect(order.evidence({ ...both, zhTo: 1 })).toBeCloseTo(0.15 - 1 / 4);
  expect(order.evidence(both)).toBeCloseTo(0.15 - 1 / 8);
});
