import type { Page } from 'puppeteer-core';
import type { View } from '../../utils/reading/settings.ts';
import { deskFor, findReady, twoFrames } from '../e2e/views-desk.ts';
import type { Lab } from './lab.ts';
import { longestTask } from './longest-task.ts';
import { longPage } from './pages.ts';
import { pairedTextOf } from './paired-text.ts';
import { median, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const TIMES = 15;
const RESTED = 5;

/** A switch of view with 1 000 pairs, against a class and a rule that does no more than hide the same elements; and the longest task. */
export async function* measureSwitching(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.openPlain(longPage(2_200));
  const paired = await pairedTextOf(page);
  const times = await lab.timesOf(async () => {
    await page.evaluate((count) => duiduParts.runClassSwitches(count), TIMES);
    await page.evaluate((given) => duiduParts.fold(given), paired);
    await page.evaluate((count) => duiduParts.runSwitches(count), TIMES);
    for (let round = 0; round < RESTED; round += 1)
      for (const view of ['zh', 'en'] as const) {
        await findReady(page);
        await page.evaluate((to) => duiduParts.runSwitchTo(to), view);
      }
  });
  const timeOf = (task: string) => median(times.get(task) ?? []);
  const what = `switch the view there and back, ${paired.pairs.length} pairs`;
  yield {
    what,
    against: `toggling a class that hides one side (${timeOf('class').toFixed(0)} ms)`,
    measured: timeOf('switch') / timeOf('class'),
    bound: 2,
    unit: '×',
  };
  yield {
    what,
    against: `toggling a class that hides one side and shows the other (${timeOf('classes').toFixed(0)} ms)`,
    measured: timeOf('switch') / timeOf('classes'),
    unit: '×',
  };
  yield {
    what: `${what}, each time when find can look into all that is collapsed`,
    against: 'the same',
    measured: (timeOf('switch to zh') + timeOf('switch to en')) / timeOf('classes'),
    unit: '×',
  };
  yield* longestSwitches(lab);
}

/** The ways through the views of which the longest task is measured; they begin at English. */
const WAYS: readonly { name: string; views: readonly View[] }[] = [
  { name: 'between English, Chinese and both', views: ['zh', 'en', 'both', 'zh', 'both', 'en'] },
  { name: 'to columns and back', views: ['columns', 'en'] },
];

/**
 * The longest task while the reader goes through the views of a page like that, with the whole extension at work; and
 * while a class on <html> has it look the same.
 */
async function* longestSwitches(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.session.open('http://news.dahe.cn/long.html', longPage(2_200));
  await page.waitForSelector('html[data-duidu-view]', { timeout: 120_000 });
  const desk = await deskFor(lab.session, page);
  const pairs = await page.evaluate(() => document.documentElement.getAttribute('data-duidu-count'));
  const plain = await lab.openPlain(longPage(2_200));
  for (const { name, views } of WAYS) {
    await page.bringToFront();
    await findReady(page);
    const measured = await longestTask(lab, async () => {
      for (const view of views) await desk.set({ view });
      return page;
    });
    await plain.bringToFront();
    await showPlainly(plain, 'en');
    const byClass = await longestTask(lab, async () => {
      for (const view of views) await showPlainly(plain, view);
      return plain;
    });
    yield {
      what: `longest task of a switch ${name}, ${pairs} pairs`,
      against: `work of the main thread; by a class alone, ${byClass.toFixed(0)} ms`,
      measured,
      bound: 50,
      unit: 'ms',
    };
  }
}

/** Has a class on <html> make a page without Duidu look as in a view. */
async function showPlainly(page: Page, view: View): Promise<void> {
  await page.evaluate(
    (name) => {
      document.documentElement.className = name;
    },
    view === 'both' ? '' : `plainly-${view}`,
  );
  await twoFrames(page);
}
