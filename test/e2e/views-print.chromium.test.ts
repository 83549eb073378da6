import { expect } from 'vitest';
import { lineOf, pointAt, sideOf } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { type Letter, pdfLetters } from './pdf-letters.ts';
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

/** Pairs of letters that lie on each other: their starts are nearer than the narrowest letters and lines can be. */
function overlaps(letters: readonly Letter[]): string[] {
  const found: string[] = [];
  letters.forEach((letter, i) => {
    for (const other of letters.slice(i + 1)) {
      if (other.page !== letter.page) continue;
      const size = Math.min(letter.size, other.size);
      const [dx, dy] = [Math.abs(letter.x - other.x), Math.abs(letter.y - other.y)];
      if (dx < 0.15 * size && dy < 0.8 * size)
        found.push(`${JSON.stringify(letter)} ${JSON.stringify(other)}`);
    }
  });
  return found;
}

test('on paper nothing lies on anything else, or over an edge, in any view', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  for (const settings of [
    { view: 'en' },
    { view: 'zh' },
    { view: 'both' },
    { view: 'columns' },
    { view: 'en', printBoth: true },
  ] as const) {
    await desk.set(settings);
    const [width, height, margin] = [595, 842, 36];
    const pdf = await page.pdf({ width: inches(width), height: inches(height), margin: all(inches(margin)) });
    const letters = pdfLetters(pdf);
    expect(letters.length).toBeGreaterThan(500);
    expect(overlaps(letters), JSON.stringify(settings)).toEqual([]);
    const outside = letters.filter(
      ({ x, y, size }) =>
        x < margin ||
        x + 0.2 * size > width - margin ||
        y - 0.1 * size < margin ||
        y + 0.6 * size > height - margin,
    );
    expect(outside, JSON.stringify(settings)).toEqual([]);
  }
});

const inches = (points: number) => `${points / 72}in`;

const all = (margin: string) => ({ top: margin, right: margin, bottom: margin, left: margin });
