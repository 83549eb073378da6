import { expect, test } from 'vitest';
import { divideLines } from '../../utils/align/divide-lines.ts';
import type { TextLine } from '../../utils/align/page-text.ts';

const place = { tag: 'p', shape: 'p', element: 0, parent: 1 };

/** Language and offsets of the blocks of one line. */
function cutsOf(text: string, hints: Partial<TextLine> = {}) {
  return divideLines({ lang: 'en', lines: [{ text, ...hints, ...place }] }).map(
    ({ start, end, block }) => `${block.language} ${start}-${end}`,
  );
}

test('a newline divides only where the page shows it, or where the other language begins behind it', () => {
  expect(cutsOf('Mind the step\n小心台阶')).toEqual(['en 0-14', 'zh 14-18']);
  expect(cutsOf('Tea\n\nMilk')).toEqual(['en 0-5', 'en 5-9']);
  expect(cutsOf('Tea\n\nMilk', { softNewlines: [4, 5] })).toEqual(['en 0-9']);
  expect(cutsOf('The boat is late today.\n船今天来晚了。', { softNewlines: [24] })).toEqual([
    'en 0-24',
    'zh 24-31',
  ]);
});

test('what an element sets off divides where the script changes', () => {
  expect(cutsOf('Harbour office 港务所')).toHaveLength(1);
  expect(cutsOf('Harbour office 港务所', { edges: [15] })).toEqual(['en 0-15', 'zh 15-18']);
});

test('a mark that divides the two languages of a line is in no block', () => {
  expect(cutsOf('Mind the step. / 小心台阶。')).toEqual(['en 0-15', 'zh 17-22']);
  expect(cutsOf('Mind the step. / 小心台阶。 / Tea is hot. / 茶很烫。')).toEqual([
    'en 0-15',
    'zh 17-23',
    'en 25-37',
    'zh 39-43',
  ]);
  expect(cutsOf('Mind the step. Tea is hot. /')).toEqual(['en 0-28']);
});

test('a page names a third language for short texts only', () => {
  const short = 'Bateau du matin';
  expect(cutsOf(short, { foreign: [[0, short.length]] })).toEqual(['other 0-15']);
  const long = 'The boat of the morning is the one that all of us have missed since the winter began.';
  expect(cutsOf(long, { foreign: [[0, long.length]] })).toEqual([`en 0-${long.length}`]);
  // Only the part from which the block begins counts.
  expect(cutsOf('Morning boat', { foreign: [[8, 12]] })).toEqual(['en 0-12']);
});

test('program text is no language', () => {
  expect(cutsOf('open the door', { isCode: true })).toEqual(['other 0-13']);
});

test('blocks know the line they come from, and blank parts are none', () => {
  const blocks = divideLines({
    lang: '',
    lines: [
      { text: ' The boat\u00a0is  late. ', ...place },
      { text: '\n\n船来晚了。\n \n', ...place, cell: { row: 0, column: 1 } },
    ],
  });
  expect(blocks.map(({ line, block }) => ({ line, ...block }))).toEqual([
    { line: 0, text: 'The boat is late.', language: 'en', ...place },
    { line: 1, text: '船来晚了。', language: 'zh', ...place, cell: { row: 0, column: 1 } },
  ]);
});
