import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { OURS } from './articles.ts';
import { badgeOf, enable, runOnce } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { chooseView, pointAt, pointAway, press, sideOf, switchSite } from './hand.ts';
import { cardGone, cardText, markedPairs, outerHtml, shownAs, visibleText } from './look.ts';
import { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

/** A browser of its own with a copy of the extension, whose version can be changed. */
async function startWithCopy(browserName: BrowserName) {
  const extension = await mkdtemp(join(tmpdir(), 'duidu-update-'));
  await cp(builtExtension(browserName), extension, { recursive: true });
  const session = await Session.start({ browserName, extension });
  onTestFinished(async () => {
    await session.close();
    await rm(extension, { recursive: true, force: true });
  });
  const update = async () => {
    const file = join(extension, 'manifest.json');
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
    await session.browser.installExtension(extension);
  };
  return { session, update };
}

/** Two texts in one paragraph, which have to be wrapped. */
const LINES = `<p>The bridge was opened on 3 May 2021 by the mayor of Zhengzhou.<br>大桥于2021年5月3日由郑州市长宣布通车。</p>`;
/** Attributes of the page's own where Duidu puts its own. */
const STYLED = `<p style="color:#123;margin:0">The tunnel is 3,480 metres long and has two lanes each way.</p>
<p lang="en" aria-hidden="false" style="color:#123;margin:0">隧道长3480米，双向各两条车道。</p>`;
const HTML = OURS.html.replace('</body>', `${LINES}${STYLED}</body>`);

/** Everything that goes wrong on a page, as its console would show it. */
function troubles(page: Page): string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && found.push(message.text()));
  return found;
}

/** Opens the page on its site, once as its authors made it and once read. */
async function openBoth(session: Session) {
  session.web.serve('http://other.example/favicon.ico', '');
  session.web.serve('http://news.dahe.cn/favicon.ico', '');
  const other = await session.open('http://other.example/', HTML);
  const [html, text] = [await outerHtml(other), await visibleText(other)];
  const page = await session.open(OURS.url, HTML);
  const errors = troubles(page);
  await page.waitForSelector('html[data-duidu-view="en"] [hidden="until-found"]');
  return { untouched: { html, text }, page, errors };
}

/** Whether one Duidu works on a page: the popup switches it, and pointing shows the other side, once. */
async function works(session: Session, page: Page): Promise<void> {
  await chooseView(session, page, 'zh');
  await pointAt(page, sideOf(2, 'zh'));
  await cardText(page, 2);
  expect(await page.$$('duidu-card')).toHaveLength(1);
  expect(await page.$$('duidu-run')).toHaveLength(2);
  await pointAway(page);
  await chooseView(session, page, 'en');
}

/** Waits until this life of the extension reads a page: its worker has counted the pairs there. */
async function readAgain(session: Session, page: Page): Promise<void> {
  await until(async () => (await badgeOf(session, page)) !== '', true);
}

test('an update under an open page: the old reader goes quietly, and one new reader works', async ({
  browserName,
}) => {
  const { session, update } = await startWithCopy(browserName);
  const { untouched, page, errors } = await openBoth(session);
  const marked = await markedPairs(page);
  const seen = await visibleText(page);
  await update();
  await readAgain(session, page);
  expect(await markedPairs(page)).toEqual(marked);
  expect(await visibleText(page)).toBe(seen);
  await works(session, page);
  await switchSite(session, page, 'off');
  expect(await visibleText(page)).toBe(untouched.text);
  expect(await outerHtml(page)).toBe(untouched.html);
  expect(errors).toEqual([]);
});

test('an update under a page that was read once: it is seen whole, and can be read once more', async ({
  browserName,
}) => {
  const { session, update } = await startWithCopy(browserName);
  session.web.serve('http://other.example/favicon.ico', '');
  const page = await session.open('http://other.example/', HTML);
  const errors = troubles(page);
  const untouched = { html: await outerHtml(page), text: await visibleText(page) };
  await runOnce(session, page);
  await page.waitForSelector('html[data-duidu-view="en"] [hidden="until-found"]');
  await update();
  // The new Duidu may not look into the page: the old one gives it back as soon as one looks away.
  await (await session.open('http://other.example/favicon.ico')).close();
  await until(() => visibleText(page), untouched.text);
  if (browserName === 'chromium') expect(await outerHtml(page)).toBe(untouched.html);
  await runOnce(session, page);
  await readAgain(session, page);
  await works(session, page);
  await switchSite(session, page, 'off');
  expect(await outerHtml(page)).toBe(untouched.html);
  expect(errors).toEqual([]);
});

/** Whether the popup over a page says that the page was opened too early, and starts Duidu there. */
async function runLate(session: Session, page: Page): Promise<void> {
  const popup = await session.openPopup(page);
  const summary = await popup.waitForSelector('.summary[data-state="idle"]');
  expect(await summary?.evaluate((element) => element.textContent)).toContain('open before Duidu');
  await press(popup, '.main-action');
  await shownAs(page, 'en');
  await popup.close();
}

test('switched off in the browser under open pages, nothing is lost; switched on again, it works', async ({
  browserName,
}) => {
  const { session } = await startWithCopy(browserName);
  const { untouched, page, errors } = await openBoth(session);
  const front = await session.open('http://news.dahe.cn/front.html', HTML);
  await shownAs(front, 'en');
  const others = troubles(front);
  await enable(session, false);
  if (browserName === 'firefox') {
    await until(() => visibleText(front), untouched.text);
  } else {
    // Here the old reader lives on under the reader's eyes, with all it needs to show the other side.
    await pointAt(front, sideOf(2, 'en'));
    await cardText(front, 2);
    await pointAway(front);
    await cardGone(front);
    // A page whose text changes would need the worker, and is given back instead.
    await front.evaluate(() => document.querySelector('[data-duidu-lang="en"]')?.append(' More.'));
    await front.waitForSelector('html:not([data-duidu-view])');
    expect(await front.$$('[data-duidu-pair]')).toEqual([]);
    // Any other is given back when one comes to it.
    await page.bringToFront();
    await page.waitForSelector('html:not([data-duidu-view])');
    expect(await outerHtml(page)).toBe(untouched.html);
  }
  const late = await session.open('http://news.dahe.cn/late.html', HTML);
  expect(await outerHtml(late)).toBe(untouched.html);
  await enable(session, true);
  if (browserName === 'chromium') {
    await runLate(session, late);
    await runLate(session, page);
  } else await shownAs(late, 'en'); // Firefox starts it in pages that are open.
  await readAgain(session, page);
  await works(session, page);
  await switchSite(session, page, 'off');
  expect(await outerHtml(page)).toBe(untouched.html);
  expect(await outerHtml(late)).toBe(untouched.html);
  expect([...errors, ...others]).toEqual([]);
});
