/** What the popup says over a page, and what can be chosen in it. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { goTo } from './arrival.ts';
import { axeFindings } from './axe.ts';
import type { Session } from './session.ts';

/** Waits until the popup has made up its mind, and reads it. */
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
export async function popupOver(session: Session, url: string, open: (page: Page) => Promise<Page>) {
  const page = await session.browser.newPage();
  await goTo(page, url);
  const popup = await open(page);
  const found = await read(popup);
  expect(await axeFindings(popup)).toEqual([]);
  await popup.close();
  await page.close();
  return found;
}

/** A popup that only tells. */
export const NOTHING_TO_DO = { runs: false, always: null, views: 0 };
