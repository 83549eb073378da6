/** What can be seen on a page that Duidu reads: questions to the page, asked through its hooks only. */
import type { Page } from 'puppeteer-core';
import type { View } from '../../utils/reading/settings.ts';
import { onAll } from './on-all.ts';

/** Text without its white space, for comparisons that do not depend on the layout of the source. */
export const squash = (text: string): string => text.replace(/\s+/g, '');

/** Waits until Duidu shows a page in a view. */
export async function shownAs(page: Page, view: View): Promise<void> {
  await page.waitForSelector(`html[data-duidu-view="${view}"]`);
}

/** The pairs as they are marked on a page, in their order. */
export async function markedPairs(page: Page): Promise<{ en: string[]; zh: string[] }[]> {
  const sides = await onAll(page, '[data-duidu-pair]', (elements) =>
    elements.map((element) => ({
      number: Number(element.getAttribute('data-duidu-pair')),
      language: element.getAttribute('data-duidu-lang'),
      text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    })),
  );
  const count = Number(await page.$eval('html', (html) => html.getAttribute('data-duidu-count')));
  return Array.from({ length: count }, (_, index) => {
    const texts = (language: string) =>
      sides.filter((side) => side.number === index + 1 && side.language === language).map(({ text }) => text);
    return { en: texts('en'), zh: texts('zh') };
  });
}

/** All text that has a place on the page and is not hidden, without white space. */
export async function visibleText(page: Page): Promise<string> {
  const text = await page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let seen = '';
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      // The element that skips its contents is itself still visible.
      if (getComputedStyle(parent).contentVisibility === 'hidden') continue;
      range.selectNodeContents(walker.currentNode);
      const { width, height } = range.getBoundingClientRect();
      if (width > 0 && height > 0) seen += walker.currentNode.nodeValue;
    }
    return seen;
  });
  return squash(text);
}

/** Place and size of every element of the page, in document order. */
export async function boxes(page: Page): Promise<number[][]> {
  return onAll(page, 'body, body *', (elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height];
    }),
  );
}

/** The page as its authors would find it. */
export async function outerHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** The number of the pair that the card shows, if one is open. */
export async function cardFor(page: Page): Promise<number | undefined> {
  const number = await page.evaluate(() =>
    document.querySelector('duidu-card[data-duidu-for]')?.getAttribute('data-duidu-for'),
  );
  return number ? Number(number) : undefined;
}

/** Waits for the card of a pair and reads its text, without white space. */
export async function cardText(page: Page, pair: number): Promise<string> {
  const card = await page.waitForSelector(`duidu-card[data-duidu-for="${pair}"]`);
  return squash(
    (await card?.evaluate((element) => element.shadowRoot?.querySelector('.text')?.textContent)) ?? '',
  );
}

/** Waits until no card is open. */
export async function cardGone(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('duidu-card[data-duidu-for]'));
}
