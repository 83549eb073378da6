import type { Page } from 'puppeteer-core';
import { isReaderStart, type Lab } from './lab.ts';

const MARK = 'the thread of the page';

/**
 * The longest task of a page's main thread while something is done, in milliseconds of its own work, from the
 * browser's trace: the long-task API of a page leaves out what extensions do on it.
 * Where the content script starts meanwhile, only what follows counts: what the page did before is its own.
 * @param work gives the page
 */
export async function longestTask(lab: Lab, work: () => Promise<Page>): Promise<number> {
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
  const events = await lab.trace(categories, async () => {
    const page = await work();
    await page.evaluate((name) => performance.mark(name), MARK);
  });
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The page is not in the trace');
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  const start = own.find(isReaderStart)?.ts ?? 0;
  const tasks = own.filter(({ name, ts, tdur = 0 }) => name === 'RunTask' && ts + tdur >= start);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
