import { expect, test } from 'vitest';
import { parsePageText, parseSentencePairs } from '../../utils/extension/message-schemas.ts';

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

test('takes the lines of a page, and nothing that is none', () => {
  const line = { text: 'Tea', tag: 'p', shape: 'p', element: 0, parent: 1 };
  const text = {
    lang: 'en',
    lines: [
      line,
      {
        ...line,
        edges: [1],
        softNewlines: [2],
        foreign: [[0, 1]],
        isCode: true,
        cell: { row: 0, column: 1 },
      },
    ],
  };
  expect(parsePageText(text)).toEqual(text);
  for (const wrong of [
    null,
    { lines: [] },
    { lang: '', lines: [{ ...line, text: '' }] },
    { lang: '', lines: [{ ...line, edges: [-1] }] },
    { lang: '', lines: [{ ...line, foreign: [[0]] }] },
    { lang: '', lines: [{ ...line, isCode: 'yes' }] },
    { lang: '', lines: [{ ...line, element: 0.5 }] },
  ])
    expect(() => parsePageText(wrong), JSON.stringify(wrong)).toThrow();
});
