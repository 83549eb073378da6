import { OURS } from '../e2e/articles.ts';
import { isReaderStart, type Lab } from './lab.ts';
import { median, type Result } from './result.ts';

const ROUNDS = 7;
const URL_OF_DUIDU = 'http://news.dahe.cn/bench.html';

/** Milliseconds from navigation to `load` of a page where Duidu does not run. */
async function loadTime(lab: Lab, html: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await lab.session.open('http://news.example/bench.html', html);
    times.push(
      await page.evaluate(() => {
        const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return entry?.loadEventEnd ?? Number.NaN;
      }),
    );
    await page.close();
  }
  return median(times);
}

/** Milliseconds from the start of the content script to the folded page, by the browser's own trace. */
async function foldTime(lab: Lab, html: string, worker: 'asleep' | 'awake'): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (worker === 'asleep') await stopWorker(lab);
    times.push(await traceFold(lab, html));
  }
  return median(times);
}

async function traceFold(lab: Lab, html: string): Promise<number> {
  const page = await lab.session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, observer) => {
      if (!document.documentElement?.hasAttribute('data-duidu-view')) return;
      observer.disconnect();
      performance.mark('duidu-folded');
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-duidu-view'] });
  });
  lab.session.web.serve(URL_OF_DUIDU, html);
  const events = await lab.trace(['devtools.timeline', 'blink.user_timing'], async () => {
    await page.goto(URL_OF_DUIDU);
    await page.waitForSelector('html[data-duidu-view]');
  });
  await page.close();
  const start = events.find(isReaderStart);
  const end = events.find(({ name }) => name === 'duidu-folded');
  return start && end ? (end.ts - start.ts) / 1000 : Number.NaN;
}

async function stopWorker(lab: Lab): Promise<void> {
  for (const target of lab.session.browser.targets())
    if (target.type() === 'service_worker') await (await target.worker())?.close();
}

/** How soon a page is folded. */
export async function* measureArrival(lab: Lab): AsyncGenerator<Result> {
  const load = await loadTime(lab, OURS.html);
  const against = `navigation to load without Duidu (${load.toFixed(0)} ms)`;
  const awake = await foldTime(lab, OURS.html, 'awake');
  yield { what: 'start to folded, worker awake', against, measured: awake / load, bound: 0.3, unit: '×' };
  const asleep = await foldTime(lab, OURS.html, 'asleep');
  yield { what: 'start to folded, worker asleep', against, measured: asleep / load, bound: 1, unit: '×' };
}
