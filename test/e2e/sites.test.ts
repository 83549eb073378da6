import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { OURS } from './articles.ts';
import {
  allowWhatIsAsked,
  badgeOf,
  chooseFromMenu,
  openRealPopup,
  runOnce,
  takeBackInBrowser,
} from './browser-own.ts';
import { chooseView, lineOf, press, sideOf, switchSite } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { onAll } from './on-all.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

declare const chrome: typeof browser;

const FOREIGN = 'http://news.example/a.html';
/** The pattern of its site. */
const NEWS = '*://*.news.example/*';

/** Waits until nothing of Duidu is on a page, which may be behind another: there Puppeteer's own waiting sleeps. */
async function givenBack(page: Page): Promise<void> {
  await until(() => page.evaluate(() => document.documentElement.hasAttribute('data-duidu-view')), false);
}

/** Allows the site of a page through the popup, once Duidu may see the page. */
async function allowSite(session: Session, page: Page): Promise<void> {
  const popup =
    session.browserName === 'chromium' ? await openRealPopup(session, page) : await session.openPopup(page);
  const control = await popup.waitForSelector('[data-access="none"] input');
  // Firefox lets only a real click ask, and that a page gets only in front.
  await popup.bringToFront();
  await control?.click();
  await until(
    () => popup.evaluate((pattern) => chrome.permissions.contains({ origins: [pattern] }), NEWS),
    true,
  );
  await popup.close();
}

test('elsewhere it runs once when asked, and the next page is untouched', async ({ session }) => {
  const page = await session.open(FOREIGN, OURS.html);
  const untouched = await outerHtml(page);
  await runOnce(session, page);
  await shownAs(page, 'en');
  expect(await outerHtml(page)).not.toBe(untouched);
  await page.reload();
  expect(await badgeOf(session, page)).toBe('');
  expect(await outerHtml(page)).toBe(untouched);
});

test('a site that is allowed is read by itself until that is taken back', async ({ session }) => {
  await allowWhatIsAsked(session);
  const page = await session.open(FOREIGN, OURS.html);
  const untouched = await outerHtml(page);
  await runOnce(session, page);
  await shownAs(page, 'en');
  await allowSite(session, page);

  const second = await session.open('http://news.example/b.html', OURS.html);
  await shownAs(second, 'en');
  const other = await session.open('http://other.example/b.html', OURS.html);

  const options = await session.openExtensionPage('options.html');
  await press(options, '.access .rows button');
  await givenBack(second);
  await givenBack(page);
  expect(await outerHtml(second)).toBe(untouched);
  await second.reload();
  expect(await badgeOf(session, second)).toBe('');
  expect(await outerHtml(second)).toBe(untouched);
  expect(await outerHtml(other)).toBe(untouched);
});

test('the switch in the popup that allows a site takes that back too', async ({ session }) => {
  await allowWhatIsAsked(session);
  const page = await session.open(FOREIGN, OURS.html);
  const untouched = await outerHtml(page);
  await runOnce(session, page);
  await allowSite(session, page);
  const next = await session.open('http://news.example/b.html', OURS.html);
  await shownAs(next, 'en');
  const popup = await session.openPopup(next);
  await press(popup, '[data-access="allowed"] input');
  for (const each of [next, page]) {
    await givenBack(each);
    expect(await outerHtml(each)).toBe(untouched);
  }
});

test('a permission taken back in the browser is shown, and only its pages are given back', async ({
  session,
}) => {
  await allowWhatIsAsked(session);
  const page = await session.open(FOREIGN, OURS.html);
  await runOnce(session, page);
  await allowSite(session, page);
  const once = await session.open('http://once.example/a.html', OURS.html);
  await runOnce(session, once);
  const options = await session.openExtensionPage('options.html');
  await options.waitForSelector('.access .rows button');
  await takeBackInBrowser(session, NEWS);
  await givenBack(page);
  await options.waitForSelector('.access .rows:not(:has(button))');
  await shownAs(once, 'en');
});

test('allowed on every site, it reads any until that is taken back, in Duidu or in the browser', async ({
  session,
}) => {
  const early = await session.open(FOREIGN, OURS.html);
  const untouched = await outerHtml(early);
  const options = await session.openExtensionPage('options.html');
  const everywhere = '.access > .switch input';
  const turn = async (on: boolean) => {
    // What is taken back would be asked for with a prompt.
    if (on) await allowWhatIsAsked(session);
    await options.bringToFront();
    await (await options.waitForSelector(everywhere))?.click();
    await options.waitForSelector(on ? `${everywhere}:checked` : `${everywhere}:not(:checked)`);
  };
  await turn(true);
  // Also what was open before.
  await until(() => early.evaluate(() => document.documentElement.hasAttribute('data-duidu-view')), true);
  const other = await session.open('http://other.example/b.html', OURS.html);
  await shownAs(other, 'en');
  await turn(false);
  for (const page of [early, other]) {
    await givenBack(page);
    expect(await outerHtml(page)).toBe(untouched);
  }
  await other.reload();
  expect(await badgeOf(session, other)).toBe('');
  expect(await outerHtml(other)).toBe(untouched);

  await turn(true);
  await other.bringToFront();
  await shownAs(other, 'en');
  await takeBackInBrowser(session, '*://*/*');
  await givenBack(other);
  await until(() => options.$eval(everywhere, (input) => (input as HTMLInputElement).checked), false);
  const builtIn = await session.open(OURS.url, OURS.html);
  // On Chromium's page of extensions "every site" takes what came with Duidu too; that is shown, and can be mended.
  if (session.browserName === 'chromium') {
    await until(() => onAll(options, '.access .rows button', (buttons) => buttons.length), 1);
    expect(await outerHtml(builtIn)).toBe(untouched);
    await allowWhatIsAsked(session, '*://*.dahe.cn/*');
    await until(() => onAll(options, '.access .rows button', (buttons) => buttons.length), 0);
  }
  await shownAs(builtIn, 'en');
});

test('the badge counts the pairs of the page, and goes when it is switched off', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const count = await page.$eval('html', (html) => html.getAttribute('data-duidu-count') ?? '');
  await until(() => badgeOf(session, page), count);
  await switchSite(session, page, 'off');
  await until(() => badgeOf(session, page), '');
});

test('the menu steps to the next view, and switches the site off for good', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const choose = async (entry: string, language: 'en' | 'zh') => {
    const { x, y } = await lineOf(page, sideOf(2, language));
    await page.mouse.click(x, y, { button: 'right' });
    await chooseFromMenu(session, entry);
  };
  await choose('next-view', 'en');
  await shownAs(page, 'zh');
  await choose('never', 'zh');
  await page.waitForSelector('html:not([data-duidu-view])');
  await page.reload();
  const popup = await session.openPopup(page);
  await popup.waitForSelector('[role="status"][data-state="off"]');
});

test('what is set for one site alone holds there, and not elsewhere', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  await press(popup, '[data-only-here] input');
  await popup.waitForSelector('[data-only-here] input:checked');
  await popup.close();
  await chooseView(session, page, 'zh');
  const other = await session.open('http://english.dahe.cn/a.html', OURS.html);
  await shownAs(other, 'en');
  await page.reload();
  await shownAs(page, 'zh');
});
