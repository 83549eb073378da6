import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, sideOf } from './hand.ts';
import { boxes, cardGone, cardText, shownAs } from './look.ts';
import { boxOf, openCards, opened, openWith, pairWith, pass, textOf, twoFrames } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

/** Our page with every structure on a phone. */
async function openOnPhone(session: Session): Promise<Page> {
  const page = await openWith(session, {});
  // Firefox can be given fingers, but not the media features of a phone.
  const phone = session.browserName === 'firefox' ? {} : { hasTouch: true, isMobile: true };
  await page.setViewport({ width: 390, height: 844, ...phone });
  // Chromium loads a page again to make it a phone's.
  await shownAs(page, 'en');
  await page.evaluate(() => {
    const viewport = document.createElement('meta');
    viewport.name = 'viewport';
    viewport.content = 'width=device-width, initial-scale=1';
    document.head.append(viewport);
  });
  await twoFrames(page);
  return page;
}

test('a tap on a block shows its card within the window, a tap elsewhere closes it', async ({ session }) => {
  const page = await openOnPhone(session);
  for (const beginning of ['The boat is eleven', 'Two oars', 'Bicycles travel', 'He never learned']) {
    const pair = await pairWith(page, beginning);
    const point = await lineOf(page, sideOf(pair, 'en'));
    const before = await boxes(page);
    await page.touchscreen.tap(point.x, point.y);
    expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
    expect(await boxes(page)).toEqual(before);
    const card = await boxOf(page, 'duidu-card');
    const block = await boxOf(page, sideOf(pair, 'en'));
    expect(card.top >= block.bottom || card.bottom <= block.top || card.left >= block.right).toBe(true);
    expect(Math.min(card.left, card.top, 390 - card.right, 844 - card.bottom)).toBeGreaterThanOrEqual(8);
    await page.touchscreen.tap(card.left + 30, card.bottom - 12);
    await twoFrames(page);
    expect(await openCards(page)).toEqual([pair]);
    const away = await lineOf(page, '.kicker');
    await page.touchscreen.tap(away.x, away.y);
    await cardGone(page);
  }
});

test('a tap on another block goes there, and a second tap on the same one closes', async ({ session }) => {
  const page = await openOnPhone(session);
  const first = await pairWith(page, 'The boat is eleven');
  const second = await pairWith(page, 'A river is a road');
  const tap = async (pair: number) => {
    const { x, y } = await lineOf(page, sideOf(pair, 'en'));
    await page.touchscreen.tap(x, y);
  };
  await tap(first);
  await opened(page, first);
  await tap(second);
  await opened(page, second);
  await tap(second);
  await cardGone(page);
});

test('links stay links, and a finger that scrolls or rests opens nothing', async ({ session }) => {
  const page = await openOnPhone(session);
  const link = await pairWith(page, 'How to read the colour');
  const { x, y } = await lineOf(page, `${sideOf(link, 'en')} a, a${sideOf(link, 'en')}`);
  await page.touchscreen.tap(x, y);
  await page.waitForFunction(() => location.hash === '#a');
  expect(await openCards(page)).toEqual([]);

  const text = await pairWith(page, 'The boat is eleven');
  const at = await lineOf(page, sideOf(text, 'en'));
  const finger = await page.touchscreen.touchStart(at.x, at.y);
  for (let step = 1; step <= 8; step++) await finger.move(at.x, at.y - 15 * step);
  await finger.end();
  await pass(page, 400);
  expect(await openCards(page)).toEqual([]);

  const rest = await lineOf(page, sideOf(text, 'en'));
  const long = await page.touchscreen.touchStart(rest.x, rest.y);
  await pass(page, 900);
  expect(await openCards(page)).toEqual([]);
  await long.end();
});
