import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import type { Result } from './result.ts';

/** The longest task that the browser reports on a page, in milliseconds; 0 if none was long. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        }).observe({ type: 'longtask', buffered: true });
        // Entries are handed out when the page comes to rest.
        setTimeout(() => resolve(longest), 500);
      }),
  );
}

/** Whether a long page is ever held up. */
export async function* measureLongPage(lab: Lab): AsyncGenerator<Result> {
  const html = longPage(10_000);
  const bare = await lab.session.open('http://news.example/long.html', html);
  const plain = await longestTask(bare);
  await bare.close();
  const page = await lab.session.open('http://news.dahe.cn/long.html', html);
  await page.waitForSelector('html[data-duidu-view]', { timeout: 120_000 });
  const measured = await longestTask(page);
  await page.close();
  yield {
    what: 'longest task, 10 000 blocks',
    against: `as the browser sees it (${plain.toFixed(0)} ms without Duidu)`,
    measured,
    bound: Math.max(50, plain),
    unit: 'ms',
  };
}
