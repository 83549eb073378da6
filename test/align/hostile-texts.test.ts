import { expect, test } from 'vitest';
import type { Block } from '../../utils/align/block.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { labelLength } from '../../utils/text/labels.ts';
import { languageOf } from '../../utils/text/language.ts';
import { languageRuns } from '../../utils/text/language-runs.ts';
import { aroundSeparator } from '../../utils/text/separators.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();

/** What makes expressions that were written for prose go back and forth. */
const BOMBS = [
  'a',
  ' \t',
  '\n',
  '/ ',
  'x ',
  '(',
  '"',
  '“”',
  '.',
  '。',
  '-',
  'A-',
  "don't'",
  '1',
  '1,',
  '12.5% ',
  '一二三十百千万亿',
  'one hundred and ',
  'U.S. ',
  'A: ',
  'April 3, 2024, ',
  '2024年4月3日',
  'a中',
  'a\n中\n',
  '我们 ok 你们 fine. ',
  'Zhengzhou ',
  '👩‍👩‍👧',
  '\u200b',
];

const block = (text: string, language: 'en' | 'zh', element: number): Block => ({
  text,
  language,
  tag: 'p',
  shape: 'p<main',
  element,
  parent: 0,
});

/** Milliseconds to do all that is done to a text, at best. */
function time(text: string): number {
  const times = [0, 1].map(() => {
    const start = performance.now();
    languageOf(text);
    languageRuns(text, []);
    labelLength(text);
    aroundSeparator(`${text}。 / ${text}`, 0, text.length + 1, 2 * text.length + 4);
    aroundSeparator(`。${text}a${text}`, 0, text.length + 2, 2 * text.length + 2);
    pairBlocks([block(text, 'en', 1), block('我们在四点喝茶，店已经关了。', 'zh', 2)], lexicon);
    pairBlocks([block('We have tea at four, the shop is shut.', 'en', 1), block(text, 'zh', 2)], lexicon);
    return performance.now() - start;
  });
  return Math.min(...times);
}

test.each(BOMBS)('a text of nothing but %j takes no more than its length', (bomb) => {
  const length = (characters: number) => bomb.repeat(characters / bomb.length);
  // Were any step quadratic, eight times the text would take sixty-four times as long.
  expect(time(length(160_000))).toBeLessThan(24 * Math.max(time(length(20_000)), 50));
});
