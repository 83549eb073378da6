import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { chooseFromMenu } from './browser-own.ts';
import { clipboard } from './clipboard.ts';
import { lineOf, pointAt, sideOf } from './hand.ts';
import { cardText } from './look.ts';
import { boxOf, opened, openWith, pairWith, revealByKey } from './reveal-hand.ts';
import { test } from './test.ts';
import { until } from './until.ts';

/** Both sides as they stand on the page, one below the other. */
const both = async (page: Page, pair: number, ...order: ('en' | 'zh')[]): Promise<string> => {
  const texts: string[] = [];
  for (const language of order)
    texts.push(
      (await page.$eval(sideOf(pair, language), (side) => side.textContent)).replace(/\s+/g, ' ').trim(),
    );
  return texts.join('\n');
};

test('a card copies its pair in both languages, by its button and by a key, and says so', async ({
  session,
}) => {
  const page = await openWith(session, {});
  await page.evaluate(() => {
    addEventListener('copy', () => document.documentElement.setAttribute('data-told', ''));
  });
  const first = await pairWith(page, 'He refused to leave');
  await pointAt(page, sideOf(first, 'en'));
  await cardText(page, first);
  const button = await page.evaluateHandle(
    () => document.querySelector('duidu-card')?.shadowRoot?.querySelectorAll('button')[1] as Element,
  );
  const name = () => button.evaluate((element) => element.getAttribute('aria-label'));
  const before = await name();
  const { left, top } = await button.evaluate((element) => element.getBoundingClientRect().toJSON());
  const card = await boxOf(page, 'duidu-card');
  await page.mouse.move(left + 10, top + 10, { steps: 8 });
  await page.mouse.click(left + 10, top + 10);
  expect(await name()).not.toBe(before);
  expect(await boxOf(page, 'duidu-card'), 'no change of its size').toEqual(card);
  expect(await clipboard(session, page)).toBe(await both(page, first, 'en', 'zh'));

  const second = await pairWith(page, 'The boat is eleven');
  await pointAt(page, sideOf(second, 'en'));
  await revealByKey(session, page);
  await opened(page, second);
  await page.keyboard.press('c');
  expect(await clipboard(session, page)).toBe(await both(page, second, 'en', 'zh'));
  expect(await page.$('[data-told]'), 'the page learns nothing of it').toBeNull();
});

test('the menu copies the pair on which it was opened, in every view, the language that is read first', async ({
  session,
}) => {
  for (const [view, order] of [
    ['zh', ['zh', 'en']],
    ['both', ['en', 'zh']],
  ] as const) {
    const page = await openWith(session, { view });
    const pair = await pairWith(page, view === 'zh' ? '船长十一米' : 'A brass bell');
    const { x, y } = await lineOf(page, sideOf(pair, order[0]));
    await page.mouse.click(x, y, { button: 'right' });
    await chooseFromMenu(session, 'copy-pair');
    // Whoever chooses from a menu is not told when what it does is done.
    await until(() => clipboard(session, page), await both(page, pair, ...order));
    await page.close();
  }
});
