import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { browser } from 'wxt/browser';
import { arrival } from './arrival.ts';
import { OURS } from './articles.ts';
import { letInto, openRealPopup } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import { press } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { Session } from './session.ts';
import { test } from './test.ts';

declare const chrome: typeof browser;

/** The popup over the page of a private window: the browser's own, or where that can't be read, in a tab behind it. */
async function openPrivatePopup(session: Session, page: Page, home: Page, windowId: number): Promise<Page> {
  if (session.browserName === 'chromium') return openRealPopup(session, page);
  const known = new Set(session.browser.targets());
  const opened = session.browser.waitForTarget((target) => !known.has(target));
  const url = await home.evaluate(async (id) => {
    const popup = chrome.runtime.getURL('/popup.html');
    await chrome.tabs.create({ windowId: id, active: false, url: popup });
    return popup;
  }, windowId);
  const popup = await (await opened).asPage();
  await arrival(popup, url);
  return popup;
}

test('what is chosen in a private window holds there for that page, and leaves no trace', async ({
  browserName,
}) => {
  const session = await Session.start({ browserName, extension: builtExtension(browserName) });
  onTestFinished(() => session.close());
  await letInto(session, 'privateWindows');
  const untouched = await outerHtml(await session.open('http://other.example/', OURS.html));
  session.web.serve(OURS.url, OURS.html);
  const home = await session.openExtensionPage('options.html');
  const opened = session.browser.waitForTarget((target) => target.url() === OURS.url);
  const windowId = await home.evaluate(async (url) => {
    const window = await chrome.windows.create({ incognito: true, url });
    return window?.id ?? -1;
  }, OURS.url);
  const page = await (await opened).asPage();
  await shownAs(page, 'en');
  const popup = await openPrivatePopup(session, page, home, windowId);
  await press(popup, 'input[name="view"][value="zh"]');
  await shownAs(page, 'zh');
  await popup.waitForSelector('input[value="zh"]:checked');
  expect(await popup.$('[data-only-here], [data-access]'), 'what would be remembered').toBeNull();
  await press(popup, '[role="switch"][aria-checked="true"]');
  await page.waitForSelector('html:not([data-duidu-view])');
  expect(await outerHtml(page)).toBe(untouched);
  await popup.close();

  expect(await home.evaluate(() => chrome.storage.local.get())).toEqual({});
  const [kept, permissions] = await home.evaluate(async () => [
    await chrome.storage.session.get(),
    (await chrome.permissions.getAll()).origins,
  ]);
  expect(JSON.stringify([kept, permissions])).not.toContain('news.dahe.cn');
  await shownAs(await session.open(OURS.url), 'en');
});
