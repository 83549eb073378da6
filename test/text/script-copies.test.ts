import { expect, test } from 'vitest';
import { beforeCopy } from '../../utils/text/script-copies.ts';

test('a text that is said again in the other script', () => {
  expect(
    beforeCopy(['摆渡的共有十一家。', '规矩从未写成文字。', '擺渡的共有十一家。', '規矩從未寫成文字。']),
  ).toBe(2);
  expect(beforeCopy(['价目牌。', '價目牌。'])).toBe(1);
});

test('two sentences that only look alike in length, or in part, are no copies', () => {
  expect(beforeCopy(['渡船七点开。', '船票要三元。'])).toBe(2);
  expect(beforeCopy(['摆渡的共有十一家。', '规矩从未写成文字。', '擺渡的共有十一家。', '上船再买。'])).toBe(
    4,
  );
  expect(beforeCopy(['一。', '二。', '三。'])).toBe(3);
  expect(beforeCopy([])).toBe(0);
});
