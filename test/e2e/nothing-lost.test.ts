import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import {
  hasSharedPages,
  readOwnPages,
  readSharedPages,
  type ScoredPage,
} from '../../utils/tools/scored-pages.ts';
import { shownAs } from './look.ts';
import { test } from './test.ts';
import { deskFor } from './views-desk.ts';

const ADDRESS = 'http://news.dahe.cn/page.html';

/** A text of the page, and whether it can be read. */
interface Seen {
  readonly text: string;
  /** The side that it belongs to, if any. */
  readonly language: string | undefined;
  readonly isSeen: boolean;
}

/** The texts with letters or digits on a page, piece by piece, in order. */
async function textsOf(page: Page): Promise<Seen[]> {
  return page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isSkipped = (element: Element | null): boolean =>
      !!element &&
      (getComputedStyle(element).contentVisibility === 'hidden' || isSkipped(element.parentElement));
    const texts: { text: string; language: string | undefined; isSeen: boolean }[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.nodeValue ?? '';
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      range.selectNodeContents(walker.currentNode);
      const { width, height, right, bottom } = range.getBoundingClientRect();
      const isOnPage = right > 0 && bottom + scrollY > 0;
      const parent = walker.currentNode.parentElement;
      texts.push({
        text: text.trim(),
        language: parent?.closest<HTMLElement>('[data-duidu-pair]')?.dataset.duiduLang,
        isSeen: width >= 1 && height >= 1 && isOnPage && !isSkipped(parent),
      });
    }
    return texts;
  });
}

const hasPairs = ({ expected }: ScoredPage) => expected.pairs.length > 0;

describe.each([
  ['our own pages', () => readOwnPages().filter(hasPairs)],
  ...(hasSharedPages ? [['the shared pages', () => readSharedPages().filter(hasPairs)] as const] : []),
] as const)('on %s', (_, read) => {
  test('no view loses a text that is on no side of a pair, or on the side that it shows', async ({
    session,
  }) => {
    const page = await session.open(ADDRESS, '');
    const desk = await deskFor(session, page);
    for (const { id, file } of read()) {
      await desk.store({ view: 'both' });
      session.web.serve(ADDRESS, readFileSync(file, 'utf8'));
      await page.goto(ADDRESS);
      await shownAs(page, 'both');
      const whole = await textsOf(page);
      expect(
        whole.some(({ language, isSeen }) => language && isSeen),
        id,
      ).toBe(true);
      for (const view of ['en', 'zh', 'columns'] as const) {
        await desk.set({ view });
        const collapsed = view === 'en' ? 'zh' : view === 'zh' ? 'en' : undefined;
        const expected = whole.map((each) => ({
          ...each,
          isSeen: each.isSeen && (!collapsed || each.language !== collapsed),
        }));
        expect.soft(await textsOf(page), `${id}, ${view}`).toEqual(expected);
      }
    }
  });
});
