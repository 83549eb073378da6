import { expect } from 'vitest';
import { lineOf, pointAt, sideOf } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { pdfText } from './pdf-text.ts';
import { click, pairWith } from './reveal-hand.ts';
import { test } from './test.ts';
import { deskFor, STRUCTURES } from './views-desk.ts';

test('what is open, in any style, is not on paper', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const pair = await pairWith(page, 'The boat is eleven');
  const line = await pairWith(page, 'He never learned');
  const text = pdfText(await page.pdf());
  expect(text).toContain('Theboatiseleven');
  expect(text).not.toContain('船长十一米');
  for (const reveal of ['card', 'in-place', 'below', 'mask'] as const) {
    await desk.store({ reveal });
    await shownAs(page, reveal === 'mask' ? 'both' : 'en');
    if (reveal === 'below') {
      for (const each of [line, pair]) {
        await click(page, await lineOf(page, sideOf(each, 'en')));
        await cardText(page, each);
      }
    } else {
      await pointAt(page, sideOf(pair, 'en'));
      if (reveal === 'mask') await page.waitForSelector('[data-duidu-bare]');
      else await cardText(page, pair);
    }
    expect(pdfText(await page.pdf()), reveal).toBe(text);
    await page.mouse.move(2, 2);
  }
});
