import { expect } from 'vitest';
import { sideOf } from './hand.ts';
import { markedPairs, shownAs, squash } from './look.ts';
import { pdfText } from './pdf-text.ts';
import { test } from './test.ts';
import { deskFor, STRUCTURES } from './views-desk.ts';

test('print shows the present view, or both languages if set so', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await page.evaluate(() => {
    const isSeen = (side: Element) => {
      const { width, height } = side.getBoundingClientRect();
      // Of a table's column that goes, a pixel or two of its borders stay.
      return width > 2 && height > 0;
    };
    const isAnySeen = (language: string) =>
      [...document.querySelectorAll(`[data-duidu-lang="${language}"]`)].some(isSeen);
    addEventListener('beforeprint', () => {
      document.title = ['en', 'zh'].filter(isAnySeen).join(' and ');
    });
  });
  const pairs = await markedPairs(page);
  /** Which sides of the pairs a PDF holds wholly; Firefox tells only by the title. */
  const printed = async (): Promise<Record<'en' | 'zh', number>> => {
    const plain = (text: string) => squash(text).normalize('NFKC');
    const pdf = await page.pdf();
    const text = session.browserName === 'chromium' ? plain(pdfText(pdf)) : '';
    const count = (language: 'en' | 'zh') =>
      pairs.filter((pair) => pair[language].every((side) => text.includes(plain(side)))).length;
    if (text) expect(text, 'what has no partner').toContain('图文整理');
    return { en: count('en'), zh: count('zh') };
  };
  const all = session.browserName === 'chromium' ? pairs.length : 0;
  expect(await printed()).toEqual({ en: all, zh: 0 });
  expect(await page.title()).toBe('en');
  await desk.set({ view: 'en', printBoth: true });
  expect(await printed()).toEqual({ en: all, zh: all });
  expect(await page.title()).toBe('en and zh');
  await shownAs(page, 'en');
  expect(
    await page.$eval(sideOf(3, 'zh'), (side) => side.getBoundingClientRect().height),
    'after printing',
  ).toBe(0);
});
