import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import type { Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** A switch of view with 1 000 pairs, against a class and a rule that does no more than hide the same elements. */
export async function measureSwitching(lab: Lab): Promise<Result[]> {
  const html = longPage(2_200);
  const page = await lab.openPlain(html);
  // The first round only warms up.
  await page.evaluate(() => duiduParts.timeClassSwitch());
  const plain = await page.evaluate(() => duiduParts.timeClassSwitch());
  const pairs = pairBlocks(await page.evaluate(() => duiduParts.blocks()), loadLexicon());
  await page.evaluate((given) => duiduParts.fold(given), pairs);
  await page.evaluate(() => duiduParts.timeSwitch());
  const ours = await page.evaluate(() => duiduParts.timeSwitch());
  await page.close();
  return [
    {
      what: `switch the view, ${pairs.length} pairs`,
      against: 'toggling a class that hides the same elements',
      measured: ours / plain,
      bound: 2,
      unit: '×',
    },
  ];
}
