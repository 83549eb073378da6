import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';
import { longestTask } from './longest-task.ts';
import { longPage } from './pages.ts';
import type { Result } from './result.ts';

/** Whether a long page is ever held up. */
export async function* measureLongPage(lab: Lab): AsyncGenerator<Result> {
  const html = longPage(10_000);
  const open = async (url: string, ready: string) => {
    let page: Page | undefined;
    const longest = await longestTask(lab, async () => {
      page = await lab.session.open(url, html);
      await page.waitForSelector(ready, { timeout: 120_000 });
      return page;
    });
    await page?.close();
    return longest;
  };
  const plain = await open('http://news.example/long.html', 'html');
  yield {
    what: 'longest task, 10 000 blocks',
    against: `the page's own longest is ${plain.toFixed(0)} ms`,
    measured: await open('http://news.dahe.cn/long.html', 'html[data-duidu-view]'),
    bound: 50,
    unit: 'ms',
  };
}
