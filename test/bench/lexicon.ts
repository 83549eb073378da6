import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { heapOf } from './counters.ts';
import type { Lab } from './lab.ts';
import { best, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** What it takes to have the lexicon at hand, measured in a page of the extension, which reads it as the worker does. */
export async function* measureLexicon(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.session.openExtensionPage('options.html');
  await lab.giveParts(page);
  const client = await page.createCDPSession();
  const times: { fetched: number; ready: number }[] = [];
  const before = await heapOf(client);
  for (let round = 0; round < 9; round += 1)
    times.push(await page.evaluate(() => duiduParts.timeLexicon('/lexicon.bin')));
  const held = (await heapOf(client)) - before;
  await page.close();
  const { size } = statSync(resolve(import.meta.dirname, '../../.wxt/lexicon.bin'));
  yield {
    what: 'the lexicon, ready to be asked',
    against: 'a bare fetch of its bytes',
    measured: best(times.map(({ ready }) => ready)) / best(times.map(({ fetched }) => fetched)),
    bound: 3,
    unit: '×',
  };
  yield {
    what: 'memory that the lexicon takes',
    against: `its ${size} bytes`,
    measured: held / size,
    bound: 4,
    unit: '×',
  };
}
