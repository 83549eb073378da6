import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { chooseView, pointAt, sideOf, switchSite } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { test } from './test.ts';

test('the popup says how many pairs the page has', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  const words = await popup
    .waitForSelector('[role="status"][data-state="reading"]')
    .then((status) => status?.evaluate((element) => element.textContent));
  const pairs = await page.$eval('html', (html) => html.getAttribute('data-duidu-count'));
  expect(words?.match(/\d+/)?.[0]).toBe(pairs);
});

test('a choice in the popup changes every open page at once', async ({ session }) => {
  const first = await session.open(OURS.url, OURS.html);
  await shownAs(first, 'en');
  const second = await session.open('http://www.dahe.cn/2.html', OURS.html);
  await shownAs(second, 'en');
  await chooseView(session, second, 'zh');
  await shownAs(first, 'zh');
});

test('the hover delay of the popup holds on the open page', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  const slider = await popup.waitForSelector('input[type="range"]');
  await slider?.evaluate((element) => {
    (element as HTMLInputElement).value = '1500';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // What the popup shows is what was stored.
  await popup.waitForFunction(() => document.querySelector('output')?.textContent?.includes('1500'), {
    polling: 50,
  });
  await popup.close();
  await page.evaluate(() => addEventListener('mousemove', () => performance.mark('moved'), true));
  await pointAt(page, sideOf(2, 'en'));
  await cardText(page, 2);
  const rest = await page.evaluate(
    () => performance.now() - (performance.getEntriesByName('moved').at(-1)?.startTime ?? 0),
  );
  expect(rest).toBeGreaterThanOrEqual(1495);
});

test('the view survives a restart of the browser', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await chooseView(session, page, 'zh');
  await session.restart();
  await shownAs(await session.open(OURS.url), 'zh');
});

test('a site that was switched off stays off over a restart, until it is switched on', async ({
  session,
}) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await switchSite(session, page, 'off');
  await session.restart();
  const again = await session.open(OURS.url);
  const popup = await session.openPopup(again);
  await popup.waitForSelector('[role="status"][data-state="off"]');
  expect(await again.$('html[data-duidu-view]')).toBeNull();
  await popup.close();
  await switchSite(session, again, 'on');
});
