import { expect, test } from 'vitest';
import { parseSentencePairs } from '../../utils/extension/message-schemas.ts';

test('takes the sentences of pairs, and nothing that the aligner does not expect', () => {
  const pairs = [{ en: ['One.', 'Two.'], zh: ['一。'] }];
  expect(parseSentencePairs(pairs)).toEqual(pairs);
  expect(parseSentencePairs([])).toEqual([]);
  for (const wrong of [
    null,
    [{ en: ['One.'] }],
    [{ en: [], zh: ['一。'] }],
    [{ en: ['One.'], zh: [''] }],
    [{ en: ['One.'], zh: [1] }],
    [{ en: 'One.', zh: ['一。'] }],
  ])
    expect(() => parseSentencePairs(wrong), JSON.stringify(wrong)).toThrow();
});
