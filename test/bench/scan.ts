import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import type { Lab } from './lab.ts';
import { englishPage, samplePages } from './pages.ts';
import { type Result, sum } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

type Job = 'pass' | 'look' | 'read';

/** Milliseconds of a job on a page that was not asked before. */
function timeOf(lab: Lab, html: string, job: Job): Promise<number> {
  return lab.best(html, (page) => page.evaluate((name) => duiduParts.once(name), job));
}

async function timeOfFold(lab: Lab, html: string): Promise<number> {
  const page = await lab.openPlain(html);
  const pairs = pairBlocks(await page.evaluate(() => duiduParts.blocks()), loadLexicon());
  await page.close();
  return lab.best(html, (each) => each.evaluate((given) => duiduParts.timeFold(given), pairs));
}

/** What a page costs before and while it is folded, against one plain walk over its text. */
export async function measureScan(lab: Lab): Promise<Result[]> {
  const english = englishPage(300_000);
  const dismissed = (await timeOf(lab, english, 'look')) / (await timeOf(lab, english, 'pass'));
  const times: Record<Job | 'fold', number[]> = { pass: [], look: [], read: [], fold: [] };
  for (const html of samplePages()) {
    for (const job of ['pass', 'read'] as const) times[job].push(await timeOf(lab, html, job));
    times.fold.push(await timeOfFold(lab, html));
  }
  const pass = sum(times.pass);
  const against = `one plain walk over the text (${times.pass.length} pages)`;
  return [
    {
      what: 'look at a page in English and dismiss it',
      against: 'one plain walk over its text',
      measured: dismissed,
      bound: 1.5,
      unit: '×',
    },
    { what: 'scan and read all blocks', against, measured: sum(times.read) / pass, bound: 4, unit: '×' },
    { what: 'scan, read, mark and fold', against, measured: sum(times.fold) / pass, bound: 6, unit: '×' },
  ];
}
