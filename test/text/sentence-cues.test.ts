import { describe, expect, test } from 'vitest';
import { sentenceCues } from '../../utils/text/sentence-cues.ts';

describe('a heading ends without a stop, a sentence with one', () => {
  test.each([
    ['Chapter Two', 'en', false],
    ['It rained.', 'en', true],
    ['He said: "It rained."', 'en', true],
    ['第二章', 'zh', false],
    ['下雨了。', 'zh', true],
    ['他说：“下雨了。”', 'zh', true],
    ['下雨了……', 'zh', true],
  ] as const)('%s', (text, language, stopped) => {
    expect(sentenceCues(text, language).stopped).toBe(stopped);
  });
});

describe('the quotations that begin in a sentence', () => {
  test.each([
    ['“Stay,” she said, “until it stops.”', 'en', 2],
    ["It's the farmers' market.", 'en', 0],
    ["'Stay,' she said.", 'en', 1],
    ['“别走，”她说，“等雨停。”', 'zh', 2],
    ['「別走。」', 'zh', 1],
    ['她没说话。', 'zh', 0],
  ] as const)('%s', (text, language, quotations) => {
    expect(sentenceCues(text, language).quotations).toBe(quotations);
  });
});

test('tells where a quotation opens and closes, and the last mark before that', () => {
  expect(sentenceCues('“Will it stop?”', 'en')).toMatchObject({
    opensWithQuote: true,
    closesWithQuote: true,
    lastMark: '?',
  });
  expect(sentenceCues('她问：“雨会停吗？”', 'zh')).toMatchObject({
    opensWithQuote: false,
    closesWithQuote: true,
    lastMark: '?',
  });
});
