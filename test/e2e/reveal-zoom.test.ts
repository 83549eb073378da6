import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { zoomIn } from './browser-own.ts';
import { lineOf, type Point, pointAt, pointAway, sideOf } from './hand.ts';
import { boxes, cardGone, cardText } from './look.ts';
import { onAll } from './on-all.ts';
import { type Box, boxOf, EVERY_STRUCTURE, openWith, pairWith, textOf } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

// Each page takes its time to be read.
vi.setConfig({ testTimeout: 300_000 });

/** Texts of the page in paragraphs, lists, tables, lines, columns and boxes. */
const BEGINNINGS = [
  'He refused to leave',
  'The boat is eleven',
  'A brass bell',
  'Bicycles travel free',
  'He never learned',
  'On the ninth',
  'The ferry lost half',
];

/** A page in a window of 1000 × 800 pixels, in which a page of double size has 500 × 400. */
async function openLarge(session: Session, settings: Parameters<typeof openWith>[1]): Promise<Page> {
  const page = await openWith(session, { delay: 0, ...settings });
  await zoomIn(session, page, 2);
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400]);
  return page;
}

/** A block, or of one that columns divide the part that is pointed at. */
async function partUnder(page: Page, selector: string, point: Point): Promise<Box> {
  return page.$eval(
    selector,
    (block, { x, y }) => {
      const parts = getComputedStyle(block).display === 'inline' ? [] : [...block.getClientRects()];
      const part = parts.find((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
      return (part ?? block.getBoundingClientRect()).toJSON() as DOMRect;
    },
    point,
  );
}

test('200 %: the card stays in the window and covers nothing of its block', async ({ session }) => {
  const page = await openLarge(session, {});
  const window = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: innerHeight,
  }));
  for (const beginning of BEGINNINGS) {
    const pair = await pairWith(page, beginning);
    await lineOf(page, sideOf(pair, 'en'));
    const before = await boxes(page);
    const point = await pointAt(page, sideOf(pair, 'en'));
    expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
    expect(await boxes(page), beginning).toEqual(before);
    const [block, card] = [await partUnder(page, sideOf(pair, 'en'), point), await boxOf(page, 'duidu-card')];
    const apart =
      card.left >= block.right ||
      card.right <= block.left ||
      card.top >= block.bottom ||
      card.bottom <= block.top;
    expect(apart, beginning).toBe(true);
    // Half a pixel, which is one of the screen's.
    expect(Math.min(card.left, card.top), beginning).toBeGreaterThanOrEqual(7.5);
    expect(card.right, beginning).toBeLessThanOrEqual(window.width - 7.5);
    expect(card.bottom, beginning).toBeLessThanOrEqual(window.height - 7.5);
    await pointAway(page);
    await cardGone(page);
  }
});

test('200 %: the sheet in place covers its block, and the mask uncovers, with nothing moved', async ({
  session,
}) => {
  for (const reveal of ['in-place', 'mask'] as const) {
    const page = await openLarge(session, { reveal });
    for (const beginning of BEGINNINGS) {
      const pair = await pairWith(page, beginning);
      await lineOf(page, sideOf(pair, 'en'));
      const before = await boxes(page);
      const { x, y } = await pointAt(page, sideOf(pair, 'en'));
      if (reveal === 'mask') await page.waitForSelector(`${sideOf(pair, 'zh')}[data-duidu-bare]`);
      else {
        expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
        const sheet = await boxOf(page, 'duidu-card');
        expect(sheet.left <= x && x <= sheet.right && sheet.top <= y && y <= sheet.bottom, beginning).toBe(
          true,
        );
      }
      expect(await boxes(page), beginning).toEqual(before);
      await pointAway(page);
      if (reveal === 'mask') await page.waitForFunction(() => !document.querySelector('[data-duidu-bare]'));
      else await cardGone(page);
    }
    await page.close();
  }
});

/** How wide a Chinese character of a card's text is drawn. */
async function characterIn(page: Page): Promise<number> {
  return page.$eval('duidu-card', (card) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(card.shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.search(/[一-龥]/) ?? -1;
      if (at < 0) continue;
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      return range.getBoundingClientRect().width;
    }
    return 0;
  });
}

for (const [name, rule, zoom] of [
  ['larger', 'html { zoom: 1.3 }', 1.3],
  ['smaller', 'body { zoom: 0.8 }', 0.8],
] as const)
  test(`a page that draws itself ${name}: all that is revealed stands by its text, in its size`, async ({
    session,
  }) => {
    const html = EVERY_STRUCTURE.replace('</style>', `${rule}</style>`);
    for (const reveal of ['card', 'in-place', 'below'] as const) {
      const page = await openWith(session, { delay: 0, reveal }, html);
      const pair = await pairWith(page, 'He refused to leave');
      const [selector, following] = [sideOf(pair, 'en'), sideOf(pair + 1, 'en')];
      const point = await pointAt(page, selector);
      const block = await boxOf(page, selector);
      if (reveal === 'below') await page.mouse.click(point.x, point.y);
      expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
      const card = await boxOf(page, 'duidu-card');
      if (reveal === 'card') {
        const gap = Math.max(card.top - block.bottom, block.top - card.bottom, card.left - block.right);
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan(12);
        expect(await characterIn(page)).toBeCloseTo(16, 0);
      } else {
        expect(await characterIn(page), reveal).toBeCloseTo(16 * zoom, 0);
        expect(card.left - block.left, reveal).toBeCloseTo(0, 0);
        expect(card.right - block.right, reveal).toBeCloseTo(0, 0);
      }
      if (reveal === 'in-place') expect(card.top - block.top).toBeCloseTo(0, 0);
      if (reveal === 'below') {
        expect(card.top - block.bottom).toBeCloseTo(6, 0);
        expect((await boxOf(page, following)).top).toBeGreaterThan(card.bottom);
        expect((await boxOf(page, selector)).bottom - card.bottom).toBeCloseTo(6, 0);
      }
      await page.close();
    }
  });

test('200 %: columns face each other in a wide window, stand one below the other in a narrow one, and fit', async ({
  session,
}) => {
  for (const [width, isFacing] of [
    [1000, false],
    [1400, true],
  ] as const) {
    const page = await openWith(session, { view: 'columns' });
    await page.setViewport({ width, height: 800 });
    await zoomIn(session, page, 2);
    expect(await page.evaluate(() => innerWidth)).toBe(width / 2);
    const pair = await pairWith(page, 'He refused to leave');
    const [en, zh] = [await boxOf(page, sideOf(pair, 'en')), await boxOf(page, sideOf(pair, 'zh'))];
    expect(en.right <= zh.left && Math.abs(en.top - zh.top) < 2, `${width} pixels`).toBe(isFacing);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await page.close();
  }
});

test('200 %: all of the popup fits into its width, and each control can be reached', async ({ session }) => {
  const page = await openWith(session, {});
  const popup = await session.openPopup(page);
  await popup.waitForFunction(
    () => {
      const main = document.querySelector('main:has(input[name="view"])');
      // In front it would ask again, and be told of its own tab.
      main?.replaceWith(main.cloneNode(true));
      for (const details of document.querySelectorAll('details')) details.open = true;
      return main !== null;
    },
    { polling: 50 },
  );
  await popup.bringToFront();
  // As large as browsers let a popup become.
  await popup.setViewport({ width: 640, height: 600 });
  await zoomIn(session, popup, 2);
  expect(await popup.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 300]);
  const controls = await onAll(popup, 'input, button, select, summary, a', (all) =>
    all.map((control) => {
      control.scrollIntoView({ block: 'center', behavior: 'instant' });
      const face = control.closest('label') ?? control;
      const { left, right, top, bottom } = face.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return {
        name: face.textContent,
        isInside:
          left >= 0 && right <= document.documentElement.clientWidth && top >= 0 && bottom <= innerHeight,
        isOnTop: face.contains(hit),
      };
    }),
  );
  expect(controls.length).toBeGreaterThan(5);
  // A scroll bar is no reason for a second one.
  expect(await popup.evaluate(() => getComputedStyle(document.documentElement).overflowX)).toBe('hidden');
  expect(controls.filter(({ isInside, isOnTop }) => !isInside || !isOnTop)).toEqual([]);
});
