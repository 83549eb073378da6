import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { boxOf, opened, openWith } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

const PHONE = { width: 390, height: 844 };

/** The size of letters of what is shown of a pair, or of the page's own. */
const lettersIn = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) =>
    Number.parseFloat(getComputedStyle(element.shadowRoot?.querySelector('.text') ?? element).fontSize),
  );

test('in place, a longer text comes closer together rather than over what follows', async ({ session }) => {
  const page = await openWith(session, { view: 'zh', reveal: 'in-place', delay: 0 }, OURS.html);
  await page.setViewport(PHONE);
  // Sentences, and paragraphs of which the English takes half as much room again.
  for (const pair of [3, 4, 5, 7, 9, 12]) {
    await pointAt(page, sideOf(pair, 'zh'));
    await opened(page, pair);
    const block = await boxOf(page, sideOf(pair, 'zh'));
    const sheet = await boxOf(page, 'duidu-card');
    expect(sheet.top, `pair ${pair}`).toBeCloseTo(block.top, 0);
    expect(sheet.bottom, `pair ${pair}`).toBeLessThanOrEqual(block.bottom + 1);
    const shown = await lettersIn(page, 'duidu-card');
    expect(shown, `pair ${pair}`).toBeGreaterThanOrEqual(0.87 * (await lettersIn(page, sideOf(pair, 'zh'))));
    // After a scroll the next one might stand just under the pointer, which then would not move.
    await pointAway(page);
    await cardGone(page);
  }
});

const SHORT = ['A bell', '一口钟'] as const;
const LONG = [
  'The ferry over the river at Baima has carried people, bicycles and pigs since 1952, and nobody remembers a year ' +
    'in which it did not run. ',
  '白马渡口的渡船从1952年起运人、运自行车、运猪，没有人记得哪一年停过。',
] as const;

/** A block that is higher than the window, between two narrow margins, and its translation. */
function highPage(width: string): string {
  const block = (lang: string, text: string, times: number) =>
    `<p lang="${lang}" style="width: ${width}; margin: 0">${text.repeat(times)}</p>`;
  return `<!doctype html><meta charset="utf-8"><title>High</title><style>body { margin: 0; font-size: 20px }</style>
    <h1 lang="en">${SHORT[0]}</h1><h1 lang="zh">${SHORT[1]}</h1>
    <div>${block('en', LONG[0], 60)}${block('zh', LONG[1], 60)}</div>`;
}

async function openHigh(session: Session, width: string): Promise<Page> {
  const page = await openWith(session, { delay: 0 }, highPage(width));
  await page.setViewport({ width: 1000, height: 600 });
  await page.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
  return page;
}

test('beside a block that fills the window, a card that is higher than the window scrolls inside', async ({
  session,
}) => {
  for (const width of ['600px', '800px']) {
    const page = await openHigh(session, width);
    await page.mouse.move(200, 300, { steps: 4 });
    await opened(page, 2);
    const block = await boxOf(page, sideOf(2, 'en'));
    expect(block.top).toBeLessThan(0);
    expect(block.bottom).toBeGreaterThan(600);
    const card = await boxOf(page, 'duidu-card');
    expect(card.left, width).toBeGreaterThanOrEqual(block.right);
    expect(Math.min(card.top, 1000 - card.right, 600 - card.bottom), width).toBeGreaterThanOrEqual(8 - 0.5);
    await page.close();
  }
});
