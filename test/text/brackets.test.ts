import { expect, test } from 'vitest';
import { withinBrackets } from '../../utils/text/brackets.ts';

const within = (text: string) => text.slice(...withinBrackets(text, 0, text.length));

test.each([
  ['（渡船九点开。）', '渡船九点开。'],
  [' (The ferry leaves at nine.)\n', 'The ferry leaves at nine.'],
  ['（渡船（大的）九点开。)', '渡船（大的）九点开。'],
])('brackets that hold all of a text are no part of it: %j', (text, inside) => {
  expect(within(text)).toBe(inside);
});

test.each([
  '渡船九点开。',
  '（一）渡船九点开。',
  '渡船九点开（大的）',
  '（大的）渡船（小的）',
  '（渡船九点开。）。',
  '（渡船九点开。',
  '（）',
  '「渡船九点开。」',
])('others are: %s', (text) => {
  expect(within(text)).toBe(text);
});

test('offsets are those of the whole text', () => {
  const text = 'It left. (它走了。) It came.';
  expect(withinBrackets(text, 9, 16)).toEqual([10, 14]);
});
