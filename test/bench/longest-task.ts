import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';

const MARK = 'the thread of the page';

/**
 * The longest task of a page's main thread while something is done, in milliseconds of its own work, from the
 * browser's trace: the long-task API of a page leaves out what extensions do on it.
 * @param work gives the page
 */
export async function longestTask(lab: Lab, work: () => Promise<Page>): Promise<number> {
  const events = await lab.trace(['disabled-by-default-devtools.timeline', 'blink.user_timing'], async () => {
    const page = await work();
    await page.evaluate((name) => performance.mark(name), MARK);
  });
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('The page is not in the trace');
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid,
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
