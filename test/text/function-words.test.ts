import { expect, test } from 'vitest';
import { functionMeanings } from '../../utils/text/function-words.ts';

const common = (en: string, zh: string) =>
  [...functionMeanings(en, 'en')].filter((meaning) => functionMeanings(zh, 'zh').has(meaning));

test.each([
  ['I know.', '我知道。', '他知道。'],
  ['They know.', '他们知道。', '他知道。'],
  ['We know.', '我们知道。', '我知道。'],
  ['Why so late?', '为什么这么晚？', '几点了？'],
  ['If it rains, we stay.', '如果下雨，我们就不走。', '雨下了一夜。'],
])('%s shares a meaning with %s and none with %s', (en, like, unlike) => {
  expect(common(en, like)).not.toEqual([]);
  expect(common(en, unlike)).toEqual([]);
});

test('a word in another word is none', () => {
  expect(functionMeanings('butter', 'en').size).toBe(0);
});
