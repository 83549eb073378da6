import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone, cardText } from './look.ts';
import { boxOf, click, openWith, pairWith, twoFrames } from './reveal-hand.ts';
import { test } from './test.ts';
import { tonesIn } from './tones.ts';

/** What stands around or beside a block, with its borders; and the beginning of the block. */
const SURROUNDINGS = [
  { beginning: 'The boat is eleven', selector: '.float' },
  { beginning: 'The ferry lost half', selector: '.card', edge: true },
  { beginning: 'When the far bank', selector: '#rows td + td', edge: true },
  { beginning: 'A river is a road', selector: 'blockquote', edge: true },
];

/** A picture of an element, or of just its left edge. */
async function pictureOf(page: Page, selector: string, beginning: string, edge = false): Promise<string> {
  const { x, y, width, height } = await page.evaluate(
    (wanted, text) => {
      const all = [...document.querySelectorAll(wanted)];
      const found = all.find((element) => element.textContent?.trim().startsWith(text)) ?? all[0];
      const { x: left, y: top, width: wide, height: high } = found?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + scrollX, y: top + scrollY, width: wide, height: high };
    },
    selector,
    beginning,
  );
  const clip = { x, y, width: edge ? 2 : width, height };
  return page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
}

for (const width of [1000, 390])
  test(`in place, ${width} pixels wide: pictures that text flows around, and borders, stay in sight`, async ({
    session,
  }) => {
    const page = await openWith(session, { delay: 0, reveal: 'in-place' });
    await page.setViewport({ width, height: 800 });
    for (const { beginning, selector, edge } of SURROUNDINGS) {
      const pair = await pairWith(page, beginning);
      await lineOf(page, sideOf(pair, 'en'));
      const before = await pictureOf(page, selector, beginning, edge);
      await pointAt(page, sideOf(pair, 'en'));
      await cardText(page, pair);
      const [block, sheet] = [await boxOf(page, sideOf(pair, 'en')), await boxOf(page, 'duidu-card')];
      // Its size is in whole pixels.
      expect(sheet.bottom, 'no higher than a block with the longer text').toBeLessThanOrEqual(
        block.bottom + 1,
      );
      expect(await pictureOf(page, selector, beginning, edge), beginning).toBe(before);
      await pointAway(page);
      await cardGone(page);
    }
  });

test('in place, nothing of the letters that are exchanged looks out under the sheet', async ({ session }) => {
  const page = await openWith(
    session,
    { delay: 0, reveal: 'in-place' },
    `<!doctype html><meta charset="utf-8"><title>Tails</title><style>body { background: #fff; font: 16px serif }</style>
     <p>Happy pigs jump past a quay.<br>快乐的猪跳过码头。<br><br>The ferry leaves at 6:30 and comes back at 18:45.<br>
     渡船6:30开，18:45回来。</p>`,
  );
  await pointAt(page, sideOf(1, 'en'));
  await cardText(page, 1);
  const sheet = await boxOf(page, 'duidu-card');
  // The mark of a sentence is pale, and as high as its letters could be.
  const { darkest } = await tonesIn(page, { x: 0, y: sheet.bottom, width: 300, height: 3 });
  expect(darkest).toBeGreaterThan(200);
});

test('in place, the mark of the sentence under the sheet does not look out above it', async ({ session }) => {
  const page = await openWith(
    session,
    { delay: 0, reveal: 'in-place', view: 'zh' },
    // Letters of a face that the page's own lacks are higher in Firefox than the box of their text within a line.
    `<!doctype html><meta charset="utf-8"><title>Marks</title><style>body { background: #fff; font: 16px serif }</style>
     <p>The boat leaves at 6:30.<br>渡船6:30从白马渡口开往对岸。<br><br>The ferry comes back at 18:45.<br>
     渡船18:45回来。</p>`,
  );
  const { left, top, right } = await boxOf(page, sideOf(1, 'zh'));
  const clip = { x: left, y: top - 12, width: right - left, height: 12 };
  const above = () => page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
  const before = await above();
  await pointAt(page, sideOf(1, 'zh'));
  await cardText(page, 1);
  await page.waitForFunction(
    () => !!document.querySelector('duidu-card')?.shadowRoot?.querySelector('.marked'),
  );
  await twoFrames(page);
  expect((await above()) === before).toBe(true);
});

test('below: a note stands beside a picture that the text flows around', async ({ session }) => {
  const page = await openWith(session, { reveal: 'below' });
  const pair = await pairWith(page, 'The boat is eleven');
  await click(page, await lineOf(page, sideOf(pair, 'en')));
  await cardText(page, pair);
  const [note, float] = [await boxOf(page, 'duidu-card'), await boxOf(page, '.float')];
  expect(note.top, 'as low as the picture').toBeLessThan(float.bottom);
  expect(note.left).toBeGreaterThan(float.right);
});

test('below: a note is as wide as the text above it where the page gets a scroll bar of it', async ({
  session,
}) => {
  const page = await openWith(
    session,
    { reveal: 'below' },
    `<!doctype html><meta charset="utf-8"><title>Bar</title>
     <style>main { height: 90px; overflow: auto; font: 16px/1.5 serif } p { margin: 10px 0 }</style>
     <main><p>The ferry leaves at 6:30 and comes back at 18:45.</p><p>渡船6:30开，18:45回来。</p>
     <p>Nobody could say who had built the 12 huts.<br>没有人说得出那12间小屋是谁盖的。</p></main>`,
  );
  for (const pair of [1, 2]) {
    await click(page, await lineOf(page, sideOf(pair, 'en')));
    await cardText(page, pair);
    const note = await boxOf(page, 'duidu-card');
    const text = await boxOf(page, `main > :nth-of-type(${pair === 1 ? 1 : 3})`);
    expect([note.left, note.right], `pair ${pair}`).toEqual([text.left, text.right]);
    expect(note.top - text.top, 'under its one line').toBeCloseTo(30, -1);
    expect(text.bottom - note.bottom, 'with room for all of it').toBeCloseTo(6, -1);
    await click(page, await lineOf(page, sideOf(pair, 'en')));
    await cardGone(page);
  }
});
