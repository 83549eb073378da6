/** What the tests of the reveal share: settings, the sides of the pairs as they lie on the page, the open cards. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Settings } from '../../utils/reading/settings.ts';
import { pressShortcut } from './browser-own.ts';
import { type Point, sideOf } from './hand.ts';
import { outerHtml, shownAs, squash } from './look.ts';
import { onAll } from './on-all.ts';
import type { Session } from './session.ts';

/** As it stands in pages of the extension. */
declare const chrome: typeof browser;

const PAGES = resolve(import.meta.dirname, '../pages');

/** Our page with every structure. */
export const EVERY_STRUCTURE = readFileSync(`${PAGES}/every-structure/page.html`, 'utf8');

/** Opens a page, read with these settings, when Duidu shows it. */
export async function openWith(
  session: Session,
  settings: Partial<Settings>,
  html = EVERY_STRUCTURE,
): Promise<Page> {
  const home = await session.home();
  await home.evaluate((changed) => chrome.storage.local.set({ settings: changed }), settings as object);
  const page = await session.open('http://news.dahe.cn/reveal.html', html);
  await shownAs(page, settings.reveal === 'mask' ? 'both' : ((settings.view as 'zh' | undefined) ?? 'en'));
  return page;
}

/** Rectangles in the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export async function boxOf(page: Page, selector: string): Promise<Box> {
  return page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** What the window shows in a box, as a picture to compare with another. */
export async function pictureOf(page: Page, { left: x, top: y, right, bottom }: Box): Promise<string> {
  const clip = { x, y, width: right - x, height: bottom - y };
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

/** A pair by the beginning of a text that it shows. */
export async function pairWith(page: Page, beginning: string): Promise<number> {
  return onAll(
    page,
    '[data-duidu-pair]',
    (sides, text) => {
      const side = sides.find((element) => element.textContent?.trim().startsWith(text));
      if (!side) throw new Error(`No pair begins with "${text}"`);
      return Number(side.getAttribute('data-duidu-pair'));
    },
    beginning,
  );
}

/** The text of a side as it stands in the page, seen or not, without white space. */
export async function textOf(page: Page, pair: number, language: 'en' | 'zh'): Promise<string> {
  const texts = await onAll(page, sideOf(pair, language), (sides) => sides.map((side) => side.textContent));
  return squash(texts.join(''));
}

/** The pairs whose cards are open, in the order of the page's children. */
export async function openCards(page: Page): Promise<number[]> {
  return onAll(page, 'duidu-card[data-duidu-for]', (cards) =>
    cards.map((card) => Number(card.getAttribute('data-duidu-for'))),
  );
}

/** Waits until just these pairs are open. */
export async function opened(page: Page, ...pairs: number[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('duidu-card[data-duidu-for]')]
        .map((card) => card.getAttribute('data-duidu-for'))
        .join() === wanted,
    {},
    pairs.join(),
  );
}

export async function click(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.click(x, y);
}

/** The keyboard shortcut that reveals the pair at the reading position. */
export async function revealByKey(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  if (session.browserName === 'firefox') return pressShortcut(session, 'D');
  const target = await session.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { onCommand } = chrome.commands as unknown as {
      onCommand: { dispatch(name: string, tab: unknown): void };
    };
    onCommand.dispatch('reveal', tab);
  });
}

/** Lets two frames of the page pass, in which what was going to happen has happened. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Lets a time pass on the page's own clock, as long as something is not to happen. */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), milliseconds);
}

/** Chromium tells of every move of anything on the page that the reader has not asked for; the sum of what it told. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const told = document.documentElement;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) told.title = String(Number(told.title) + entry.value);
    });
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      observer.observe({ type: 'layout-shift' });
  });
  return async () => {
    await twoFrames(page);
    return Number(await page.$eval('html', (html) => html.title));
  };
}

/** What comes to the page in idle moments: that the browser's find may look in, descriptions, and the looks of highlights. */
const IDLE =
  / (?:data-duidu-highlights=""|aria-hidden="true"|hidden="until-found"|(?:data-duidu-was-)?style="(?:content-visibility: visible;)?"|aria-describedby="")/g;

/** The page's HTML without that. */
export async function lastingHtml(page: Page): Promise<string> {
  return (await outerHtml(page)).replaceAll(IDLE, '');
}
