import { expect, test } from 'vitest';
import { isAdded } from '../../utils/page/page-writes.ts';

const WHOLE = 'Tea at four. 四点喝茶。';

test.each<[string, string, string, boolean]>([
  ['a text of its own', '', 'Rice at nine. 九点吃饭。', false],
  ['less', 'Tea at four. ', 'Tea', false],
  ['the same', 'Tea at four. ', 'Tea at four. ', false],
  ['nothing', '', '', true],
  ['the whole and more', '', `${WHOLE} More.`, true],
  ['the whole, its second part another', 'Tea at ', 'Tea at five. 五点喝茶。', false],
  ['white space', '', '\n  ', false],
  ['a text that begins with a mark', '', '.NET on the rocks', false],
])('%s is set', (_, held, value, grows) => {
  const whole = held === 'Tea at ' ? 'Tea at f' : WHOLE;
  expect(isAdded(held, value, whole, grows)).toBe(false);
});

test('a text that begins with a mark as it did is set', () => {
  expect(isAdded('', '：五点喝茶。', '：四点喝茶。 Tea at four.', false)).toBe(false);
});

test('a text that is indented as it was is set', () => {
  expect(isAdded('', '\n  Rice.', `\n  ${WHOLE}`, false)).toBe(false);
  expect(isAdded('\n  ', '\n  Rice.', `\n  ${WHOLE}`, false)).toBe(false);
  expect(isAdded('', ' Rice.', `\n  ${WHOLE}`, false)).toBe(false);
});

test.each<[string, string, string, boolean]>([
  ['behind words that the node holds', 'Tea at four. ', 'Tea at four. More.', false],
  ['with a space before it', '', ' More. 还有。', false],
  ['with a mark that closes what was there', '', '. More.', false],
  ['with such a mark in Chinese', '', '，还有。', false],
  ['with such marks alone', '', '?!', false],
  ['where the text was only made longer before', '', 'More.', true],
])('what comes %s is added', (_, held, value, grows) => {
  expect(isAdded(held, value, WHOLE, grows)).toBe(true);
});
