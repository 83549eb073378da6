import type { Page } from 'puppeteer-core';
import { OURS } from '../e2e/articles.ts';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { median, type Result } from './result.ts';

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

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
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await page.goto(URL_OF_DUIDU);
  await page.waitForSelector('html[data-duidu-view]');
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  await page.close();
  const start = trace.traceEvents.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.includes('/content-scripts/reader.js'),
  );
  const end = trace.traceEvents.find(({ name }) => name === 'duidu-folded');
  return start && end ? (end.ts - start.ts) / 1000 : Number.NaN;
}

async function stopWorker(lab: Lab): Promise<void> {
  for (const target of lab.session.browser.targets())
    if (target.type() === 'service_worker') await (await target.worker())?.close();
}

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

/** How soon a page is folded, and whether that ever holds up the page. */
export async function measureArrival(lab: Lab): Promise<Result[]> {
  const load = await loadTime(lab, OURS.html);
  const awake = await foldTime(lab, OURS.html, 'awake');
  const asleep = await foldTime(lab, OURS.html, 'asleep');
  const against = `navigation to load without Duidu (${load.toFixed(0)} ms)`;

  const html = longPage(10_000);
  const plain = await longestTask(await lab.session.open('http://news.example/long.html', html));
  const page = await lab.session.open('http://news.dahe.cn/long.html', html);
  await page.waitForSelector('html[data-duidu-view]', { timeout: 120_000 });
  const longest = await longestTask(page);
  return [
    { what: 'start to folded, worker asleep', against, measured: asleep / load, bound: 1, unit: '×' },
    { what: 'start to folded, worker awake', against, measured: awake / load, bound: 0.3, unit: '×' },
    {
      what: 'longest task, 10 000 blocks',
      against: `as the browser sees it (${plain.toFixed(0)} ms without Duidu)`,
      measured: longest,
      bound: Math.max(50, plain),
      unit: 'ms',
    },
  ];
}
