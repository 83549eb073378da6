import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { median, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const TIMES = 15;

/** A switch of view with 1 000 pairs, against a class and a rule that does no more than hide the same elements. */
export async function* measureSwitching(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.openPlain(longPage(2_200));
  const pairs = pairBlocks(await page.evaluate(() => duiduParts.blocks()), loadLexicon());
  const times = await lab.timesOf(async () => {
    await page.evaluate((count) => duiduParts.runClassSwitches(count), TIMES);
    await page.evaluate((given) => duiduParts.fold(given), pairs);
    await page.evaluate((count) => duiduParts.runSwitches(count), TIMES);
  });
  yield {
    what: `switch the view, ${pairs.length} pairs`,
    against: 'toggling a class that hides the same elements',
    measured: median(times.get('switch') ?? []) / median(times.get('class') ?? []),
    bound: 2,
    unit: '×',
  };
}
