import type { Page } from 'puppeteer-core';

/**
 * The longest task that the browser reports on a page, in milliseconds; 0 if none was long.
 * @param since a time of the page (`performance.now`): what began earlier does not count
 */
export async function longestTask(page: Page, since = 0): Promise<number> {
  return page.evaluate(
    (from) =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration, startTime } of list.getEntries())
            if (startTime >= from) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask', buffered: true });
        // Entries are handed out when the page comes to rest.
        setTimeout(() => resolve(longest), 500);
      }),
    since,
  );
}
