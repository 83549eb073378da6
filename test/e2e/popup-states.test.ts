import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, inject, onTestFinished } from 'vitest';
import { axeFindings } from './axe.ts';
import { configure, openRealPopup } from './browser-own.ts';
import { builtExtension } from './build-extension.ts';
import { Session } from './session.ts';
import { test } from './test.ts';

const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>
`;

/** What the popup says once it has made up its mind, and what can be chosen in it. */
async function read(popup: Page) {
  await popup.waitForFunction(
    () => document.querySelector('.summary')?.matches(':not([data-state="working"])'),
    { polling: 50 },
  );
  return popup.evaluate(() => ({
    words: document.querySelector('.summary')?.textContent ?? '',
    runs: document.querySelector('.main-action') !== null,
    always: document.querySelector('[data-access]')?.getAttribute('data-access') ?? null,
    views: document.querySelectorAll('input[name="view"]').length,
    shortcut: document.querySelector('kbd')?.textContent ?? '',
  }));
}

/** Opens an address, of which Firefox does not always report the arrival, and reads the popup over it. */
async function popupOver(session: Session, url: string, open: (page: Page) => Promise<Page>) {
  const page = await session.browser.newPage();
  await page.goto(url, { timeout: 3000 }).catch(() => {});
  const popup = await open(page);
  const found = await read(popup);
  expect(await axeFindings(popup)).toEqual([]);
  await popup.close();
  await page.close();
  return found;
}

const NOTHING_TO_DO = { runs: false, always: null, views: 0 };

test('the popup says why there is nothing: no pairs, a PDF, a page of the browser', async ({ session }) => {
  session.web.serve('http://news.dahe.cn/none.html', '<title>None</title><p>Only English stands here.</p>');
  session.web.serve('http://news.dahe.cn/a.pdf', { body: PDF, type: 'application/pdf' });
  const own = session.browserName === 'firefox' ? 'about:support' : 'chrome://version';
  const over = (url: string) => popupOver(session, url, (page) => session.openPopup(page));

  const none = await over('http://news.dahe.cn/none.html');
  expect(none).toMatchObject({ runs: false, always: null, views: 4 });
  expect(none.words).toContain('No English–Chinese pairs');
  expect(none.shortcut).toMatch(/Alt\+Shift\+L|⌥⇧L/);

  const pdf = await over('http://news.dahe.cn/a.pdf');
  expect(pdf).toMatchObject(NOTHING_TO_DO);
  expect(pdf.words).toContain('Not in PDF files');

  const closed = await over(own);
  expect(closed).toMatchObject(NOTHING_TO_DO);
  expect(closed.words).toContain('Not possible on this page');
});

// Firefox's own popup is out of a test's reach, and only a browser's own popup is told of foreign pages.
if (inject('browserName') === 'chromium')
  test('the popup offers to run where it is not allowed yet, and tells how to open local files', async ({
    browserName,
  }) => {
    // A browser of its own: taking the access to files starts the extension anew, and with it the worker.
    const session = await Session.start({ browserName, extension: builtExtension(browserName) });
    onTestFinished(() => session.close());
    const over = (url: string) => popupOver(session, url, (page) => openRealPopup(session, page));
    session.web.serve('http://news.example/a', '<title>Foreign</title><p>Only English stands here.</p>');
    session.web.serve('http://news.example/a.pdf', { body: PDF, type: 'application/pdf' });
    const foreign = await over('http://news.example/a');
    expect(foreign).toMatchObject({ runs: true, always: 'none', views: 0 });
    expect(foreign.words).toContain('Not running here');
    expect((await over('http://news.example/a.pdf')).words).toContain('Not in PDF files');

    const folder = await mkdtemp(join(tmpdir(), 'duidu-file-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'page.html'), '<title>Local</title><p>Only English stands here.</p>');
    const local = pathToFileURL(join(folder, 'page.html')).href;
    expect(await over(local)).toMatchObject({ runs: true, always: 'none' });
    await configure(session, { fileAccess: false });
    const closed = await over(local);
    expect(closed).toMatchObject(NOTHING_TO_DO);
    expect(closed.words).toContain('If this is a local file: allow');
  });
