import { expect, test } from 'vitest';
import { aroundSeparator } from '../../utils/text/separators.ts';

/** What is left of two texts, where `‖` stands between them. */
function without(marked: string): string[] {
  const cut = marked.indexOf('‖');
  const text = marked.replace('‖', '');
  const { end, start } = aroundSeparator(text, 0, cut, text.length);
  return [text.slice(0, end), text.slice(start)];
}

test.each([
  'The ferry leaves at nine. ‖/ 渡船九点开。',
  '渡船九点开。‖／The ferry leaves at nine.',
  'The ferry leaves at nine.‖ | 渡船九点开。',
  'The ferry leaves at nine. ‖— 渡船九点开。',
  '渡船九点开。 ‖- The ferry leaves at nine.',
  'The ferry leaves at nine. ‖· 渡船九点开。',
  'The ferry leaves at nine. / ‖渡船九点开。',
])('the mark between belongs to neither: %s', (marked) => {
  const sides = without(marked).map((side) => side.trim());
  expect(sides.sort()).toEqual(['The ferry leaves at nine.', '渡船九点开。']);
});

test.each([
  ['no mark', 'The ferry leaves at nine. ‖渡船九点开。'],
  ['a list with such bullets', '- The ferry leaves at nine. ‖- 渡船九点开。'],
  ['a dash that belongs to a name', 'It is what it is. ‖——船长'],
  ['a number below zero', 'Five below zero. ‖-5度。'],
  ['a line of its own', 'The ferry leaves at nine.\n‖/ 渡船九点开。'],
  ['a mark alone', 'The ferry leaves at nine. ‖/'],
])('stays where it is: %s', (_, marked) => {
  expect(without(marked)).toEqual(marked.split('‖'));
});
