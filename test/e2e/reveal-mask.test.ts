import { expect } from 'vitest';
import { lineOf, pointAway, sideOf } from './hand.ts';
import { boxes } from './look.ts';
import { onAll } from './on-all.ts';
import { openWith, pairWith, watchShifts } from './reveal-hand.ts';
import { test } from './test.ts';

test('mask: the hidden side is covered until either side is pointed at, and no box changes', async ({
  session,
}) => {
  const page = await openWith(session, { reveal: 'mask' });
  const shifts = await watchShifts(page);
  const isCovered = (pair: number, language: 'en' | 'zh') =>
    page.$eval(sideOf(pair, language), (side) => /blur\((?!0px)/.test(getComputedStyle(side).filter));
  const pairs = [
    await pairWith(page, 'In the spring of 1987'),
    await pairWith(page, 'A brass bell'),
    await pairWith(page, 'He never learned'),
  ];
  for (const pair of pairs)
    for (const side of ['en', 'zh'] as const) {
      const { x, y } = await lineOf(page, sideOf(pair, side));
      const before = await boxes(page);
      expect([await isCovered(pair, 'en'), await isCovered(pair, 'zh')]).toEqual([false, true]);
      await page.mouse.move(x, y, { steps: 4 });
      await page.waitForSelector(`${sideOf(pair, 'zh')}[data-duidu-bare]`);
      expect(await boxes(page)).toEqual(before);
      await pointAway(page);
      await page.waitForFunction(() => !document.querySelector('[data-duidu-bare]'));
      expect(await boxes(page)).toEqual(before);
    }
  expect(await shifts()).toBe(0);
  expect(await page.$('duidu-card')).toBeNull();
});

test("mask: the keyboard's focus uncovers, and its going covers again", async ({ session }) => {
  const page = await openWith(session, { reveal: 'mask' });
  const pair = await pairWith(page, 'He refused to leave');
  const bare = () =>
    onAll(page, '[data-duidu-bare]', (all) => all.map((each) => each.getAttribute('data-duidu-pair')));
  await page.evaluate(() => {
    // What comes before the link in the text, in the order of the Tab key.
    document.querySelector<HTMLElement>('nav a:last-child')?.focus();
  });
  await page.keyboard.press('Tab');
  await page.waitForSelector(`${sideOf(pair, 'zh')}[data-duidu-bare]`);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('The new landing');
  // The link in the Chinese text is in the same pair, the next one is not.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.waitForFunction(
    (selector) => !document.querySelector(`${selector}[data-duidu-bare]`),
    {},
    sideOf(pair, 'zh'),
  );
  expect(await bare()).not.toContain(String(pair));
});
