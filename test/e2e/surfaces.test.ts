import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { browser } from 'wxt/browser';
import { OURS } from './articles.ts';
import { axeFindings } from './axe.ts';
import { forceColours } from './browser-own.ts';
import { pointAt, press, sideOf } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';

declare const chrome: typeof browser;

const stored = (page: Page) => page.evaluate(async () => (await chrome.storage.local.get()).settings);

test('the first page shows an article on which it works, and follows the choice of a view', async ({
  session,
}) => {
  const page = await session.openExtensionPage('welcome.html');
  await shownAs(page, 'en');
  await pointAt(page, sideOf(2, 'en'));
  expect(await cardText(page, 2)).toMatch(/\p{Script=Han}{4}/u);
  // The keyboard is enough.
  await page.focus('input[name="view"]:checked');
  await page.keyboard.press('ArrowRight');
  await shownAs(page, 'zh');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.$eval('html', ({ lang }) => lang)).toBe('en');
});

test('every control of the popup is reached by Tab, shows it, and answers to keys', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  await popup.waitForFunction(() => document.querySelector('input[name="view"]'), { polling: 50 });
  await popup.bringToFront();
  const controls = await popup.$$eval(
    'button, select, summary, input:not([type="radio"]), input[type="radio"]:checked',
    (elements) =>
      elements
        .filter((element) => !element.closest('details:not([open]) > :not(summary)'))
        .map((element, index) => (element.id = `control-${index}`)),
  );
  const reached: string[] = [];
  for (const _ of controls) {
    await popup.keyboard.press('Tab');
    const { id, outline } = await popup.evaluate(() => {
      const focused = document.activeElement;
      return { id: focused?.id ?? '', outline: focused ? getComputedStyle(focused).outlineStyle : '' };
    });
    reached.push(id);
    expect(outline, id).toBe('solid');
  }
  expect(controls.length).toBeGreaterThan(6);
  expect(reached).toEqual(controls);

  // Any change may make the popup ask for the tab in front again, which is its own here: so but one.
  await popup.focus('input[name="view"]:checked');
  await popup.keyboard.press('ArrowRight');
  await until(() => page.$eval('html', (html) => html.getAttribute('data-duidu-view')), 'zh');
});

test('settings go to a file and come from one; a bad file changes nothing and is told why', async ({
  session,
}) => {
  const page = await session.openExtensionPage('options.html');
  const preview = await (await page.waitForSelector('iframe.preview'))?.contentFrame();
  await preview?.waitForSelector('html[data-duidu-view="en"]');
  await page.click('input[name="view"][value="zh"]');
  await preview?.waitForSelector('html[data-duidu-view="zh"]');
  expect(await axeFindings(page)).toEqual([]);

  const folder = await mkdtemp(join(tmpdir(), 'duidu-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const load = async (text: string, outcome: string) => {
    await writeFile(join(folder, 'settings.json'), text);
    const input = await page.waitForSelector('input[type="file"]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(folder, 'settings.json'),
    );
    await page.waitForFunction(
      (words) => document.querySelector('.actions ~ [role="status"]')?.textContent?.includes(words),
      {},
      outcome,
    );
  };
  const before = await stored(page);
  const href = await page.$eval('a[download]', (link) => link.getAttribute('href') ?? '');
  const saved = JSON.parse(decodeURIComponent(href.slice(href.indexOf(',') + 1)));
  expect(saved).toEqual({ duidu: 'settings', version: 1, view: 'zh' });

  await load('not JSON', 'not a settings file');
  await load(JSON.stringify({ ...saved, view: 'both', delay: -1 }), 'wrong in delay');
  expect(await stored(page)).toEqual(before);
  await preview?.waitForSelector('html[data-duidu-view="zh"]');

  const sites = { 'news.example': { view: 'en', off: true } };
  await load(JSON.stringify({ ...saved, view: 'both', sites }), 'hold now');
  expect(await stored(page)).toMatchObject({ view: 'both', sites });
  await preview?.waitForSelector('html[data-duidu-view="both"]');
  await page.waitForSelector('table tbody tr');
  expect(await axeFindings(page)).toEqual([]);

  await page.click('.actions button');
  await preview?.waitForSelector('html[data-duidu-view="en"]');
  const { version: _version, ...left } = (await stored(page)) as Record<string, unknown>;
  expect(left).toEqual({});
  await page.waitForSelector('.access ~ .quiet');
});

test('a report on wrong pairs holds the structure of the page, and none of its words', async ({
  session,
}) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  await press(popup, '.report summary');
  await popup.waitForFunction(() => document.querySelector('textarea')?.value.includes('Duidu'), {
    polling: 50,
  });
  const report = await popup.$eval('textarea', ({ value }) => value);
  expect(report).toContain(OURS.url);
  expect(report).not.toMatch(/\p{Script=Han}/u);
  expect(report).not.toContain('Luoyang');
  const rows = report.split('\n').map((line) => line.split('\t'));
  const ofPairs = (language: string) =>
    new Set(rows.filter((row) => row[1] === language && row[4] !== '-').map((row) => row[4]));
  const count = Number(await page.$eval('html', (html) => html.getAttribute('data-duidu-count')));
  // Also the side that is folded away.
  expect(ofPairs('en').size).toBe(count);
  expect(ofPairs('zh').size).toBe(count);
});

test('where colours are forced, what is on looks as chosen, and what is off does not', async ({
  session,
}) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  const popup = await session.openPopup(page);
  await popup.waitForSelector('[role="switch"][aria-checked="true"]');
  onTestFinished(await forceColours(session, popup));
  const look = await popup.evaluate(() => {
    const [highlight, highlightText] = ['Highlight', 'HighlightText'].map((color) => {
      document.body.append(
        Object.assign(document.createElement('i'), { style: `color: ${color}; forced-color-adjust: none` }),
      );
      return getComputedStyle(document.body.lastElementChild as Element).color;
    });
    const isChosen = (ground: string, selector: string, what: 'color' | 'backgroundColor', part?: string) =>
      getComputedStyle(document.querySelector(ground) as Element).backgroundColor === highlight &&
      getComputedStyle(document.querySelector(selector) as Element, part)[what] === highlightText;
    return {
      on: isChosen('[role="switch"]:checked', '[role="switch"]:checked', 'backgroundColor', '::before'),
      off: isChosen(
        '[role="switch"]:not(:checked)',
        '[role="switch"]:not(:checked)',
        'backgroundColor',
        '::before',
      ),
      view: isChosen('[name="view"]:checked', '[name="view"]:checked + span', 'color'),
      otherView: isChosen('[name="view"]:not(:checked)', '[name="view"]:not(:checked) + span', 'color'),
    };
  });
  expect(look).toEqual({ on: true, off: false, view: true, otherView: false });
});
