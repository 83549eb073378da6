import { expect } from 'vitest';
import type { browser } from 'wxt/browser';
import { pointAt, sideOf, switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { cardText, outerHtml, shownAs, squash } from './look.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';
import { twoFrames } from './views-desk.ts';

declare const chrome: typeof browser;

const URL = 'http://news.dahe.cn/tab.html';
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A tab</title>
<style>body { width: 30em; margin: 3em auto }</style><body>
${TEXTS.slice(0, 4)
  .map(({ en, zh }) => `<p>${en}</p>\n<p>${zh}</p>`)
  .join('\n')}`;

/** What the browser does with the tab in front: asked for from a page of the extension, in a tab behind. */
async function tabInFront(session: Session) {
  const behind = await session.home();
  const id = await behind.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? -1;
  });
  return { behind, id };
}

test('a tab that the browser has discarded is read again when it comes back', async ({ session }) => {
  const page = await session.open(URL, ARTICLE);
  await shownAs(page, 'en');
  const { behind, id } = await tabInFront(session);
  await behind.bringToFront();
  const discarded = await behind.evaluate(async (tab) => (await chrome.tabs.discard(tab))?.id ?? tab, id);
  await until(
    () => behind.evaluate(async (tab) => (await chrome.tabs.get(tab)).discarded === true, discarded),
    true,
  );
  await behind.evaluate((tab) => chrome.tabs.update(tab, { active: true }), discarded);
  const badge = () => behind.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), discarded);
  await until(badge, '4');
});

test('on a page that is zoomed, the card stands by its text, and off gives the page back', async ({
  session,
}) => {
  const untouched = await outerHtml(await session.open('http://plain.example/', ARTICLE));
  const page = await session.open(URL, ARTICLE);
  await shownAs(page, 'en');
  const { behind, id } = await tabInFront(session);
  for (const zoom of [1.5, 0.5]) {
    const width = await page.evaluate(() => innerWidth);
    await behind.evaluate((tab, to) => chrome.tabs.setZoom(tab, to), id, zoom);
    await page.waitForFunction((before) => innerWidth !== before, {}, width);
    await twoFrames(page);
    await pointAt(page, sideOf(2, 'en'));
    expect(await cardText(page, 2)).toBe(squash(TEXTS[1]?.zh ?? ''));
    const { card, text, viewport } = await page.evaluate(
      (selector) => {
        const box = (element: Element | null | undefined) => element?.getBoundingClientRect().toJSON();
        return {
          card: box(document.querySelector('duidu-card')?.shadowRoot?.querySelector('.text')),
          text: box(document.querySelector(selector)),
          viewport: { width: innerWidth, height: innerHeight },
        };
      },
      sideOf(2, 'en'),
    );
    expect(card.bottom <= text.top || card.top >= text.bottom, 'over no part of its text').toBe(true);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(viewport.width);
    expect(card.bottom).toBeLessThanOrEqual(viewport.height);
  }
  await behind.evaluate((tab) => chrome.tabs.setZoom(tab, 1), id);
  await switchSite(session, page, 'off');
  expect(await outerHtml(page)).toBe(untouched);
});
