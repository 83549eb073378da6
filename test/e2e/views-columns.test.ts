import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { shownAs } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';
import { deskFor, STRUCTURES, twoFrames } from './views-desk.ts';

/** How the first blocks of each pair stand to each other. */
async function standing(page: Page): Promise<{ pair: string; facing: boolean; englishLeft: boolean }[]> {
  return page.evaluate(() => {
    const first = (pair: number, language: string) =>
      document
        .querySelector(`[data-duidu-pair="${pair}"][data-duidu-lang="${language}"]`)
        ?.getBoundingClientRect();
    const count = Number(document.documentElement.getAttribute('data-duidu-count'));
    return Array.from({ length: count }, (_, i) => {
      const [en, zh] = [first(i + 1, 'en'), first(i + 1, 'zh')];
      if (!en || !zh) throw new Error(`Pair ${i + 1} is not on the page`);
      const apart = en.right <= zh.left || zh.right <= en.left;
      return {
        pair: String(i + 1),
        facing: apart && Math.abs(en.top - zh.top) < 2,
        englishLeft: en.left < zh.left,
      };
    });
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('pairs face each other, English left or Chinese left, and singles stand across', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'columns' });
  // The two pairs of the table that has a row for each language stay one below the other.
  expect((await standing(page)).filter(({ facing }) => !facing)).toHaveLength(2);
  expect((await standing(page)).filter(({ facing, englishLeft }) => facing && !englishLeft)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const [heading, credits] = await onAll(page, 'h1, .credits', (all) =>
    all.map((each) => each.getBoundingClientRect().width),
  );
  expect(heading).toBeGreaterThan(800);
  expect(credits).toBe(heading);

  await desk.set({ view: 'columns', chineseFirst: true });
  const turned = (await standing(page)).filter(({ facing, englishLeft }) => facing && !englishLeft);
  // What its authors set side by side stays so: six cells and three boxes.
  expect(turned.length).toBe((await standing(page)).length - 2 - 8);
});

test('items of a list have the number of the item that they translate', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  await (await deskFor(session, page)).set({ view: 'columns' });
  const steps = await onAll(page, 'ol > li', (items) =>
    items.map((item) => Number(/list-item (\d+)/.exec(getComputedStyle(item).counterIncrement)?.[1] ?? 1)),
  );
  expect(steps).toEqual([1, 0, 1, 0, 1, 0]);
});

test('on a narrow screen the columns are stacked', async ({ session }) => {
  const page = await session.open(
    STRUCTURES.url,
    STRUCTURES.html.replace('<meta', '<meta name="viewport" content="width=device-width"><meta'),
  );
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'columns' });
  await page.setViewport({ width: 390, height: 844 });
  await twoFrames(page);
  const facing = (await standing(page)).filter((each) => each.facing);
  // Cells and boxes that its authors set side by side.
  expect(facing.length).toBeLessThanOrEqual(8);
});
