import { expect, onTestFinished } from 'vitest';
import type { browser } from 'wxt/browser';
import { OURS } from './articles.ts';
import { configure, openRealPopup } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import { press } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { Session } from './session.ts';
import { test } from './test.ts';

declare const chrome: typeof browser;

// Firefox's popup over a private window is out of a test's reach; what it runs is the same.
test('what is chosen in a private window holds there for that page, and leaves no trace', async ({
  browserName,
}) => {
  const session = await Session.start({ browserName, extension: builtExtension(browserName) });
  onTestFinished(() => session.close());
  await configure(session, { incognitoAccess: true });
  const untouched = await outerHtml(await session.open('http://other.example/', OURS.html));
  session.web.serve(OURS.url, OURS.html);
  const home = await session.openExtensionPage('options.html');
  const opened = session.browser.waitForTarget((target) => target.url() === OURS.url);
  await home.evaluate((url) => chrome.windows.create({ incognito: true, url }), OURS.url);
  const page = await (await opened).asPage();
  await shownAs(page, 'en');
  const popup = await openRealPopup(session, page);
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
