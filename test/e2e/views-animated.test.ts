import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { lineOf, sideOf } from './hand.ts';
import { boxes, cardText } from './look.ts';
import { boxOf, openWith } from './reveal-hand.ts';
import { test } from './test.ts';
import { deskFor, findReady, STRUCTURES } from './views-desk.ts';

/** A page that lets all that changes about its paragraphs change slowly. */
const ANIMATED = OURS.html.replace('</head>', '<style>p { transition: all 20s }</style></head>');

test('texts of a page that animates its blocks stand there at once after a switch', async ({ session }) => {
  const page = await session.open(OURS.url, ANIMATED);
  await page.waitForSelector('html[data-duidu-view="en"]');
  const desk = await deskFor(session, page);
  for (const view of ['zh', 'en'] as const) {
    await findReady(page);
    await desk.set({ view });
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).target as Element)
        .filter((element) => !element.hasAttribute('hidden'))
        .map(
          ({ localName, id, className, textContent }) =>
            `${localName} ${id}${className}: ${textContent?.slice(0, 20)}`,
        ),
    );
    expect([...new Set(moving)]).toEqual([]);
  }
});

test('to columns and back, texts of a page that animates its lists stand where they come to stand', async ({
  session,
}) => {
  const html = STRUCTURES.html.replace('</style>', 'p, li { transition: all 20s }</style>');
  const page = await session.open(STRUCTURES.url, html);
  await page.waitForSelector('html[data-duidu-view="en"]');
  const desk = await deskFor(session, page);
  for (const view of ['both', 'columns', 'both'] as const) {
    await desk.set({ view });
    const now = await boxes(page);
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    expect(await boxes(page), view).toEqual(now);
  }
});

test('texts of a page that lets them appear slowly are there at once after a switch', async ({ session }) => {
  const fading =
    'p { opacity: 0; animation: appear 1s 1000s forwards } @keyframes appear { to { opacity: 1 } }';
  const page = await session.open(OURS.url, OURS.html.replace('</head>', `<style>${fading}</style></head>`));
  await page.waitForSelector('html[data-duidu-view="en"]');
  const desk = await deskFor(session, page);
  const opacities = (language: 'en' | 'zh') =>
    page.$$eval(`[data-duidu-lang="${language}"]`, (sides) => [
      ...new Set(sides.map((side) => getComputedStyle(side).opacity)),
    ]);
  expect(await opacities('en'), 'as long as its page wants it').toContain('0');
  for (const view of ['zh', 'en', 'zh'] as const) {
    await desk.set({ view });
    expect(await opacities(view)).toEqual(['1']);
  }
});

test('a note stands under a text that its page animates', async ({ session }) => {
  const page = await openWith(session, { reveal: 'below' }, ANIMATED);
  const selector = sideOf(2, 'en');
  const { x, y } = await lineOf(page, selector);
  const { bottom } = await boxOf(page, selector);
  await page.mouse.click(x, y);
  await cardText(page, 2);
  const note = await boxOf(page, 'duidu-card');
  expect(note.top).toBeGreaterThanOrEqual(bottom);
  expect((await boxOf(page, selector)).bottom).toBeGreaterThanOrEqual(note.bottom);
});
