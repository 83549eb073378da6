import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import { heapOf, type Lab } from './lab.ts';
import { longPage } from './pages.ts';
import type { Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** Time to read, mark and fold a page of so many blocks, and the memory it then holds. */
async function costOf(lab: Lab, blocks: number): Promise<{ time: number; memory: number }> {
  const html = longPage(blocks);
  const reader = await lab.openPlain(html);
  const pairs = pairBlocks(await reader.evaluate(() => duiduParts.blocks()), loadLexicon());
  await reader.close();
  const page = await lab.openPlain(html);
  const client = await page.createCDPSession();
  const before = await heapOf(client);
  const time = await page.evaluate((given) => duiduParts.timeFold(given), pairs);
  const memory = (await heapOf(client)) - before;
  await page.close();
  return { time, memory };
}

/** Ten times the blocks: how many times the time and the memory on the page. */
export async function measureGrowth(lab: Lab): Promise<Result[]> {
  const small = await costOf(lab, 1_000);
  const large = await costOf(lab, 10_000);
  const against = '1 000 blocks';
  return [
    {
      what: 'time to read and fold 10 000 blocks',
      against,
      measured: large.time / small.time,
      bound: 11,
      unit: '×',
    },
    {
      what: 'memory of 10 000 blocks folded',
      against,
      measured: large.memory / small.memory,
      bound: 11,
      unit: '×',
    },
  ];
}
