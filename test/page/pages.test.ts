import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLexicon } from '../../utils/align/lexicon.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { readPage } from '../../utils/page/read.ts';
import { differences, loadPages, sideKey } from '../pages/pages.ts';

const lexicon = parseLexicon(readFileSync(join(import.meta.dirname, '../../.wxt/lexicon.bin')));

describe.each(loadPages())('$slug', ({ html, expected }) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const blocks = readPage(page).map(({ block }) => block);

  test('each expected side is made of whole blocks of its language', () => {
    const split = expected.pairs
      .flatMap(({ en, zh }) => [
        ...en.map((text) => ({ text, language: 'en' })),
        ...zh.map((text) => ({ text, language: 'zh' })),
      ])
      .filter(
        ({ text, language }) =>
          !blocks.some((block) => block.language === language && sideKey([block.text]) === sideKey([text])),
      );
    expect(split).toEqual([]);
  });

  test('the pairs found are those that a reader finds', () => {
    const textOf = (index: number) => blocks[index]?.text ?? '';
    const found = pairBlocks(blocks, lexicon).map(({ en, zh }) => ({
      en: en.map(textOf),
      zh: zh.map(textOf),
    }));
    expect(differences(expected, found)).toEqual({ missed: [], wrong: [] });
  });

  test('no block that stands alone is in a pair', () => {
    const paired = new Set(expected.pairs.flatMap(({ en, zh }) => [...en, ...zh]));
    const alone = new Set(expected.singles.filter((text) => !paired.has(text)));
    const hidden = pairBlocks(blocks, lexicon)
      .flatMap(({ en, zh }) => [...en, ...zh])
      .map((index) => blocks[index]?.text ?? '')
      .filter((text) => alone.has(text));
    expect(hidden).toEqual([]);
  });
});
