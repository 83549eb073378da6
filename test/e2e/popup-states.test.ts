import { expect, onTestFinished } from 'vitest';
import { OURS } from './articles.ts';
import { axeFindings } from './axe.ts';
import { openPopupByButton } from './browser-own.ts';
import { press, switchSite } from './hand.ts';
import { outerHtml } from './look.ts';
import { PDF } from './pdf.ts';
import { NOTHING_TO_DO, popupOver } from './popup-over.ts';
import { letWait, startSpoilt } from './spoilt-extension.ts';
import { test } from './test.ts';

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

test('the popup offers to run where it is not allowed yet, and in a PDF says that it cannot', async ({
  session,
}) => {
  const over = (url: string) => popupOver(session, url, (page) => openPopupByButton(session, page));
  session.web.serve('http://news.example/a', '<title>Foreign</title><p>Only English stands here.</p>');
  session.web.serve('http://news.example/a.pdf', { body: PDF, type: 'application/pdf' });
  const foreign = await over('http://news.example/a');
  expect(foreign).toMatchObject({ runs: true, always: 'none', views: 0 });
  expect(foreign.words).toContain('Not running here');
  const pdf = await over('http://news.example/a.pdf');
  expect(pdf).toMatchObject(NOTHING_TO_DO);
  expect(pdf.words).toContain('Not in PDF files');
});

test('the popup says that pairs are looked for, and that an error has given the page back', async ({
  browserName,
}) => {
  const session = await startSpoilt({ browserName });
  onTestFinished(() => session.close());
  const untouched = await outerHtml(await session.open('http://plain.example/', OURS.html));
  const page = await session.open('about:blank');
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  session.web.serve(OURS.url, OURS.html);
  await page.goto(OURS.url);
  const popup = await session.openPopup(page);
  const says = (state: string) =>
    popup.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent,
      { polling: 50 },
      `.summary[data-state="${state}"]`,
    );
  expect(await (await says('error')).jsonValue()).toContain('Something went wrong');
  expect(await axeFindings(popup)).toEqual([]);
  expect(await outerHtml(page)).toBe(untouched);
  // Told once; Firefox does not tell a driver what content scripts say.
  if (browserName === 'chromium') expect(lines.filter((line) => line.includes('Duidu'))).toHaveLength(1);

  await letWait(session);
  await switchSite(session, page, 'off');
  await press(popup, '[role="switch"][aria-checked="false"]');
  expect(await (await says('working')).jsonValue()).toContain('Looking for pairs');
  expect(await axeFindings(popup)).toEqual([]);
  expect(await outerHtml(page)).toBe(untouched);
});
