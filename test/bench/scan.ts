import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import type { Lab } from './lab.ts';
import { englishPage, samplePages } from './pages.ts';
import { type Result, sum } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const ROUNDS = 3;

type Job = 'pass' | 'look' | 'read';

/** Milliseconds of a job on a fresh page, the best of some rounds: what is above it was done by other programs. */
async function best(lab: Lab, html: string, job: Job): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await lab.openPlain(html);
    times.push(await page.evaluate((name) => duiduParts.once(name), job));
    await page.close();
  }
  return Math.min(...times);
}

async function bestFold(lab: Lab, html: string): Promise<number> {
  const lexicon = loadLexicon();
  const reader = await lab.openPlain(html);
  const pairs = pairBlocks(await reader.evaluate(() => duiduParts.blocks()), lexicon);
  await reader.close();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await lab.openPlain(html);
    times.push(await page.evaluate((given) => duiduParts.timeFold(given), pairs));
    await page.close();
  }
  return Math.min(...times);
}

/** What a page costs before and while it is folded, against one plain walk over its text. */
export async function measureScan(lab: Lab): Promise<Result[]> {
  const english = englishPage(300_000);
  const dismissed = (await best(lab, english, 'look')) / (await best(lab, english, 'pass'));
  const times: Record<Job | 'fold', number[]> = { pass: [], look: [], read: [], fold: [] };
  for (const html of samplePages()) {
    for (const job of ['pass', 'read'] as const) times[job].push(await best(lab, html, job));
    times.fold.push(await bestFold(lab, html));
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
