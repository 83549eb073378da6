import { expect, test } from 'vitest';
import type { TextLine } from '../../utils/align/page-text.ts';
import { parsePairedText, parseSentenceLinks } from '../../utils/extension/replies.ts';

const line = (text: string): TextLine => ({ text, tag: 'p', shape: 'p', element: 0, parent: 1 });
const text = { lang: '', lines: [line('Tea. 茶。'), line('Rice.'), line('米。')] };
const en = (line: number, start: number, end: number) => ({ line, start, end, language: 'en' });
const runs = [en(0, 0, 5), { line: 0, start: 5, end: 7, language: 'zh' }, en(1, 0, 5), en(2, 0, 2)];
const pair = { en: [0], zh: [1], confidence: 0.9 };

test('takes the blocks and pairs of the lines that were asked about', () => {
  for (const reply of [
    { runs: [], pairs: [] },
    { runs, pairs: [pair, { en: [2], zh: [3], confidence: 1 }] },
    { runs, pairs: [{ en: [0, 2], zh: [1, 3], confidence: 0 }] },
  ])
    expect(parsePairedText(reply, text)).toEqual(reply);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no object', 'runs'],
  ['no blocks', { pairs: [] }],
  ['no pairs', { runs }],
  ['blocks in no list', { runs: { length: 1, 0: runs[0] }, pairs: [] }],
  ['a line that is not there', { runs: [en(3, 0, 1)], pairs: [] }],
  ['a line below the first', { runs: [en(-1, 0, 1)], pairs: [] }],
  ['a part of a line number', { runs: [en(0.5, 0, 1)], pairs: [] }],
  ['a line number in words', { runs: [{ ...runs[0], line: '0' }], pairs: [] }],
  ['an end behind the line', { runs: [en(0, 0, 8)], pairs: [] }],
  ['a start before the line', { runs: [en(0, -1, 2)], pairs: [] }],
  ['an end before its start', { runs: [en(0, 4, 2)], pairs: [] }],
  ['blocks over each other', { runs: [en(0, 0, 5), en(0, 4, 7)], pairs: [] }],
  ['lines out of order', { runs: [en(1, 0, 5), en(0, 0, 5)], pairs: [] }],
  ['an unknown language', { runs: [{ ...runs[0], language: 'fr' }], pairs: [] }],
  ['a pair of nothing', { runs, pairs: [null] }],
  ['a pair with one side', { runs, pairs: [{ ...pair, zh: [] }] }],
  ['a block that is not there', { runs, pairs: [{ ...pair, zh: [4] }] }],
  ['a block below the first', { runs, pairs: [{ ...pair, en: [-1] }] }],
  ['an index that is none', { runs, pairs: [{ ...pair, en: [Number.NaN] }] }],
  ['an index in words', { runs, pairs: [{ ...pair, en: ['0'] }] }],
  ['blocks out of order', { runs, pairs: [{ ...pair, zh: [3, 1] }] }],
  ['a block on both sides', { runs, pairs: [{ ...pair, zh: [0] }] }],
  ['a block in two pairs', { runs, pairs: [pair, { en: [2], zh: [1], confidence: 1 }] }],
  ['no confidence', { runs, pairs: [{ en: [0], zh: [1] }] }],
  ['too much confidence', { runs, pairs: [{ ...pair, confidence: 1.5 }] }],
  ['a confidence that is no number', { runs, pairs: [{ ...pair, confidence: Number.NaN }] }],
])('refuses %s as an answer about lines', (_, reply) => {
  expect(() => parsePairedText(reply, text)).toThrow(TypeError);
});

const asked = [
  { en: ['One.', 'Two.'], zh: ['一。', '二。'] },
  { en: ['Three.'], zh: ['三。'] },
];
const link = { en: [0], zh: [0], confidence: 0.8 };

test('takes the links within each of the pairs that were asked about', () => {
  for (const reply of [
    [[], []],
    [[{ en: [0, 1], zh: [0, 1], confidence: 1 }], [link]],
    [[link, { en: [1], zh: [], confidence: 0.1 }], []],
  ])
    expect(parseSentenceLinks(reply, asked)).toEqual(reply);
  expect(parseSentenceLinks([], [])).toEqual([]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['too few pairs', [[link]]],
  ['too many pairs', [[], [], []]],
  ['links in no list', [{}, []]],
  ['a sentence that its own pair lacks', [[], [{ ...link, zh: [1] }]]],
  ['sentences out of order', [[{ ...link, en: [1, 0] }], []]],
  ['no confidence', [[{ en: [0], zh: [0] }], []]],
])('refuses %s as an answer about sentences', (_, reply) => {
  expect(() => parseSentenceLinks(reply, asked)).toThrow(TypeError);
});
