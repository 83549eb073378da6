import type { Lab } from './lab.ts';
import { englishPage, realPages } from './pages.ts';
import { pairedTextOf } from './paired-text.ts';
import { best, type Result, sum } from './result.ts';

type Job = Parameters<typeof duiduParts.run>[0];

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
    await runOn(lab, pages, ['pass', 'read', 'divide']);
    await foldAll(lab, pages);
  });
  const total = (job: string) => sum(pages.map((_, index) => best(times.get(`${job} ${index}`))));
  const against = `one plain walk over the text (${pages.length} pages)`;
  yield {
    what: 'scan and read all lines',
    against,
    measured: total('read') / total('pass'),
    bound: 4,
    unit: '×',
  };
  yield {
    what: 'divide them into blocks by language, in the worker',
    against,
    measured: total('divide') / total('pass'),
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

async function runOn(lab: Lab, pages: readonly string[], jobs: readonly Job[]) {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, html] of pages.entries())
      for (const job of jobs) {
        const page = await lab.openPlain(html);
        await page.evaluate((name, number) => duiduParts.run(name, number), job, index);
      }
}

async function foldAll(lab: Lab, pages: readonly string[]) {
  for (const [index, html] of pages.entries()) {
    const paired = await pairedTextOf(await lab.openPlain(html));
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await lab.openPlain(html);
      await page.evaluate((given, number) => duiduParts.runFold(given, number), paired, index);
    }
  }
}
