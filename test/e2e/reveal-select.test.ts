import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clipboard } from './clipboard.ts';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { cardText, squash } from './look.ts';
import { onAll } from './on-all.ts';
import { click, openCards, opened, openWith, pairWith, pass, revealByKey, textOf } from './reveal-hand.ts';
import { test } from './test.ts';

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

test('nothing opens while a button is down, and none of a text that is selected', async ({ session }) => {
  const page = await openWith(session, { delay: 50 });
  const pair = await pairWith(page, 'The boat is eleven');
  const { x, y } = await lineOf(page, sideOf(pair, 'en'));
  await page.mouse.move(x - 90, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 6 });
  await pass(page, 400);
  expect(await openCards(page), 'the button is down').toEqual([]);
  await page.mouse.up();
  expect((await selected(page)).length).toBeGreaterThan(5);
  await page.mouse.move(x + 8, y + 2, { steps: 2 });
  await pass(page, 400);
  expect(await openCards(page), 'its text is selected').toEqual([]);
  expect((await selected(page)).length).toBeGreaterThan(5);
  await page.evaluate(() => getSelection()?.empty());
  await pointAway(page);
  await pointAt(page, sideOf(pair, 'en'));
  await opened(page, pair);
});

test('text that is selected in a card is copied, that and nothing else', async ({ session }) => {
  const page = await openWith(session, {});
  const pair = await pairWith(page, 'In the spring of 1987');
  for (const time of [1, 2, 3]) {
    await pointAt(page, sideOf(pair, 'en'));
    await cardText(page, pair);
    const { x, y, right } = await page.$eval('duidu-card', (card) => {
      const text = card.shadowRoot?.querySelector('[data-sentence]');
      const line = [...(text?.getClientRects() ?? [])].find(({ width }) => width > 100);
      if (!line) throw new Error('The card has no line of text');
      return { x: line.left, y: line.top + line.height / 2, right: line.right };
    });
    await page.mouse.move(x + 2, y, { steps: 12 });
    await page.mouse.down();
    await page.mouse.move(Math.min(x + 130, right - 5), y, { steps: 6 });
    await page.mouse.up();
    await page.keyboard.down('Control');
    await page.keyboard.press('c', { commands: ['Copy'] });
    await page.keyboard.up('Control');
    const text = squash(await clipboard(session, page));
    expect(text.length, `time ${time}`).toBeGreaterThan(4);
    expect(text.length).toBeLessThan(20);
    expect((await textOf(page, pair, 'zh')).startsWith(text), text).toBe(true);
    await click(page, { x: 4, y: 4 });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('duidu-card'));
  }
});

test('the Tab key goes through what is seen in its order, and in a card through its tools and links', async ({
  session,
}) => {
  const page = await openWith(session, {});
  const shown = await onAll(page, 'a[href]', (links) =>
    links.filter((link) => link.checkVisibility()).map((link) => link.textContent?.trim()),
  );
  expect(shown.length).toBeGreaterThan(4);
  const order: (string | undefined)[] = [];
  await page.focus('nav a');
  for (let i = 0; i < shown.length; i++) {
    order.push(await page.evaluate(() => document.activeElement?.textContent?.trim()));
    await page.keyboard.press('Tab');
  }
  expect(order).toEqual(shown);
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  const pair = await pairWith(page, 'He refused to leave');
  await pointAt(page, sideOf(pair, 'en'));
  await revealByKey(session, page);
  await opened(page, pair);
  const inCard: string[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    inCard.push(
      await page.evaluate(
        () => document.querySelector('duidu-card')?.shadowRoot?.activeElement?.localName ?? '',
      ),
    );
  }
  expect(inCard).toEqual(['button', 'button', 'button', 'a']);
});
