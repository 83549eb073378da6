import { expect, test } from 'vitest';
import { labelLength } from '../../utils/text/labels.ts';

test.each([
  ['1. ', 'The ferry leaves at nine.'],
  [' 12.', 'The ferry leaves at nine.'],
  ['3) ', 'The ferry leaves at nine.'],
  ['3、', '渡船九点开。'],
  ['（二）', '渡船九点开。'],
  ['② ', 'The ferry leaves at nine.'],
  ['00:15 ', 'The ferry leaves at nine.'],
  ['1:02:03 ', 'The ferry leaves at nine.'],
])('%j numbers a text', (number, text) => {
  expect(labelLength(number + text)).toBe(number.length);
});

test.each(['2.5 metres is all there is.', '1958. That was the year.', '12 boats.', '3.', 'A. Wang', ''])(
  '%j has no number of its own',
  (text) => {
    expect(labelLength(text)).toBe(0);
  },
);
