import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { View } from '../../utils/reading/settings.ts';
import { sideOf, switchSite } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';
import { deskFor, STRUCTURES, twoFrames } from './views-desk.ts';

const VIEWS: readonly View[] = ['en', 'zh', 'both', 'columns'];

/** The first block of a pair that is wholly visible, and where its upper edge is. */
async function firstWholeBlock(page: Page): Promise<{ pair: number; top: number }> {
  return page.evaluate(() => {
    const visible = [...document.querySelectorAll('[data-duidu-pair]')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)
      .sort((a, b) => a.box.top - b.box.top)[0];
    if (!visible) throw new Error('No block is wholly visible');
    return { pair: Number(visible.element.getAttribute('data-duidu-pair')), top: visible.box.top };
  });
}

/** How far the nearest visible side of a pair is from a height in the window. */
async function distance(page: Page, { pair, top }: { pair: number; top: number }): Promise<number> {
  return onAll(
    page,
    `[data-duidu-pair="${pair}"]`,
    (sides, wanted) =>
      Math.min(
        ...sides
          .map((side) => side.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map((box) => Math.abs(box.top - wanted)),
      ),
    top,
  );
}

async function scrollPage(page: Page, top: number): Promise<void> {
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
  await twoFrames(page);
}

/** A shuffled order that is the same in every run (Park and Miller's generator). */
function* randomViews(count: number): Generator<View> {
  let seed = 20_240_418;
  for (let i = 0; i < count; i++) {
    seed = (seed * 16_807) % 2_147_483_647;
    yield VIEWS[seed % VIEWS.length] ?? 'en';
  }
}

for (const start of ['the beginning', 'the middle', 'the end'] as const)
  test(`20 switches leave the block that is read where it is, at ${start}`, async ({ session }) => {
    const page = await session.open(STRUCTURES.url, STRUCTURES.html);
    await shownAs(page, 'en');
    const desk = await deskFor(session, page);
    await desk.set({ view: 'both' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await scrollPage(page, start === 'the beginning' ? 60 : start === 'the middle' ? height / 2 : height);
    const read = await firstWholeBlock(page);
    for (const view of randomViews(20)) {
      await desk.set({ view });
      expect(await distance(page, read), view).toBeLessThanOrEqual(2);
    }
  });

/** Ways in which a page can leave it to a box to scroll, as applications do. */
const INNER: Readonly<Record<string, string>> = {
  main: 'main { height: 100vh; overflow: auto; scroll-behavior: smooth }',
  body: 'html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto; padding: 0 }',
  fixed:
    'main { position: fixed; inset: 40px; overflow-y: scroll } body::after { content: ""; display: block; height: 2000px }',
};

for (const [name, rules] of Object.entries(INNER))
  test(`a page that scrolls in a box (${name}): the block that is read stays where it is, near the ends too, and the page`, async ({
    session,
  }) => {
    const html = STRUCTURES.html
      .replace('</style>', `body { margin: 0 } ${rules}</style>`)
      .replace('<body>', '<body><main>')
      .replace('</body>', '</main></body>');
    const page = await session.open(STRUCTURES.url, html);
    await shownAs(page, 'en');
    const desk = await deskFor(session, page);
    await desk.set({ view: 'both' });
    const scrollBox = async (share: number): Promise<void> => {
      await page.evaluate(
        (selector, part) => {
          const box = document.querySelector(selector) as Element;
          box.scrollTo({ top: part * box.scrollHeight, behavior: 'instant' });
        },
        name === 'body' ? 'body' : 'main',
        share,
      );
      await twoFrames(page);
    };
    // By scrolling in between, the reader has left what the switches before have kept.
    for (const share of [0.3, 0.5, 0.4, 1, 0.02]) {
      await scrollBox(share);
      const read = await firstWholeBlock(page);
      for (const view of ['zh', 'en', 'columns', 'both'] as const) {
        await desk.set({ view });
        expect(await distance(page, read), `${view} at ${share}`).toBeLessThanOrEqual(2);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      }
    }
  });

test('the block under the pointer stays there, though the page above it shrinks to nothing', async ({
  session,
}) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'both' });
  await scrollPage(page, 0);
  const { x, y, top } = await page.$eval(sideOf(2, 'zh'), (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + 40, y: box.y + box.height / 2, top: box.top };
  });
  await page.mouse.move(x, y, { steps: 3 });
  for (const view of ['zh', 'en', 'both', 'zh'] as const) {
    await desk.set({ view });
    expect(await distance(page, { pair: 2, top }), view).toBeLessThanOrEqual(2);
  }
});

test('the block under the pointer stays there, though the room that this takes brings a scroll bar', async ({
  session,
}) => {
  const page = await session.open(
    'http://news.dahe.cn/short.html',
    `<!doctype html><meta charset="utf-8"><title>Short</title><div style="aspect-ratio: 2"></div>
     <p>The ferry leaves at 6:30 and comes back at 18:45.</p><p>渡船6:30开，18:45回来。</p>
     <p>Nobody could say who had built the 12 huts.</p><p>没有人说得出那12间小屋是谁盖的。</p>`,
  );
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const { x, y, top } = await page.$eval(sideOf(2, 'en'), (element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x + 40, y: box.y + box.height / 2, top: box.top };
  });
  await page.mouse.move(x, y, { steps: 3 });
  await desk.set({ view: 'both' });
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10);
  expect(await distance(page, { pair: 2, top })).toBeLessThanOrEqual(2);
});

test('room at the ends of the page goes as soon as it is out of sight', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'both' });
  await scrollPage(page, 1e6);
  await desk.set({ view: 'zh' });
  const html = await outerHtml(page);
  const longer = await page.evaluate(() => document.documentElement.scrollHeight);
  await scrollPage(page, 0);
  await page.waitForFunction((before) => document.documentElement.scrollHeight < before, {}, longer);
  expect((await outerHtml(page)).length).toBeLessThan(html.length);
  await scrollPage(page, 1e6);
  const { bottom, window } = await page.evaluate(() => ({
    bottom: document.body.getBoundingClientRect().bottom,
    window: innerHeight,
  }));
  expect(bottom, 'the page ends at the end of the window').toBeGreaterThanOrEqual(window - 1);
});

test('so does the room below a page that is shorter than the window in one language', async ({ session }) => {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Short</title>
    <p style="padding-block: 300px">The ferry leaves at 6:30 in the morning.</p><p>渡船早上6:30开。</p>
    <p>In winter the last boat is at 18:45.</p><p>冬季末班船18:45开。</p>
    <p style="padding-block: 300px">A single crossing costs 2 yuan for adults.</p><p>成人单程票价2元。</p>`;
  const page = await session.open(STRUCTURES.url, html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'both' });
  await scrollPage(page, 1e6);
  const read = await firstWholeBlock(page);
  await desk.set({ view: 'zh' });
  expect(await distance(page, read)).toBeLessThanOrEqual(2);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await scrollPage(page, 0);
  await page.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
});

test('room at the ends of a box goes as soon as it is out of sight, and when Duidu is switched off', async ({
  session,
}) => {
  // Of the Chinese alone there is less than the box is high.
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Box</title>
    <style>html, body { height: 100%; margin: 0; overflow: hidden } main { height: 300px; overflow: auto }</style>
    <main><p style="padding-block: 90px">The ferry leaves at 6:30 in the morning.</p><p>渡船早上6:30开。</p>
    <p>In winter the last boat is at 18:45.</p><p>冬季末班船18:45开。</p>
    <p style="padding-block: 63px">A single crossing costs 2 yuan for adults.</p><p>成人单程票价2元。</p></main>`;
  const page = await session.open(STRUCTURES.url, html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const scrollBox = async (top: number) => {
    await page.$eval('main', (box, to) => box.scrollTo({ top: to, behavior: 'instant' }), top);
    await twoFrames(page);
  };
  const box = () =>
    page.$eval('main', (main) => ({
      tag: main.outerHTML.replace(/>.*/s, '>'),
      height: main.clientHeight,
      scrolls: main.scrollHeight > main.clientHeight,
    }));
  const asBefore = { tag: '<main>', height: 300, scrolls: false };

  await desk.set({ view: 'both' });
  await scrollBox(1e6);
  const read = await firstWholeBlock(page);
  await desk.set({ view: 'zh' });
  expect(await distance(page, read)).toBeLessThanOrEqual(2);
  expect(await box()).toMatchObject({ tag: expect.stringContaining('below'), height: 300, scrolls: true });
  await scrollBox(0);
  await page.waitForSelector('main:not([data-duidu-room])');
  expect(await box()).toEqual(asBefore);

  // With the English above it a block stands lower than with the Chinese alone.
  await desk.set({ view: 'en' });
  await scrollBox(20);
  const [x, y, top] = await page.$eval(sideOf(2, 'en'), (element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [left + 40, (top + bottom) / 2, top] as const;
  });
  await page.mouse.move(x, y, { steps: 3 });
  await desk.set({ view: 'zh' });
  expect(await distance(page, { pair: 2, top })).toBeLessThanOrEqual(2);
  expect(await box()).toMatchObject({ tag: expect.stringContaining('above'), height: 300 });
  await switchSite(session, page, 'off');
  await page.waitForSelector('html:not([data-duidu-view])');
  expect((await box()).tag).toBe('<main>');
});
