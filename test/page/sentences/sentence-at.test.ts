import { describe, expect, test } from 'vitest';
import { sentenceAt } from '../../../utils/page/sentences/sentence-at.ts';

const box = (left: number, top: number, right: number, bottom = top + 20) => ({ left, top, right, bottom });

// Lines 30 pixels apart, of 20 pixels each:
//   AAAAAAAAAA BBB
//   BBBBBBBB
//   BBB CCCCCC
const TEXT = [[box(0, 0, 200)], [box(210, 0, 300), box(0, 30, 180), box(0, 60, 60)], [box(70, 60, 200)]];

describe('on a text', () => {
  test('a point on a sentence is on it', () => {
    expect([sentenceAt(TEXT, 100, 10), sentenceAt(TEXT, 250, 10), sentenceAt(TEXT, 100, 70)]).toEqual([
      0, 1, 2,
    ]);
  });

  test('going down, the sentence changes once, half-way between the lines', () => {
    const way = Array.from({ length: 70 }, (_, y) => sentenceAt(TEXT, 150, y));
    expect(way.join('')).toBe(`${'0'.repeat(26)}${'1'.repeat(30)}${'2'.repeat(14)}`);
  });

  test('going along a line, it changes once, between the sentences', () => {
    const way = Array.from({ length: 290 }, (_, x) => sentenceAt(TEXT, x, 4));
    expect(way.join('')).toBe(`${'0'.repeat(206)}${'1'.repeat(84)}`);
  });

  test('beside a line it is that of its end', () => {
    expect(sentenceAt(TEXT, 290, 40)).toBe(1);
    expect(sentenceAt(TEXT, -8, 70)).toBe(1);
  });
});

describe('off a text', () => {
  test('behind the end of the last line there is no sentence', () => {
    expect(sentenceAt(TEXT, 210, 70)).toBe(2);
    expect(sentenceAt(TEXT, 290, 70)).toBeUndefined();
  });

  test('farther than a line away there is none', () => {
    expect(sentenceAt(TEXT, 100, -19)).toBe(0);
    expect(sentenceAt(TEXT, 100, -25)).toBeUndefined();
    expect(sentenceAt(TEXT, 100, 120)).toBeUndefined();
    expect(sentenceAt(TEXT, 400, 10)).toBeUndefined();
  });

  test('what has no box is nowhere', () => {
    expect(sentenceAt([[], [box(0, 0, 0, 0)]], 0, 0)).toBeUndefined();
  });
});

test('where the boxes of lines overlap, the nearer middle counts', () => {
  const tight = [[box(0, 0, 100, 28)], [box(0, 20, 100, 48)]];
  expect([sentenceAt(tight, 50, 22), sentenceAt(tight, 50, 26)]).toEqual([0, 1]);
});

test('between the lines of two columns, the column decides', () => {
  const columns = [
    [box(0, 0, 100), box(0, 30, 100)],
    [box(140, 0, 240), box(140, 30, 240)],
  ];
  expect([sentenceAt(columns, 90, 24), sentenceAt(columns, 115, 24), sentenceAt(columns, 150, 26)]).toEqual([
    0, 0, 1,
  ]);
});
