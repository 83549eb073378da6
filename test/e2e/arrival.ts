import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Waits until a page stands at an address; questions asked between two pages fail, and are asked again. */
export async function arrival(page: Page, url: string): Promise<void> {
  const arrived = (wanted: string) => location.href === wanted && document.readyState === 'complete';
  while (!page.isClosed() && !(await page.evaluate(arrived, url).catch(() => false))) await setTimeout(20);
}

/**
 * Goes to an address of which Firefox may never report the arrival: then the page itself is asked, and where nothing can
 * be asked in it either, it is there after three seconds.
 */
export async function goTo(page: Page, url: string): Promise<void> {
  await Promise.race([page.goto(url, { timeout: 3000 }).catch(() => {}), arrival(page, url)]);
}
