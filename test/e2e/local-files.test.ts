import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { browser } from 'wxt/browser';
import { goTo } from './arrival.ts';
import { OURS } from './articles.ts';
import { allowWhatIsAsked, letInto, openPopupByButton, takeBackInBrowser } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { press } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { PDF } from './pdf.ts';
import { NOTHING_TO_DO, popupOver } from './popup-over.ts';
import { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

declare const chrome: typeof browser;

/** The pattern of all local files. */
const FILES = 'file:///*';

/** A browser of its own, as what opens files to the extension starts it anew, and a folder with an article and a PDF. */
async function start(browserName: BrowserName) {
  const folder = await mkdtemp(join(tmpdir(), 'duidu-local-'));
  const session = await Session.start({ browserName, extension: builtExtension(browserName) });
  onTestFinished(async () => {
    await session.close();
    await rm(folder, { recursive: true });
  });
  const put = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    return pathToFileURL(join(folder, name)).href;
  };
  return { session, article: await put('article.html', OURS.html), pdf: await put('paper.pdf', PDF) };
}

/** Opens a local file, of which Firefox does not report the arrival. */
async function openFile(session: Session, url: string): Promise<Page> {
  const page = await session.browser.newPage();
  await goTo(page, url);
  return page;
}

const over = (session: Session, url: string) =>
  popupOver(session, url, (page) => openPopupByButton(session, page));

/** Allows local files for good in the popup over one, and comes back to it. */
async function allowAlways(session: Session, page: Page): Promise<void> {
  await allowWhatIsAsked(session);
  const popup = await openPopupByButton(session, page);
  const always = await popup.waitForSelector('[data-access="none"] input');
  // Firefox lets only a real click ask, and that a page gets only in front.
  await popup.bringToFront();
  await always?.click();
  const isAllowed = (origins: string[]) => chrome.permissions.contains({ origins });
  await until(() => popup.evaluate(isAllowed, [FILES]), true);
  await popup.close();
  await page.bringToFront();
}

test('a local file is read once when asked; a local PDF gets a clear "not here"', async ({ browserName }) => {
  const { session, article, pdf } = await start(browserName);
  expect(await over(session, article)).toMatchObject({ runs: true, always: 'none' });
  const page = await openFile(session, article);
  await press(await openPopupByButton(session, page), '.main-action');
  await shownAs(page, 'en');
  const closed = await over(session, pdf);
  expect(closed).toMatchObject(NOTHING_TO_DO);
  expect(closed.words).toContain('Not in PDF files');
});

test('local files are read by themselves once reader and browser allow it, until that is taken back', async ({
  browserName,
}) => {
  const { session, article, pdf } = await start(browserName);
  await letInto(session, 'files');
  const page = await openFile(session, article);
  const untouched = await outerHtml(page);
  await allowAlways(session, page);
  await shownAs(page, 'en');

  const second = await openFile(session, article);
  await shownAs(second, 'en');
  const pdfAllowed = await over(session, pdf);
  expect(pdfAllowed).toMatchObject(NOTHING_TO_DO);
  expect(pdfAllowed.words).toContain('Not in PDF files');

  await second.bringToFront();
  await takeBackInBrowser(session, FILES);
  await second.waitForSelector('html:not([data-duidu-view])');
  expect(await outerHtml(second)).toBe(untouched);
  expect(await over(session, article)).toMatchObject({ runs: true, always: 'none' });
});

test('where the browser keeps allowed local files closed, the popup says what opens them', async ({
  browserName,
}) => {
  const { session, article } = await start(browserName);
  await allowAlways(session, await openFile(session, article));
  await letInto(session, 'files', false);
  const closed = await over(session, article);
  expect(closed.words).toContain('allow Duidu access to local files');
  // In Firefox the button opens even these, once.
  expect(closed.runs).toBe(browserName === 'firefox');
});
