import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { badgeOf, openPopupByButton, runOnce } from './browser-own.ts';
import { chooseView, switchSite } from './hand.ts';
import { shownAs } from './look.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const TWO_PAIRS = `<!doctype html><title>Frame</title>
<p>On 12 May 2019 the museum in Luoyang opened its new hall with 340 bronze mirrors.</p>
<p>2019年5月12日，洛阳的博物馆新展厅开放，展出340面铜镜。</p>
<p>Visitors from Kaifeng came by train and left at 6 pm.</p>
<p>开封的参观者坐火车来，下午6点离开。</p>`;

/** Our article with frames at the end. */
const framed = (...addresses: string[]) =>
  OURS.html.replace('</body>', `${addresses.map((url) => `<iframe src="${url}"></iframe>`).join('')}</body>`);

const frameAt = (page: Page, url: string) => page.frames().find((each) => each.url() === url);

/** Waits until the frame is read, and the badge and the popup say how many pairs page and frame have together. */
async function countedTogether(session: Session, page: Page, url: string): Promise<void> {
  const inner = frameAt(page, url);
  await inner?.waitForSelector('html[data-duidu-view="en"]');
  const counts = await Promise.all(
    [page.mainFrame(), inner].map((each) =>
      each?.$eval('html', (html) => Number(html.getAttribute('data-duidu-count'))),
    ),
  );
  expect(counts).toEqual([expect.any(Number), 2]);
  const sum = String((counts[0] ?? 0) + 2);
  await until(() => badgeOf(session, page), sum);
  const popup = await openPopupByButton(session, page);
  const headline = await popup.waitForSelector('.summary[data-state="reading"] strong');
  expect(await headline?.evaluate((each) => each.textContent)).toContain(sum);
  await popup.close();
}

test('frames of the site are read too, and counted with the page', async ({ session }) => {
  const frame = 'http://inner.dahe.cn/frame.html';
  session.web.serve(frame, TWO_PAIRS);
  const page = await session.open('http://news.dahe.cn/framed.html', framed(frame));
  await shownAs(page, 'en');
  await countedTogether(session, page, frame);
  await chooseView(session, page, 'zh');
  await frameAt(page, frame)?.waitForSelector('html[data-duidu-view="zh"]');
});

test('run once, it reads the frames of that site with the page, and no others', async ({ session }) => {
  const [frame, foreign] = ['http://news.example/frame.html', 'http://other.example/frame.html'];
  session.web.serve(frame, TWO_PAIRS);
  session.web.serve(foreign, TWO_PAIRS);
  const page = await session.open('http://news.example/framed.html', framed(frame, foreign));
  const outside = frameAt(page, foreign);
  const untouched = await outside?.evaluate(() => document.documentElement.outerHTML);
  await runOnce(session, page);
  await shownAs(page, 'en');
  await countedTogether(session, page, frame);
  expect(await outside?.evaluate(() => document.documentElement.outerHTML)).toBe(untouched);
});

test('a frame goes by the settings of the site that is in the address bar', async ({ session }) => {
  const frame = 'http://news.dahe.cn/frame.html';
  session.web.serve(frame, TWO_PAIRS);
  const page = await session.open('http://news.dahe.cn/framed.html', framed(frame));
  await shownAs(page, 'en');
  await switchSite(session, page, 'off');
  await page.waitForSelector('html:not([data-duidu-view])');
  await frameAt(page, frame)?.waitForSelector('html:not([data-duidu-view])');
});
