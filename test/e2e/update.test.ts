import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import { OURS } from './articles.ts';
import { badgeOf, enable } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { chooseView, pointAt, pointAway, sideOf, switchSite } from './hand.ts';
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
const HTML = OURS.html.replace('</body>', `${LINES}</body>`);

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
  // Firefox ends the old reader without a word, and what stood there before it nobody knows to the byte.
  if (browserName === 'chromium') expect(await outerHtml(page)).toBe(untouched.html);
  expect(errors).toEqual([]);
});

test('switched off in the browser under an open page, nothing is lost; switched on again, it works', async ({
  browserName,
}) => {
  const { session } = await startWithCopy(browserName);
  const changing = await session.open('http://news.dahe.cn/changing.html', HTML);
  await shownAs(changing, 'en');
  const { untouched, page, errors } = await openBoth(session);
  const others = troubles(changing);
  await enable(session, false);
  if (browserName === 'firefox') {
    await until(() => visibleText(page), untouched.text);
  } else {
    // Here the old reader lives on, with all it needs to show the other side.
    await pointAt(page, sideOf(2, 'en'));
    await cardText(page, 2);
    await pointAway(page);
    await cardGone(page);
    // A page whose text changes would need the worker, and is given back instead.
    await changing.bringToFront();
    await changing.evaluate(() => document.querySelector('[data-duidu-lang="en"]')?.append(' More.'));
    await changing.waitForSelector('html:not([data-duidu-view])');
    expect(await changing.$$('[data-duidu-pair]')).toEqual([]);
    expect(others).toEqual([]);
  }
  await changing.close();
  await enable(session, true);
  await readAgain(session, page);
  await works(session, page);
  await switchSite(session, page, 'off');
  expect(await visibleText(page)).toBe(untouched.text);
  expect(errors).toEqual([]);
});
