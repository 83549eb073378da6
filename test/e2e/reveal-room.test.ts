import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { onAll } from './on-all.ts';
import { boxOf, opened, openWith, twoFrames } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const PHONE = { width: 390, height: 844 };

/** The size of letters of what is shown of a pair, or of the page's own. */
const lettersIn = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) =>
    Number.parseFloat(getComputedStyle(element.shadowRoot?.querySelector('.text') ?? element).fontSize),
  );

test('in place, a longer text comes closer together rather than over what follows', async ({ session }) => {
  // The article's texts name a face that not every machine has, and others are wider.
  const html = `${OURS.html}<style>span { font-family: inherit !important }</style>`;
  const page = await openWith(session, { view: 'zh', reveal: 'in-place', delay: 0 }, html);
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

const SAYINGS = readFileSync(
  resolve(import.meta.dirname, '../pages/classical-long-english/page.html'),
  'utf8',
);

/** Sayings in one line each, whose translations take up to six. */
async function openSayings(session: Session, leading: number): Promise<Page> {
  const style = `body { margin: 0 16px; font: 17px/${leading} sans-serif } p, blockquote { margin: 5px 0 }`;
  const html = `${SAYINGS}<style>${style}</style>`;
  return openWith(session, { view: 'zh', reveal: 'in-place', delay: 0 }, html);
}

test('in place, a text for which there is no room covers whole lines of what follows', async ({
  session,
}) => {
  for (const leading of [1.7, 1.2]) {
    const page = await openSayings(session, leading);
    await page.setViewport(PHONE);
    let covering = 0;
    for (let pair = 1; pair <= 5; pair++) {
      await pointAt(page, sideOf(pair, 'zh'));
      await opened(page, pair);
      const sheet = await boxOf(page, 'duidu-card');
      const block = await boxOf(page, sideOf(pair, 'zh'));
      if (sheet.bottom > block.bottom + 6) covering += 1;
      expect(await linesCutAt(page, sheet.bottom - 1.5), `leading ${leading}, pair ${pair}`).toEqual([]);
      await pointAway(page);
      await cardGone(page);
    }
    expect(covering).toBeGreaterThan(3);
  }
});

test('in place, a text that has to go up covers whole lines of what stands before', async ({ session }) => {
  const page = await openSayings(session, 1.7);
  await page.setViewport({ width: 390, height: 400 });
  for (let pair = 3; pair <= 5; pair++) {
    const { x, y } = await page.$eval(sideOf(pair, 'zh'), (side) => {
      scrollBy({ top: side.getBoundingClientRect().bottom - innerHeight + 15, behavior: 'instant' });
      const { left, bottom } = side.getBoundingClientRect();
      return { x: left + 40, y: bottom - 10 };
    });
    await twoFrames(page);
    await page.mouse.move(x, y, { steps: 4 });
    await opened(page, pair);
    const sheet = await boxOf(page, 'duidu-card');
    expect(sheet.top).toBeLessThan((await boxOf(page, sideOf(pair, 'zh'))).top - 10);
    expect(await linesCutAt(page, sheet.top + 1.5), `pair ${pair}`).toEqual([]);
    await pointAway(page);
    await cardGone(page);
  }
});

/** The lines of the page that reach over both sides of a height of the window. */
function linesCutAt(page: Page, y: number): Promise<string[]> {
  return onAll(
    page,
    'h1, p:not([hidden], [data-duidu-lang="en"])',
    (texts, at) =>
      texts
        .filter((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return [...range.getClientRects()].some(({ top, bottom }) => top < at - 3 && bottom > at + 3);
        })
        .map(({ textContent }) => textContent),
    y,
  );
}

test('in place, a text begins, and is as bold, as the whole of its partner, whichever part is pointed at', async ({
  session,
}) => {
  const page = await openWith(
    session,
    { view: 'zh', reveal: 'in-place', delay: 0 },
    `<!doctype html><meta charset="utf-8"><title>Parts</title><h1 lang="en">A bell</h1><h1 lang="zh">一口钟</h1>
     <p><strong>The ferryman of Baima:</strong> I have rowed this boat since 1952, and I want <em>a quiet engine</em> that
     does not frighten the pigs. The mayor promised me one in 1998, and I am still waiting for it at the pier.<br>
     <strong>白马渡口的船夫：</strong>我从1952年起划这条船，想要一台<strong>安静的发动机</strong>，免得吓着猪。
     镇长1998年答应给我一台，我到今天还在码头等着。</p>`,
  );
  await page.setViewport(PHONE);
  await pointAt(page, `strong${sideOf(2, 'zh')}`);
  await opened(page, 2);
  const weight = await page.$eval('duidu-card', (card) => {
    const text = card.shadowRoot?.querySelector('.text');
    return text && getComputedStyle(text).fontWeight;
  });
  expect(weight).toBe('400');
  await pointAway(page);
  await cardGone(page);
  await pointAt(page, `${sideOf(2, 'zh')}:last-child`);
  await opened(page, 2);
  const block = await boxOf(page, sideOf(2, 'zh'));
  const start = await page.$eval('duidu-card', (card) => {
    const text = card.shadowRoot?.querySelector('.text strong');
    return text?.getBoundingClientRect().left;
  });
  expect(start).toBeCloseTo(block.left, 0);
});

const BOAT = 'I have rowed this boat since 1952, and I want an engine that does not frighten the pigs. ';
const BOATS = '我从1952年起划这条船，想要一台安静的发动机，免得吓着河边人家养的那些猪。';

for (const [name, english, chinese] of [
  ['one part', BOAT.repeat(14), BOATS.repeat(14)],
  [
    'several parts',
    `<strong>The ferryman:</strong> ${BOAT.repeat(8)}<em>The mayor promised me one in 1998.</em> ${BOAT.repeat(6)}`,
    `<strong>船夫：</strong>${BOATS.repeat(8)}<em>镇长1998年答应给我一台。</em>${BOATS.repeat(6)}`,
  ],
] as const)
  test(`on a phone, a card covers no line of an item of ${name}`, async ({ session }) => {
    const page = await openWith(
      session,
      { delay: 0 },
      `<!doctype html><meta charset="utf-8"><title>Item</title><h1 lang="en">A bell</h1><h1 lang="zh">一口钟</h1>
       <ul style="padding: 0 1em; margin: 60vh 0"><li>${english}<br>${chinese}</li></ul>`,
    );
    await page.setViewport(PHONE);
    const parts = await onAll(page, sideOf(2, 'en'), (all) => all.length);
    expect(parts > 1).toBe(name === 'several parts');
    for (let part = 0; part < parts; part++) {
      // In the middle of the window, with too little room for all of the card over and under it.
      const { x, y } = await page.evaluate(
        (selector, index) => {
          const [item, all] = [document.querySelector('li'), document.querySelectorAll(selector)];
          item?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, width, top, height } = all[index]?.getClientRects()[0] ?? new DOMRect();
          return { x: left + width / 2, y: top + height / 2 };
        },
        sideOf(2, 'en'),
        part,
      );
      await twoFrames(page);
      await page.mouse.move(x, y, { steps: 4 });
      await opened(page, 2);
      const [card, item] = [await boxOf(page, 'duidu-card'), await boxOf(page, 'li')];
      expect(item.bottom - item.top).toBeGreaterThan(PHONE.height / 3);
      expect(card.bottom - card.top).toBeGreaterThan(72);
      const isClear = card.top >= item.bottom || card.bottom <= item.top;
      expect(isClear, `part ${part}: ${JSON.stringify({ card, item })}`).toBe(true);
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
  return `<!doctype html><meta charset="utf-8"><title>High</title><style>body { margin: 0; font-size: 20px; background: #8cc }</style>
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

    await page.mouse.move(card.left + 60, 300, { steps: 4 });
    // A busy Firefox may lose the first turn of a wheel over what has just opened.
    const turned = async () => {
      await page.mouse.wheel({ deltaY: 100 });
      return page.$eval('duidu-card', (card) => !!card.shadowRoot?.querySelector('.reveal')?.scrollTop);
    };
    await until(turned, true);
    await twoFrames(page);
    const scrolled = await page.evaluate(() => scrollY);
    const pixel = (x: number, y: number) =>
      page.screenshot({
        clip: { x: Math.round(x), y: Math.round(y + scrolled), width: 1, height: 1 },
        encoding: 'base64',
        captureBeyondViewport: false,
      });
    for (const y of [card.top, card.bottom - 1])
      expect(await pixel(card.right - 1, y), 'round at the scroll bar too').toBe(await pixel(card.left, y));
    await page.close();
  }
});

test('a long card that scrolls at the end of a page makes the page no longer', async ({ session }) => {
  const page = await openWith(
    session,
    { delay: 0, view: 'zh' },
    `<!doctype html><meta charset="utf-8"><title>End</title><h1 lang="en">${SHORT[0]}</h1><h1 lang="zh">${SHORT[1]}</h1>
     <div style="margin-top: 60vh"><p lang="en">${LONG[0].repeat(9)}</p><p lang="zh">${LONG[1].repeat(9)}</p></div>`,
  );
  await page.setViewport(PHONE);
  await page.evaluate(() => scrollTo({ top: 9999, behavior: 'instant' }));
  await twoFrames(page);
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  const { left, top } = await boxOf(page, sideOf(2, 'zh'));
  await page.mouse.move(left + 60, top + 60, { steps: 4 });
  await opened(page, 2);
  const hidden = await page.$eval('duidu-card', ({ shadowRoot }) => {
    const text = shadowRoot?.querySelector('.reveal');
    return text ? text.scrollHeight - text.clientHeight : 0;
  });
  expect(hidden).toBeGreaterThan(100);
  expect(await height()).toBe(before);
});
