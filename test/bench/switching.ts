import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { pairedTextOf } from './paired-text.ts';
import { median, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const TIMES = 15;

/** A switch of view with 1 000 pairs, against a class and a rule that does no more than hide the same elements. */
export async function* measureSwitching(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.openPlain(longPage(2_200));
  const paired = await pairedTextOf(page);
  const times = await lab.timesOf(async () => {
    await page.evaluate((count) => duiduParts.runClassSwitches(count), TIMES);
    await page.evaluate((given) => duiduParts.fold(given), paired);
    await page.evaluate((count) => duiduParts.runSwitches(count), TIMES);
  });
  yield {
    what: `switch the view, ${paired.pairs.length} pairs`,
    against: 'toggling a class that hides the same elements',
    measured: median(times.get('switch') ?? []) / median(times.get('class') ?? []),
    bound: 2,
    unit: '×',
  };
}
