import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { boxes, cardGone, cardText } from './look.ts';
import {
  boxOf,
  click,
  EVERY_STRUCTURE,
  lastingHtml,
  opened,
  openWith,
  pairWith,
  textOf,
  twoFrames,
  watchShifts,
} from './reveal-hand.ts';
import { test } from './test.ts';
import { findReady } from './views-desk.ts';

// Many structures in one test, since each page takes its time to be read.
vi.setConfig({ testTimeout: 300_000 });

/** The beginning of a text in each structure of the page, in both languages. */
const STRUCTURES: readonly { readonly en: string; readonly zh: string }[] = [
  { en: 'A river that changed', zh: '改了主意的河' },
  { en: 'He refused to leave', zh: '他不肯搬' },
  { en: 'Every seven years', zh: '每隔七年' },
  { en: 'Two oars', zh: '两支桨' },
  { en: 'How to read the colour', zh: '怎样看水的颜色' },
  { en: 'Children under six', zh: '六岁以下' },
  { en: 'Bicycles travel free', zh: '自行车免费' },
  { en: 'When the far bank', zh: '望不见对岸' },
  { en: 'He never learned', zh: '他一直没学会' },
  { en: 'A river is a road', zh: '河是自己' },
  { en: 'On the ninth', zh: '九日，' },
  { en: 'The ferry lost half', zh: '渡船一个星期' },
  { en: 'Some people prefer', zh: '有些人喜欢' },
  { en: 'The bridge has', zh: '桥上有' },
  { en: 'Push the pole', zh: '竹篙插到底' },
];

for (const view of ['en', 'zh'] as const) {
  const other = view === 'en' ? 'zh' : 'en';
  const samples = view === 'en' ? STRUCTURES : STRUCTURES.filter((_, index) => index % 3 === 1);

  test(`card, ${view}: beside every block of every structure, over none, and nothing moves`, async ({
    session,
  }) => {
    const page = await openWith(session, { view, delay: 0 });
    await findReady(page);
    const shifts = await watchShifts(page);
    const window = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      height: innerHeight,
    }));
    for (const structure of samples) {
      const pair = await pairWith(page, structure[view]);
      await lineOf(page, sideOf(pair, view));
      const before = await boxes(page);
      await pointAt(page, sideOf(pair, view));
      expect(await cardText(page, pair)).toBe(await textOf(page, pair, other));
      expect(await boxes(page), `pair ${pair}`).toEqual(before);
      const block = await boxOf(page, sideOf(pair, view));
      const card = await boxOf(page, 'duidu-card');
      const apart =
        card.left >= block.right ||
        card.right <= block.left ||
        card.top >= block.bottom ||
        card.bottom <= block.top;
      expect(apart, `pair ${pair}`).toBe(true);
      expect(Math.min(card.left, card.top)).toBeGreaterThanOrEqual(8);
      expect(card.right).toBeLessThanOrEqual(window.width - 8);
      expect(card.bottom).toBeLessThanOrEqual(window.height - 8);
      await pointAway(page);
      await cardGone(page);
      expect(await boxes(page), `pair ${pair}`).toEqual(before);
    }
    expect(await shifts()).toBe(0);
  });

  test(`in place, ${view}: the text is exchanged, nothing moves, links stay`, async ({ session }) => {
    const page = await openWith(session, { view, delay: 0, reveal: 'in-place' });
    await findReady(page);
    const shifts = await watchShifts(page);
    for (const structure of samples) {
      const pair = await pairWith(page, structure[view]);
      const point = await lineOf(page, sideOf(pair, view));
      const before = await boxes(page);
      const hit = () => page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.outerHTML, point);
      const under = await hit();
      await pointAt(page, sideOf(pair, view));
      expect(await cardText(page, pair)).toBe(await textOf(page, pair, other));
      expect(await boxes(page), `pair ${pair}`).toEqual(before);
      // The lines of the block, without what is only a box around them; of one that columns divide, the part pointed at.
      const block = await page.$eval(
        sideOf(pair, view),
        (side, { x, y }) => {
          const isUnder = (box: DOMRect) =>
            box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
          const part = [...side.getClientRects()].find(isUnder);
          const isDivided = getComputedStyle(side).display !== 'inline' && side.getClientRects().length > 1;
          const lines = document.createRange();
          lines.selectNodeContents(side);
          const { left, right } = lines.getBoundingClientRect();
          // Letters may be higher than their line.
          const high = [lines, side].map((each) => each.getBoundingClientRect().height);
          const whole = { left, right, top: 0, bottom: Math.min(...high) };
          return (isDivided && (part?.toJSON() as DOMRect)) || whole;
        },
        point,
      );
      const sheet = await boxOf(page, 'duidu-card');
      expect(sheet.left).toBeLessThanOrEqual(block.left + 0.5);
      expect(sheet.right).toBeGreaterThanOrEqual(block.right - 0.5);
      expect(sheet.bottom - sheet.top).toBeGreaterThanOrEqual(block.bottom - block.top - 0.5);
      // The pointer goes through to what it was on, so a click does what it would have done.
      expect((await hit())?.replace(' aria-details=""', ''), `pair ${pair}`).toBe(under);
      await pointAway(page);
      await cardGone(page);
      expect(await boxes(page), `pair ${pair}`).toEqual(before);
    }
    expect(await shifts()).toBe(0);
  });
}

test('below: the lines that a page cuts off stay so, and the note has its room all the same', async ({
  session,
}) => {
  const clamp =
    'p { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden }';
  const page = await openWith(
    session,
    { reveal: 'below' },
    EVERY_STRUCTURE.replace('</style>', `${clamp} body { width: 300px }</style>`),
  );
  const pair = await pairWith(page, 'He refused to leave');
  const point = await lineOf(page, sideOf(pair, 'en'));
  const before = await boxes(page);
  const block = await boxOf(page, sideOf(pair, 'en'));
  await click(page, point);
  await cardText(page, pair);
  expect(await boxOf(page, sideOf(pair, 'en'))).toEqual(block);
  const note = await boxOf(page, 'duidu-card');
  expect(note.top).toBeGreaterThanOrEqual(block.bottom);
  const next = await page.$eval(sideOf(pair + 1, 'en'), (element) => element.getBoundingClientRect().top);
  expect(note.bottom).toBeLessThanOrEqual(next);
  await click(page, point);
  await cardGone(page);
  expect(await boxes(page)).toEqual(before);
});

test('below: a click opens a note under the block and makes room for it; another takes all back', async ({
  session,
}) => {
  const page = await openWith(session, { reveal: 'below' });
  // Room that the reader has asked for by a click is no shift.
  await findReady(page);
  const shifts = await watchShifts(page);
  const shut = await lastingHtml(page);
  for (const { en } of STRUCTURES) {
    // Balanced columns have no room to make: they are balanced anew.
    if (en === 'On the ninth') continue;
    const pair = await pairWith(page, en);
    const point = await lineOf(page, sideOf(pair, 'en'));
    const isLink = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('a') !== null,
      point,
    );
    if (isLink) continue;
    const { left, top } = await boxOf(page, sideOf(pair, 'en'));
    const before = await boxes(page);
    const textEnd = await endOfText(page, sideOf(pair, 'en'));
    await click(page, point);
    expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
    expect(await boxOf(page, sideOf(pair, 'en')), `pair ${pair}`).toMatchObject({ left, top });
    const note = await boxOf(page, 'duidu-card');
    expect(note.top, `pair ${pair}`).toBeGreaterThanOrEqual(textEnd);
    expect(note.top - textEnd, `pair ${pair}`).toBeLessThan(40);
    const covered = await page.evaluate(coveredTexts, note);
    expect(covered, `pair ${pair}`).toEqual([]);
    await click(page, point);
    await cardGone(page);
    expect(await boxes(page), `pair ${pair}`).toEqual(before);
  }
  expect(await shifts()).toBe(0);
  expect(await lastingHtml(page)).toBe(shut);
});

/** Where the text of an element ends, in pixels from the top of the window. */
async function endOfText(page: Page, selector: string): Promise<number> {
  return page.$eval(selector, (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().bottom;
  });
}

/** Texts of the page that lie under a rectangle; runs in the page. */
function coveredTexts(box: { left: number; top: number; right: number; bottom: number }): string[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement?.closest('[hidden]')) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, top, right, bottom } of range.getClientRects())
      if (left < box.right && right > box.left && top + 1 < box.bottom && bottom - 1 > box.top)
        texts.push(walker.currentNode.nodeValue ?? '');
  }
  return texts;
}

test('notes stay where their blocks are when others open above them, and through scrolling', async ({
  session,
}) => {
  const page = await openWith(session, { reveal: 'below' });
  const low = await pairWith(page, 'He refused to leave');
  const high = await pairWith(page, 'In the spring of 1987');
  await click(page, await lineOf(page, sideOf(low, 'en')));
  await opened(page, low);
  const distance = async () =>
    (await boxOf(page, `duidu-card[data-duidu-for="${low}"]`)).top -
    (await boxOf(page, sideOf(low, 'en'))).top;
  const before = await distance();
  await click(page, await lineOf(page, sideOf(high, 'en')));
  await opened(page, low, high);
  await twoFrames(page);
  expect(await distance()).toBeCloseTo(before, 0);
  await page.evaluate(() => scrollBy({ top: 137, behavior: 'instant' }));
  await twoFrames(page);
  expect(await distance()).toBeCloseTo(before, 0);
});

test('a block that columns divide is exchanged in the part pointed at, and its note stands under the last', async ({
  session,
}) => {
  for (const reveal of ['in-place', 'below'] as const) {
    const page = await openWith(session, { reveal, delay: 0 });
    // The columns break in the middle of it, above the text on which it is pointed at.
    await page.setViewport({ width: 390, height: 844 });
    const pair = await pairWith(page, 'On the ninth');
    const parts = () =>
      page.$eval(sideOf(pair, 'en'), (side) =>
        [...side.getClientRects()].map((box) => box.toJSON() as DOMRect),
      );
    expect((await parts()).length).toBe(2);
    const { x, y } = await lineOf(page, sideOf(pair, 'en'));
    if (reveal === 'below') await click(page, { x, y });
    else await page.mouse.move(x, y, { steps: 3 });
    await opened(page, pair);
    const sheet = await boxOf(page, 'duidu-card');
    const [part, last] = (await parts()).flatMap((box, i, all) =>
      i === 0 || i === all.length - 1 ? [box] : [],
    );
    const own = reveal === 'below' ? (last ?? part) : part;
    expect(sheet.left, reveal).toBeGreaterThanOrEqual((own?.left ?? 0) - 1);
    expect(sheet.right, reveal).toBeLessThanOrEqual((own?.right ?? 0) + 1);
    if (reveal === 'in-place') expect(sheet.top).toBeCloseTo(own?.top ?? 0, 0);
    else expect(sheet.bottom).toBeLessThanOrEqual((own?.bottom ?? 0) + 1);
    await page.close();
  }
});
