import { OURS } from '../e2e/articles.ts';
import type { Lab } from './lab.ts';
import type { Result } from './result.ts';

const SECONDS = 6;

/** The article, with a text that changes a thousand times a second. */
const BUSY = OURS.html.replace(
  '</body>',
  `<p id="ticker">Read by nobody so far</p><script>
let count = 0;
const text = document.getElementById('ticker').firstChild;
setInterval(() => { for (let i = 0; i < 4; i++) text.data = 'Read by ' + count++ + ' people so far'; }, 4);
</script></body>`,
);

/** Seconds that a page's main thread is at work within some seconds. */
async function workOn(lab: Lab, url: string): Promise<number> {
  const page = await lab.session.open(url, BUSY);
  if (url.includes('dahe.cn')) await page.waitForSelector('html[data-duidu-view]');
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await work();
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  const spent = (await work()) - before;
  await page.close();
  return spent;
}

/** The share of the main thread that Duidu takes on a page that never stops changing. */
export async function* measureBusyPage(lab: Lab): AsyncGenerator<Result> {
  const alone = await workOn(lab, 'http://news.example/busy.html');
  const folded = await workOn(lab, 'http://news.dahe.cn/busy.html');
  yield {
    what: 'share of the main thread on a page that changes 1 000 times a second',
    against: 'the same page without Duidu',
    measured: (100 * Math.max(0, folded - alone)) / SECONDS,
    bound: 10,
    unit: '%',
  };
}
