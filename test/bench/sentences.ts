import type { Lab } from './lab.ts';
import { realPages } from './pages.ts';
import { best, type Result, sum } from './result.ts';
import { serveLexicon } from './serve-lexicon.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** Pages of many sentences each. */
const LEAST_PAIRS = 15;
const ROUNDS = 2;

/** What it costs to align the sentences of all pairs of a page, which is done for those that a reader looks at. */
export async function* measureSentences(lab: Lab): AsyncGenerator<Result> {
  const url = serveLexicon(lab);
  const measured: number[] = [];
  const times = await lab.timesOf(async () => {
    for (const [index, html] of realPages().entries()) {
      const page = await lab.openPlain(html);
      const given = await page.evaluate(() => duiduParts.blocks());
      if (given.length < 2 * LEAST_PAIRS) continue;
      measured.push(index);
      await page.evaluate((from) => duiduParts.loadLexicon(from), url);
      await page.evaluate((all, ...rest) => duiduParts.runSentences(all, ...rest), given, index, ROUNDS);
    }
  });
  const total = (job: string) => sum(measured.map((index) => best(times.get(`${job} ${index}`))));
  yield {
    what: 'align the sentences of all pairs',
    against: `pairing the blocks of the same ${measured.length} pages`,
    measured: total('aligning') / total('pairing'),
    bound: 2,
    unit: '×',
  };
}
