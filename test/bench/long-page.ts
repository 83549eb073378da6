import type { Lab } from './lab.ts';
import { longestTask } from './longest-task.ts';
import { longPage } from './pages.ts';
import type { Result } from './result.ts';

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
