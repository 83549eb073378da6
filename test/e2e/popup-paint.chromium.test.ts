import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { openRealPopup } from './browser-own.ts';
import { shownAs } from './look.ts';
import { test } from './test.ts';

declare global {
  /** How many elements the popup had after each change of its tree, and how far things moved in it. */
  var popupSizes: number[];
  var popupShifts: number[];
}

test('the popup comes complete at its first paint, and nothing in it moves afterwards', async ({
  session,
}) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await openRealPopup(session, page);
  await popup.evaluateOnNewDocument(() => {
    globalThis.popupSizes = [];
    globalThis.popupShifts = [];
    new MutationObserver(() => {
      const main = document.querySelector('main');
      if (main) globalThis.popupSizes.push(main.querySelectorAll('*').length);
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        globalThis.popupShifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await popup.reload();
  await popup.waitForSelector('.summary[data-state="reading"]');
  const seen = await popup.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
    return { sizes: globalThis.popupSizes, shifts: globalThis.popupShifts };
  });
  expect(new Set(seen.sizes).size).toBe(1);
  expect(seen.shifts).toEqual([]);
});
