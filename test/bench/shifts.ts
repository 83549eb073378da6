import { OURS } from '../e2e/articles.ts';
import { pointAt, pointAway, sideOf } from '../e2e/hand.ts';
import { cardGone, cardText, shownAs } from '../e2e/look.ts';
import type { Lab } from './lab.ts';
import type { Result } from './result.ts';

/** Layout shifts that the browser reports while pairs are shown and closed. */
export async function* measureShifts(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await page.evaluate(() => {
    document.title = '0';
    new PerformanceObserver((list) => {
      document.title = String(Number(document.title) + list.getEntries().length);
    }).observe({ type: 'layout-shift' });
  });
  for (const pair of [1, 2, 3, 4]) {
    await pointAt(page, sideOf(pair, 'en'));
    await cardText(page, pair);
    await pointAway(page);
    await cardGone(page);
  }
  const measured = Number(await page.title());
  await page.close();
  yield { what: 'layout shifts', against: 'four reveals', measured, bound: 0, unit: '' };
}
