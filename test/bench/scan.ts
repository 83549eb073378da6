import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import type { Lab } from './lab.ts';
import { englishPage, realPages } from './pages.ts';
import { best, type Result, sum } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const ROUNDS = 3;

/** What a page costs before and while it is folded, against one plain walk over its text; each on a page just loaded. */
export async function* measureScan(lab: Lab): AsyncGenerator<Result> {
  const english = englishPage(300_000);
  const dismissing = await lab.timesOf(() => runOn(lab, [english], ['pass', 'look']));
  yield {
    what: 'look at a page in English and dismiss it',
    against: 'one plain walk over its text',
    measured: best(dismissing.get('look 0')) / best(dismissing.get('pass 0')),
    bound: 1.5,
    unit: '×',
  };

  const pages = realPages();
  const times = await lab.timesOf(async () => {
    await runOn(lab, pages, ['pass', 'read']);
    await foldAll(lab, pages);
  });
  const total = (job: string) => sum(pages.map((_, index) => best(times.get(`${job} ${index}`))));
  const against = `one plain walk over the text (${pages.length} pages)`;
  yield {
    what: 'scan and read all blocks',
    against,
    measured: total('read') / total('pass'),
    bound: 4,
    unit: '×',
  };
  yield {
    what: 'scan, read, mark and fold',
    against,
    measured: total('fold') / total('pass'),
    bound: 6,
    unit: '×',
  };
}

async function runOn(lab: Lab, pages: readonly string[], jobs: readonly ('pass' | 'look' | 'read')[]) {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, html] of pages.entries())
      for (const job of jobs) {
        const page = await lab.openPlain(html);
        await page.evaluate((name, number) => duiduParts.run(name, number), job, index);
      }
}

async function foldAll(lab: Lab, pages: readonly string[]) {
  for (const [index, html] of pages.entries()) {
    const read = await lab.openPlain(html);
    const pairs = pairBlocks(await read.evaluate(() => duiduParts.blocks()), loadLexicon());
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await lab.openPlain(html);
      await page.evaluate((given, number) => duiduParts.runFold(given, number), pairs, index);
    }
  }
}
