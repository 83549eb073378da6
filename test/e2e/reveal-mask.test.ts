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

test('mask: between two lines and two parts of a text the whole of it is pointed at', async ({ session }) => {
  const page = await openWith(
    session,
    { reveal: 'mask' },
    `<!doctype html><meta charset="utf-8"><title>Seams</title><h1 lang="en">A bell</h1><h1 lang="zh">一口钟</h1>
     <p style="font: 16px/2 sans-serif"><b>The ferryman:</b><br>I have rowed this boat since 1952, and the mayor promised me
     <i>a quiet engine</i> in 1998.<br><b>船夫：</b><br>我从1952年起划这条船，镇长1998年答应给我一台<i>安静的发动机</i>。</p>`,
  );
  const lines = await onAll(page, sideOf(2, 'en'), ([title, text]) => ({
    x: (title?.getBoundingClientRect().left ?? 0) + 20,
    first: title?.getBoundingClientRect().bottom ?? 0,
    second: text?.getClientRects()[0]?.top ?? 0,
  }));
  expect(lines.second - lines.first, 'no box between the lines').toBeGreaterThan(6);
  for (let y = lines.first - 4; y < lines.second + 4; y += 2) {
    await page.mouse.move(lines.x, y, { steps: 4 });
    await page.waitForSelector(`${sideOf(2, 'zh')}[data-duidu-bare]`);
    await pointAway(page);
    await page.waitForFunction(() => !document.querySelector('[data-duidu-bare]'));
  }
});
