import { expect } from 'vitest';
import { lineOf, pointAt, sideOf } from './hand.ts';
import { boxOf, click, opened, openWith } from './reveal-hand.ts';
import { test } from './test.ts';
import { tonesIn } from './tones.ts';

/** Pages by what they say of their colours, and whether they are dark. */
const PAGES = [
  ['a page that says nothing', '', false],
  ['a dark ground on the body', 'body { background: #111; color: #eee }', true],
  ['a dark ground behind the texts alone', 'main { background: rgb(17 17 17 / 95%); color: #eee }', true],
  ['a page that is dark as the browser makes it', ':root { color-scheme: dark }', true],
  [
    'a light card on a dark page',
    'body { background: #111; color: #eee } main { background: #fff; color: #111 }',
    false,
  ],
] as const;

/** Dark pages of which the colours say that they are light. */
const TURNED = [
  ['a light page that is turned over', 'html { filter: invert(1); background: #fff }', true],
  ['a light part that is turned over', 'main { filter: invert(1); background: #fff; color: #111 }', true],
] as const;

const html = (css: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ground</title><style>${css} main { width: 400px }</style>
   <main><p>The ferry leaves at 6:30 in the morning, comes back at 18:45, and stays on the other bank for the whole of the
   day when the 3 ferrymen of the village have something to celebrate, which is to say on 12 days of each year.</p>
   <p>渡船早上6:30开，18:45回；3位船夫过节的12天里，整天停在对岸。</p>
   <p>Nobody could say who had built the 12 huts.</p><p>没有人说得出那12间小屋是谁盖的。</p></main>`;

for (const [name, css, isDark] of [...PAGES, ...TURNED])
  test(`in place, on ${name}, a text stands on the ground of the page, and its edge is seen`, async ({
    session,
  }) => {
    const page = await openWith(session, { view: 'zh', reveal: 'in-place', delay: 0 }, html(css));
    await pointAt(page, sideOf(1, 'zh'));
    await opened(page, 1);
    const block = await boxOf(page, sideOf(1, 'zh'));
    const sheet = await boxOf(page, 'duidu-card');
    expect(sheet.bottom, 'it hangs over the end of the block').toBeGreaterThan(block.bottom + 10);
    const width = sheet.right - sheet.left;
    const text = await tonesIn(page, {
      x: sheet.left,
      y: sheet.top,
      width,
      height: sheet.bottom - sheet.top,
    });
    // After the last word: the sentence pointed at is marked.
    const ground = await tonesIn(page, { x: sheet.right - 50, y: sheet.bottom - 12, width: 40, height: 8 });
    expect(ground.lightest - ground.darkest, 'of one colour').toBeLessThan(4);
    if (isDark) expect(ground.lightest).toBeLessThan(50);
    else expect(ground.darkest).toBeGreaterThan(240);
    expect(text.lightest - text.darkest, 'to be read').toBeGreaterThan(180);
    const edge = await tonesIn(page, { x: sheet.left + 20, y: sheet.bottom + 1, width: 100, height: 3 });
    const tone = isDark ? edge.lightest - ground.lightest : ground.darkest - edge.darkest;
    expect(tone, 'a grey edge').toBeGreaterThan(10);
    await page.close();
  });

for (const [name, css] of TURNED)
  for (const reveal of ['card', 'below'] as const)
    test(`${reveal}, on ${name}: dark too, and to be read`, async ({ session }) => {
      const page = await openWith(session, { reveal, delay: 0 }, html(css));
      if (reveal === 'card') await pointAt(page, sideOf(1, 'en'));
      else await click(page, await lineOf(page, sideOf(1, 'en')));
      await opened(page, 1);
      const { left, top, right, bottom } = await boxOf(page, 'duidu-card');
      const middle = { x: left + 3, y: top + 3, width: right - left - 6, height: bottom - top - 6 };
      const { darkest, lightest } = await tonesIn(page, middle);
      expect(lightest - darkest, 'to be read').toBeGreaterThan(180);
      const corner = await tonesIn(page, { x: right - 16, y: bottom - 6, width: 8, height: 3 });
      expect(corner.lightest).toBeLessThan(60);
      await page.close();
    });
