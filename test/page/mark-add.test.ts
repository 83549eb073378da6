import { afterEach, expect, test } from 'vitest';
import type { BlockPair } from '../../utils/align/block.ts';
import { Marks } from '../../utils/page/mark.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';

let marks: Marks;

afterEach(() => marks.undo());

/** Shows a page on which English and Chinese stand by turns. */
function page(html: string) {
  document.body.innerHTML = html;
  const blocks = readBlocks(document);
  marks = new Marks(document);
  const pair = (n: number): BlockPair => ({ en: [2 * n], zh: [2 * n + 1], confidence: 1 });
  const texts = () =>
    marks.pairs.map(({ en, zh }) => [...en, ...zh].map((side) => side.textContent?.trim()).join(' '));
  return { blocks, pair, texts };
}

test('pairs that are added stand in document order, before those that are marked too', () => {
  const { blocks, pair, texts } = page(
    '<p>Tea</p><p>茶</p><p>Water</p><p>水</p><p>Fire</p><p>火</p><p>Wood</p><p>木</p>',
  );
  marks.add(blocks, [pair(2)]);
  marks.add(blocks, [pair(3)]);
  marks.add(blocks, [pair(0), pair(1)]);
  expect(texts()).toEqual(['Tea 茶', 'Water 水', 'Fire 火', 'Wood 木']);
  expect(new Set(marks.pairs.map(({ number }) => number)).size).toBe(4);
  expect(marks.update(blocks, [pair(0), pair(1), pair(2), pair(3)])).toBe(false);
});

test('a pair that is no longer as it was read is not added', () => {
  const { blocks, pair, texts } = page('<p>Tea</p><p>茶</p><p>Water</p><p>水</p>');
  (document.querySelectorAll('p')[3]?.firstChild as Text).data = '火';
  marks.add(blocks, [pair(0), pair(1)]);
  expect(texts()).toEqual(['Tea 茶']);
});

test('a pair on a text that is divided is left to the next update', () => {
  const { blocks, pair, texts } = page('<pre>Tea for two\n两个人的茶\nWater for one\n一个人的水</pre>');
  const before = document.body.innerHTML;
  marks.add(blocks, [pair(0)]);
  marks.add(blocks, [pair(1)]);
  expect(texts()).toEqual(['Tea for two 两个人的茶']);
  marks.update(blocks, [pair(0), pair(1)]);
  expect(texts()).toEqual(['Tea for two 两个人的茶', 'Water for one 一个人的水']);
  marks.undo();
  expect(document.body.innerHTML).toBe(before);
});
