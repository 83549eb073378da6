import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone, cardText } from './look.ts';
import { boxOf, openCards, openWith, pairWith } from './reveal-hand.ts';
import { test } from './test.ts';

/** Rest that tells a pointer which has come to stand from one that travels, whatever the delay. */
const SETTLE = 60;
const GRACE = 150;
/** Timers and the times of events may be a millisecond early by the page's rounded clock. */
const ROUNDED = 2;

/** Starts to measure when a card opens, from the pointer's last movement on, and in frames after `due` milliseconds. */
function timeOpening(page: Page, due: number): Promise<{ rest: number; frames: number }> {
  return page.evaluate(
    (wanted) =>
      new Promise<{ rest: number; frames: number }>((resolve) => {
        let moved = 0;
        let timer = 0;
        let isDue = false;
        let frames = 0;
        addEventListener(
          'mousemove',
          () => {
            moved = performance.now();
            clearTimeout(timer);
            timer = window.setTimeout(() => {
              isDue = true;
            }, wanted);
          },
          true,
        );
        requestAnimationFrame(function look() {
          if (isDue) frames += 1;
          if (document.querySelector('duidu-card[data-duidu-for]')) {
            resolve({ rest: performance.now() - moved, frames });
          } else requestAnimationFrame(look);
        });
      }),
    due,
  );
}

for (const delay of [0, 250, 2000])
  test(`with a delay of ${delay} ms the card opens after it and a frame or two, not before`, async ({
    session,
  }) => {
    const page = await openWith(session, { delay });
    const [first, second] = [await pairWith(page, 'He refused'), await pairWith(page, 'The boat is eleven')];
    // The first reveal also loads the code of the card.
    await pointAt(page, sideOf(first, 'en'));
    await cardText(page, first);
    await pointAway(page);
    await cardGone(page);

    const target = await lineOf(page, sideOf(second, 'en'));
    const timing = timeOpening(page, Math.max(delay, SETTLE));
    await page.mouse.move(target.x, target.y, { steps: 6 });
    const { rest, frames } = await timing;
    expect(rest).toBeGreaterThanOrEqual(delay - ROUNDED);
    expect(frames).toBeLessThanOrEqual(4);
  });

test('a card outlives the pointer by the grace, and stays if that comes back in time', async ({
  session,
}) => {
  const page = await openWith(session, { delay: 0 });
  const pair = await pairWith(page, 'He refused');
  const { x, y } = await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  // Straight up, which is away from the card below: on the way to it nothing closes.
  const { top } = await boxOf(page, sideOf(pair, 'en'));
  const outside = { x, y: top - 12 };
  await page.evaluate((limit) => {
    const times = { left: 0, back: 0, gone: 0 };
    (window as unknown as { times: typeof times }).times = times;
    addEventListener(
      'mousemove',
      ({ clientY }) => {
        if (clientY < limit) times.left ||= performance.now();
        else if (times.left) [times.back, times.left] = [performance.now() - times.left, 0];
      },
      true,
    );
    new MutationObserver(() => {
      if (!document.querySelector('duidu-card')) times.gone = performance.now() - times.left;
    }).observe(document.documentElement, { childList: true });
  }, top);
  const times = () =>
    page.evaluate(() => (window as unknown as { times: Record<'left' | 'back' | 'gone', number> }).times);
  // On a busy machine the way back may take longer than the grace; that says nothing.
  for (let back = GRACE; back >= GRACE; back = (await times()).back) {
    await pointAt(page, sideOf(pair, 'en'));
    await cardText(page, pair);
    await page.mouse.move(outside.x, outside.y);
    await page.mouse.move(x, y);
  }
  const end = await page.evaluate(() => performance.now());
  await page.waitForFunction((time) => performance.now() > time, {}, end + 2 * GRACE);
  expect(await openCards(page)).toEqual([pair]);

  await page.mouse.move(outside.x, outside.y);
  await cardGone(page);
  expect((await times()).gone).toBeGreaterThanOrEqual(GRACE - ROUNDED);
});
