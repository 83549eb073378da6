import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { boxOf, opened, openWith, pictureOf, twoFrames } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { tonesIn } from './tones.ts';

const IN_PLACE = { reveal: 'in-place', delay: 0 } as const;

const SENTENCE = 'The ferry over the river at Baima has carried people, bicycles and pigs since 1952. ';
const LONG = `<!doctype html><meta charset="utf-8"><title>Long</title>
  <style>body { font: 16px/1.5 serif; margin: 20px } main { padding: 900px 0 }</style>
  <h1 lang="en">The ferry</h1><h1 lang="zh">渡船</h1>
  <main><p>${SENTENCE.repeat(18)}</p><p>${'白马渡口的渡船从1952年起运人、运自行车、运猪。'.repeat(14)}</p></main>`;

/** Opens it on a phone, where an edge of the long text is at a height of the window, and points at the text. */
async function pointInto(session: Session, edge: 'top' | 'bottom', at: number): Promise<Page> {
  const page = await openWith(session, IN_PLACE, LONG);
  await page.setViewport({ width: 390, height: 600 });
  await page.evaluate(
    (side, end, height) => {
      const box = document.querySelector(side)?.getBoundingClientRect();
      scrollBy({ top: (box?.[end] ?? 0) - height, behavior: 'instant' });
    },
    sideOf(2, 'en'),
    edge,
    at,
  );
  await twoFrames(page);
  await page.mouse.move(60, 150, { steps: 4 });
  await opened(page, 2);
  return page;
}

const textBox = (page: Page): Promise<{ top: number; bottom: number }> =>
  page.$eval('duidu-card', (card) => {
    const { top, bottom } =
      card.shadowRoot?.querySelector('.text p')?.getBoundingClientRect() ?? new DOMRect();
    return { top, bottom };
  });

test('in place, a text is in sight where the beginning of its block is not', async ({ session }) => {
  const page = await pointInto(session, 'bottom', 200);
  const [text, sheet, block] = [
    await textBox(page),
    await boxOf(page, 'duidu-card'),
    await boxOf(page, sideOf(2, 'en')),
  ];
  expect(text.bottom - text.top, 'it is shorter').toBeLessThan(block.bottom - block.top - 100);
  expect(text.bottom).toBeGreaterThan(block.bottom - 30);
  expect(sheet.top, 'all of the block is covered').toBeCloseTo(block.top, 0);
  expect(sheet.bottom).toBeCloseTo(block.bottom, 0);
});

test('in place, a text that is in sight stays in its place where the end of its block is not', async ({
  session,
}) => {
  const page = await pointInto(session, 'top', 100);
  const [text, sheet] = [await textBox(page), await boxOf(page, 'duidu-card')];
  const block = await boxOf(page, sideOf(2, 'en'));
  expect(block.bottom).toBeGreaterThan(620);
  expect(text.bottom).toBeLessThan(600);
  expect(sheet.top).toBeCloseTo(100, 0);
});

test('in place, letters that look out of their block at its sides are covered, and those above it are not', async ({
  session,
}) => {
  const page = await openWith(
    session,
    IN_PLACE,
    `<!doctype html><meta charset="utf-8"><title>Tails</title>
     <style>body { font: 16px serif; margin: 20px; background: #fff } i { margin-left: -2px; border-left: 2px solid }</style>
     <p><b>Happy pigs jump past a quay.<br>快乐的猪跳过码头。</b><br>The ferry leaves at 6:30.<br>渡船6:30开。</p>
     <p><i></i>The ferry comes back at 18:45 from the quay.</p><p>渡船18:45从码头回来。</p>`,
  );
  const title = await boxOf(page, sideOf(1, 'en'));
  const before = await pictureOf(page, title);
  await pointAt(page, sideOf(2, 'en'));
  await opened(page, 2);
  // The mark of the sentence is pale, and may be higher than its line.
  await page.$eval('duidu-card', (card) => {
    const style = document.createElement('style');
    style.textContent = '.marked { background: none !important }';
    card.shadowRoot?.append(style);
  });
  expect((await pictureOf(page, title)) === before).toBe(true);

  const { left, top, bottom } = await boxOf(page, sideOf(3, 'en'));
  const edge = { x: left - 2, y: top, width: 2, height: bottom - top };
  expect((await tonesIn(page, edge)).darkest).toBeLessThan(100);
  await pointAt(page, sideOf(3, 'en'));
  await opened(page, 3);
  expect((await tonesIn(page, edge)).darkest).toBeGreaterThan(200);
});

test('in place, a text that has to go over a line covers the tails of its letters too', async ({
  session,
}) => {
  const line = '<p>gypsy gypsy gypsy gypsy gypsy gypsy</p>';
  const shifts = [0.2, 0.4, 0.6, 0.8];
  const page = await openWith(
    session,
    { ...IN_PLACE, view: 'zh' },
    `<!doctype html><meta charset="utf-8"><title>Tails</title>
     <style>body { font: 16px serif; margin: 20px; background: #fff } p { margin: 0; width: 420px; white-space: normal }</style>
     <h1 lang="en">The ferry</h1><h1 lang="zh">渡船</h1>
     ${shifts.map(
       (shift) => `<div style="margin-top: ${20 + shift}px"><p>渡船6:${shift * 50}开，18:45回，1952年起。</p>
         <p>The ferry leaves at 6:${shift * 50} in the morning, and it comes back at 18:45 in the evening, as it has since
         1952, the year when it was built.</p>${line}${line}${line}</div>`,
     )}`,
  );
  for (const pair of [2, 3, 4, 5]) {
    await pointAt(page, sideOf(pair, 'zh'));
    await opened(page, pair);
    const [sheet, block] = [await boxOf(page, 'duidu-card'), await boxOf(page, sideOf(pair, 'zh'))];
    expect(sheet.bottom, `pair ${pair}`).toBeGreaterThan(block.bottom + 10);
    const under = { x: sheet.left, y: Math.round(sheet.bottom), width: 220, height: 3 };
    // Its edge is grey.
    expect((await tonesIn(page, under)).darkest, `pair ${pair}`).toBeGreaterThan(120);
    await pointAway(page);
    await cardGone(page);
  }
});
