import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { sideOf } from './hand.ts';
import { outerHtml, shownAs } from './look.ts';
import { boxOf } from './reveal-hand.ts';
import { test } from './test.ts';
import { deskFor } from './views-desk.ts';

const PAIRS = [
  ['The boat is eleven metres long and carries 19 people.', '船长十一米，可载19人。'],
  ['In winter the last boat is at 18:45.', '冬季末班船18:45开。'],
  ['Adults pay 2 yuan for a single crossing.', '成人单程票价2元。'],
] as const;

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><main>${body}</main>`;

/** Ways in which pages number a text and its translation at once. */
const NUMBERED = {
  'in one line': PAIRS.map(([en, zh], i) => `<p>${i + 1}. ${en} ${zh}</p>`).join(''),
  'in an element of its own, before lines': `<div>${PAIRS.map(
    ([en, zh], i) => `<b>${i + 1}.</b> ${en}<br>${zh}<br><br>`,
  ).join('')}</div>`,
  'with the Chinese first': PAIRS.map(([en, zh], i) => `<p>${i + 1}、${zh}<br>${en}</p>`).join(''),
};

/** The lines that are seen, without white space at their ends. */
async function lines(page: Page): Promise<string[]> {
  const text = await page.$eval('main', (main) => main.innerText);
  return text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
}

for (const [name, body] of Object.entries(NUMBERED))
  test(`a number that a text has with its translation stays with either: ${name}`, async ({ session }) => {
    const opened = await session.open('http://news.dahe.cn/numbered.html', page(body));
    await shownAs(opened, 'en');
    const desk = await deskFor(session, opened);
    const mark = name === 'with the Chinese first' ? '、' : '. ';
    const numbered = (language: 0 | 1) => PAIRS.map((pair, i) => `${i + 1}${mark}${pair[language]}`);
    expect(await lines(opened)).toEqual(numbered(0));
    await desk.set({ view: 'zh' });
    expect(await lines(opened)).toEqual(numbered(1));

    await desk.set({ view: 'columns' });
    const lefts = new Set<number>();
    for (const pair of [1, 2, 3]) {
      const [en, zh] = [await boxOf(opened, sideOf(pair, 'en')), await boxOf(opened, sideOf(pair, 'zh'))];
      expect(en.right).toBeLessThanOrEqual(zh.left);
      expect(Math.abs(en.top - zh.top)).toBeLessThan(8);
      lefts.add(en.left);
    }
    expect(lefts.size).toBe(1);
    const numbers = await opened.$$eval('main b, main duidu-run:not([data-duidu-pair])', (labels) =>
      labels.map((label) => [label.textContent?.trim(), label.getBoundingClientRect().right] as const),
    );
    expect(numbers.map(([number]) => number)).toEqual(['1', '2', '3'].map((number) => number + mark.trim()));
    for (const [, right] of numbers) expect(right).toBeLessThanOrEqual([...lefts][0] as number);

    await desk.store({ sites: { 'news.dahe.cn': { off: true } } });
    await opened.waitForSelector('html:not([data-duidu-view])');
    expect(await outerHtml(opened)).toContain(body);
  });

test('numbers that both have belong to each', async ({ session }) => {
  const opened = await session.open(
    'http://news.dahe.cn/numbered.html',
    page(PAIRS.map(([en, zh], i) => `<p>${i + 1}. ${en}<br>${i + 1}. ${zh}</p>`).join('')),
  );
  await shownAs(opened, 'en');
  await (await deskFor(session, opened)).set({ view: 'zh' });
  expect(await lines(opened)).toEqual(PAIRS.map(([, zh], i) => `${i + 1}. ${zh}`));
});
