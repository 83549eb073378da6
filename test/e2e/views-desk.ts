/** What the tests of views need: settings changed at will, and the page of our own with every structure. */
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Settings } from '../../utils/reading/settings.ts';
import { loadPages } from '../pages/pages.ts';
import type { Session } from './session.ts';

declare const chrome: typeof browser;

/** The page of our own with every structure. */
export const STRUCTURES = structures();

function structures() {
  const page = loadPages().find(({ slug }) => slug === 'every-structure');
  if (!page) throw new Error('No page in test/pages/every-structure');
  return { url: 'http://news.dahe.cn/ferry.html', ...page };
}

/** A host that Duidu has no access to: there a page is as its authors made it. */
export const ELSEWHERE = 'http://news.example/ferry.html';

/** Changes settings while a page stays in front. */
export interface Desk {
  /** Stores settings, in place of all that were changed before, and waits until the page shows their view. */
  set(settings: Partial<Settings>): Promise<void>;
  /** Stores settings only. */
  store(settings: Partial<Settings>): Promise<void>;
}

/** The desk for a page: it writes to the storage from the extension's page in a tab behind. */
export async function deskFor(session: Session, page: Page): Promise<Desk> {
  const home = await session.home();
  await page.bringToFront();
  const store = (settings: Partial<Settings>): Promise<void> =>
    home.evaluate((stored) => chrome.storage.local.set({ settings: stored }), settings as object);
  return {
    store,
    async set(settings) {
      await store(settings);
      await page.waitForSelector(`html[data-duidu-view="${settings.view ?? 'en'}"]`);
      await twoFrames(page);
    },
  };
}

/** Waits until all that a page has under way for the next frame is done. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** Waits for what is prepared in idle moments: that find can look into all that is collapsed, and the looks of highlights. */
export async function findReady(page: Page): Promise<void> {
  await page.waitForSelector('html[data-duidu-highlights]');
  await page.waitForFunction(() => {
    const collapsed = document.documentElement.getAttribute('data-duidu-view') === 'en' ? 'zh' : 'en';
    const sides = document.querySelectorAll(`[data-duidu-lang="${collapsed}"]`);
    return [...sides].every((side) => side.getAttribute('hidden') === 'until-found');
  });
}
