import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../utils/align/block.ts';
import { parseLexicon } from '../../utils/align/lexicon.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { looksBilingual } from '../../utils/page/looks-bilingual.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { differences, loadPages, sideKey } from '../pages/pages.ts';
import { NONE, SHORTFALLS } from '../pages/shortfalls.ts';

const lexicon = parseLexicon(readFileSync(join(import.meta.dirname, '../../.wxt/lexicon.bin')));

describe.each(loadPages())('$slug', ({ slug, html, expected }) => {
  const shortfall = SHORTFALLS[slug] ?? NONE;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const blocks = readBlocks(page).map(({ block }) => block);
  const found = pairBlocks(blocks, lexicon).map(({ en, zh }) => ({ en: textsOf(en), zh: textsOf(zh) }));

  function textsOf(indices: readonly number[]): string[] {
    return indices.map((index) => blocks[index]?.text ?? '');
  }

  if (expected.pairs.length > 0)
    test('the cheap look does not dismiss a page that has pairs', () => {
      expect(looksBilingual(page)).toBe(true);
    });

  test('each expected side is read as blocks of its language', () => {
    const unread = expected.pairs.flatMap(({ en, zh }) => [
      ...(isRead(blocks, 'en', en) ? [] : en),
      ...(isRead(blocks, 'zh', zh) ? [] : zh),
    ]);
    expect(unread).toEqual([]);
  });

  test('the pairs found are those that a reader finds', () => {
    const { missed, wrong } = differences(expected, found);
    expect(missed.length, `missed: ${JSON.stringify(missed)}`).toBeLessThanOrEqual(shortfall.missed);
    expect(wrong.length, `wrong: ${JSON.stringify(wrong)}`).toBeLessThanOrEqual(shortfall.wrong);
  });

  test('no block that stands alone is in a pair', () => {
    const paired = new Set(expected.pairs.flatMap(({ en, zh }) => [...en, ...zh]));
    const alone = new Set(expected.singles.filter((text) => !paired.has(text)));
    const hidden = found.flatMap(({ en, zh }) => [...en, ...zh]).filter((text) => alone.has(text));
    expect(hidden.length, `hidden: ${JSON.stringify(hidden)}`).toBeLessThanOrEqual(shortfall.hidden);
  });
});

/** Whether whole blocks of the language, in their order, make up the side. */
function isRead(blocks: readonly Block[], language: string, side: readonly string[]): boolean {
  const wanted = sideKey(side);
  const keys = blocks.filter((block) => block.language === language).map(({ text }) => sideKey([text]));
  return keys.some((_, start) => {
    let read = '';
    for (const key of keys.slice(start)) if (wanted.startsWith(read + key)) read += key;
    return read === wanted;
  });
}
