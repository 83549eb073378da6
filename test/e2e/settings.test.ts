import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { chooseView, pointAt, press, sideOf, switchSite } from './hand.ts';
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
  await popup.close();
  await page.evaluate(() => addEventListener('mousemove', () => performance.mark('moved'), true));
  await pointAt(page, sideOf(2, 'en'));
  await cardText(page, 2);
  const rest = await page.evaluate(
    () => performance.now() - (performance.getEntriesByName('moved').at(-1)?.startTime ?? 0),
  );
  expect(rest).toBeGreaterThanOrEqual(1495);
});

test('choices survive a restart of the browser', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await chooseView(session, page, 'zh');
  await session.restart();
  const again = await session.open(OURS.url);
  await shownAs(again, 'zh');
  await switchSite(session, again, 'off');
  await session.restart();
  const third = await session.open(OURS.url);
  const popup = await session.openPopup(third);
  await popup.waitForSelector('[role="status"][data-state="off"]');
  expect(await third.$('html[data-duidu-view]')).toBeNull();
  await press(popup, '[role="switch"]');
  await shownAs(third, 'zh');
});
