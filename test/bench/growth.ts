import { heapOf } from './counters.ts';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { pairedTextOf } from './paired-text.ts';
import { best, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** Time to read, mark and fold a page of so many blocks, and the memory it then holds. */
async function costOf(lab: Lab, blocks: number): Promise<{ time: number; memory: number }> {
  const html = longPage(blocks);
  const reader = await lab.openPlain(html);
  const paired = await pairedTextOf(reader);
  let memory = Number.POSITIVE_INFINITY;
  const times = await lab.timesOf(async () => {
    for (let round = 0; round < 2; round += 1) {
      const page = await lab.openPlain(html);
      const client = await page.createCDPSession();
      const before = await heapOf(client);
      await page.evaluate((given) => duiduParts.runFold(given, 0), paired);
      memory = Math.min(memory, (await heapOf(client)) - before);
      await client.detach();
    }
  });
  return { time: best(times.get('fold 0')), memory };
}

/** Ten times the blocks: how many times the time and the memory on the page. */
export async function* measureGrowth(lab: Lab): AsyncGenerator<Result> {
  const small = await costOf(lab, 1_000);
  const large = await costOf(lab, 10_000);
  const against = '1 000 blocks';
  yield {
    what: 'time to read and fold 10 000 blocks',
    against,
    measured: large.time / small.time,
    bound: 11,
    unit: '×',
  };
  yield {
    what: 'memory of 10 000 blocks folded',
    against,
    measured: large.memory / small.memory,
    bound: 11,
    unit: '×',
  };
}
