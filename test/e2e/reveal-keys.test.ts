import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone, cardText } from './look.ts';
import {
  boxOf,
  click,
  lastingHtml,
  openCards,
  opened,
  openWith,
  pairWith,
  pass,
  revealByKey,
  twoFrames,
} from './reveal-hand.ts';
import { test } from './test.ts';

/** Whether the keyboard's focus is in the card of a pair. */
async function focusIn(page: Page, pair: number): Promise<void> {
  await page.waitForFunction(
    (number) =>
      document.activeElement?.localName === 'duidu-card' &&
      document.activeElement.getAttribute('data-duidu-for') === String(number),
    {},
    pair,
  );
}

test('a click on a block pins its card, several stay, a second click takes the pin out', async ({
  session,
}) => {
  const page = await openWith(session, {});
  const first = await pairWith(page, 'In the spring of 1987');
  const second = await pairWith(page, 'He refused to leave');
  await click(page, await lineOf(page, sideOf(first, 'en')));
  await opened(page, first);
  await pointAt(page, sideOf(second, 'en'));
  await opened(page, first, second);
  await click(page, await lineOf(page, sideOf(second, 'en')));
  await pointAway(page);
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await pass(page, 400);
  expect(await openCards(page)).toEqual([first, second]);
  await click(page, await lineOf(page, sideOf(first, 'en')));
  await opened(page, second);
  // The pointer still rests on the block, which is no reason to open it again.
  await pass(page, 400);
  expect(await openCards(page)).toEqual([second]);
});

test('a pinned card keeps its place by its block while the page scrolls and grows', async ({ session }) => {
  const page = await openWith(session, {});
  const pair = await pairWith(page, 'Every seven years');
  await click(page, await lineOf(page, sideOf(pair, 'en')));
  await opened(page, pair);
  const distance = async () =>
    (await boxOf(page, 'duidu-card')).top - (await boxOf(page, sideOf(pair, 'en'))).top;
  const before = await distance();
  await page.evaluate(() => scrollBy({ top: -80, behavior: 'instant' }));
  await twoFrames(page);
  expect(await distance()).toBeCloseTo(before, 0);
  await page.evaluate(() => {
    document.body.style.paddingTop = '150px';
  });
  await twoFrames(page);
  expect(await distance()).toBeCloseTo(before, 0);
});

test('clicks that mean something else pin nothing: links, selections, words, modifiers', async ({
  session,
}) => {
  const page = await openWith(session, { delay: 2000 });
  const linked = await pairWith(page, 'He refused to leave');
  const { x, y } = await lineOf(page, sideOf(linked, 'en'));
  await click(page, await lineOf(page, `${sideOf(linked, 'en')} a`));
  await lineOf(page, sideOf(linked, 'en'));
  await page.mouse.move(x - 60, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(4);
  await page.evaluate(() => getSelection()?.empty());
  await page.mouse.click(x, y, { count: 2 });
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(1);
  await page.evaluate(() => getSelection()?.empty());
  await page.keyboard.down('Control');
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
  await twoFrames(page);
  expect(await openCards(page)).toEqual([]);
});

test('the shortcut opens the pair at the reading position, and keys go on from there', async ({
  session,
}) => {
  const page = await openWith(session, {});
  const before = await lastingHtml(page);
  const pair = await pairWith(page, 'The boat is eleven');
  await page.mouse.move(2, 2);
  const { x, y } = await lineOf(page, sideOf(pair, 'en'));
  await page.mouse.move(x, y);
  await revealByKey(session, page);
  await focusIn(page, pair);
  await pointAway(page);
  await page.keyboard.press('ArrowRight');
  await opened(page, pair + 1);
  await focusIn(page, pair + 1);
  await page.keyboard.press('p');
  await page.keyboard.press('n');
  await opened(page, pair + 1, pair + 2);
  await page.keyboard.press('ArrowLeft');
  await focusIn(page, pair + 1);
  await page.keyboard.press('ArrowLeft');
  await opened(page, pair + 1, pair);
  // Back to the text, where the focus shows on the block; the card stays.
  await page.keyboard.press('t');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-duidu-pair'))).toBe(
    String(pair),
  );
  expect(await openCards(page)).toEqual([pair + 1, pair]);
  await page.keyboard.press('Escape');
  await opened(page, pair + 1);
  await page.keyboard.press('Escape');
  await cardGone(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  expect(await lastingHtml(page)).toBe(before);
});

test('closing by key gives the focus back to where it was', async ({ session }) => {
  const page = await openWith(session, {});
  await page.focus('nav a');
  await revealByKey(session, page);
  await page.waitForSelector('duidu-card[data-duidu-for]');
  await page.keyboard.press('Escape');
  await cardGone(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#lists');
});

test('the Tab key into a block opens its card and leaves the focus there; going on closes it', async ({
  session,
}) => {
  const page = await openWith(session, {});
  const pair = await pairWith(page, 'How to read the colour');
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('a')];
    const index = links.findIndex((link) => link.textContent?.startsWith('How to read'));
    links[index - 1]?.focus();
  });
  await page.keyboard.press('Tab');
  while (!(await page.evaluate(() => document.activeElement?.textContent?.startsWith('How to read'))))
    await page.keyboard.press('Tab');
  await opened(page, pair);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  await page.keyboard.press('Tab');
  await opened(page, pair + 1);
});

test('no key is taken from the page, and none in its fields, while a card is open', async ({ session }) => {
  const page = await openWith(session, {});
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input id="field" style="position:fixed;top:0;left:0">');
    addEventListener('keydown', (event) => (document.title += `${event.key},`), true);
    document.title = '';
  });
  const pair = await pairWith(page, 'The boat is eleven');
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  for (const key of ['n', 'p', 't', 'ArrowRight']) await page.keyboard.press(key as 'n');
  expect(await page.title()).toBe('n,p,t,ArrowRight,');
  expect(await openCards(page)).toEqual([pair]);
  await page.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true }));
  await page.keyboard.type('npt');
  await page.keyboard.press('Escape');
  expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('npt');
  expect(await openCards(page)).toEqual([pair]);
});

test('scrolling, another tab and dragging close a card that is not pinned', async ({ session }) => {
  const page = await openWith(session, {});
  const pair = await pairWith(page, 'The boat is eleven');
  const open = async () => {
    await pointAway(page);
    await pointAt(page, sideOf(pair, 'en'));
    await cardText(page, pair);
  };
  await open();
  await page.mouse.wheel({ deltaY: 40 });
  await cardGone(page);
  await open();
  const { x, y } = await lineOf(page, sideOf(pair, 'en'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 5 });
  await cardGone(page);
  await page.mouse.up();
  await page.evaluate(() => getSelection()?.empty());
  await open();
  const other = await session.open('http://news.dahe.cn/other.html', '<p>Other</p>');
  await other.bringToFront();
  await page.bringToFront();
  expect(await openCards(page)).toEqual([]);
});
