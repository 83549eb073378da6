import { expect, test } from 'vitest';
import { SURE_LINK } from '../../utils/align/sentence-weights.ts';
import { groupOf } from '../../utils/reading/sentence-links.ts';

const links = [
  { en: [0, 1], zh: [0], confidence: SURE_LINK },
  { en: [2], zh: [1], confidence: SURE_LINK - 0.01 },
  { en: [3], zh: [2, 3], confidence: 0.2 },
  { en: [4], zh: [], confidence: 1 },
];

test('sentences that only together have a counterpart belong together, from either side', () => {
  const group = { en: [0, 1], zh: [0], sure: true };
  expect(groupOf({ language: 'en', index: 1 }, links)).toEqual(group);
  expect(groupOf({ language: 'zh', index: 0 }, links)).toEqual(group);
});

test('what is only likely is not sure, and what is not even that is not said', () => {
  expect(groupOf({ language: 'zh', index: 1 }, links)).toEqual({ en: [2], zh: [1], sure: false });
  expect(groupOf({ language: 'zh', index: 3 }, links)).toEqual({ en: [], zh: [3], sure: false });
});

test('a sentence without counterpart stands alone, also while nothing is known', () => {
  expect(groupOf({ language: 'en', index: 4 }, links)).toMatchObject({ en: [4], zh: [] });
  expect(groupOf({ language: 'en', index: 4 }, undefined)).toEqual({ en: [4], zh: [], sure: false });
});
