import type { CDPSession } from 'puppeteer-core';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import { OURS } from '../e2e/articles.ts';
import { heapOf, type Lab } from './lab.ts';
import type { Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

async function countersOf(client: CDPSession) {
  const heap = await heapOf(client);
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
}

/** What is left behind after switching on and off a hundred times. */
export async function* measureCycles(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.openPlain(OURS.html);
  const client = await page.createCDPSession();
  const pairs = pairBlocks(await page.evaluate(() => duiduParts.blocks()), loadLexicon());
  const cycle = (times: number) =>
    page.evaluate(
      (given, count) => {
        for (let index = 0; index < count; index += 1) {
          duiduParts.fold(given);
          duiduParts.unfold();
        }
      },
      pairs,
      times,
    );
  await cycle(10); // what is built once and kept
  const before = await countersOf(client);
  await cycle(100);
  const after = await countersOf(client);
  const against = 'before, 100 times on and off';
  yield { what: 'nodes left behind', against, measured: after.nodes - before.nodes, bound: 0, unit: '' };
  const listeners = after.listeners - before.listeners;
  yield { what: 'listeners left behind', against, measured: listeners, bound: 0, unit: '' };
  yield { what: 'heap', against, measured: after.heap / before.heap, bound: 1.05, unit: '×' };
}
