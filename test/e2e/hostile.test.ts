import type { Page } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { outerHtml, squash } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const PAIRS = TEXTS.slice(0, 4);
const ARTICLE = PAIRS.map(({ en, zh }) => `<p>${en}</p>\n<p>${zh}</p>`).join('\n');

/** What a page does before the article: by markup, and by a script that runs before Duidu. */
const PAGES: Readonly<Record<string, { readonly script?: string; readonly html?: string }>> = {
  'pollutes the prototypes of its world': {
    script: `
      for (const proto of [Object.prototype, Array.prototype, Map.prototype, Promise.prototype])
        for (const name of ['view', 'off', 'sites', 'pairs', 'en', 'then2', 'signal', 'capture'])
          Object.defineProperty(proto, name, { get() { throw new Error('polluted'); }, configurable: true });
      for (const name of ['querySelectorAll', 'getAttribute', 'setAttribute', 'closest', 'getAttributeNames'])
        Element.prototype[name] = () => { throw new Error('polluted'); };
      for (const name of ['after', 'before', 'remove']) Text.prototype[name] = () => { throw new Error('polluted'); };
      window.getComputedStyle = () => { throw new Error('polluted'); };
      window.MutationObserver = class { observe() { throw new Error('polluted'); } };
      document.createTreeWalker = () => { throw new Error('polluted'); };`,
  },
  'has a paragraph of a megabyte in each language': {
    html: '<div id="long"></div>',
    script: `addEventListener('DOMContentLoaded', () => {
      for (const text of ['A stitch in time saves nine. ', '亡羊补牢，未为迟也。']) {
        const p = document.createElement('p');
        p.textContent = text.repeat(1e6 / text.length);
        document.querySelector('#long').after(p);
      }
    });`,
  },
  // Not as boxes in each other: at that depth browsers take minutes for these alone.
  'nests ten thousand elements, with text at the bottom of them': {
    html: '<style>.deep { display: contents }</style>',
    script: `addEventListener('DOMContentLoaded', () => {
      let inner = document.body;
      for (let depth = 0; depth < 10_000; depth += 1) {
        const next = document.createElement('div');
        next.className = 'deep';
        inner.append(next);
        inner = next;
      }
      inner.append('The well is deep, and so is this page.');
    });`,
  },
  'has a list of a hundred thousand lines': {
    html: '<ul></ul>',
    script: `addEventListener('DOMContentLoaded', () => {
      const list = document.querySelector('ul');
      for (let i = 0; i < 100_000; i += 1) {
        const line = document.createElement('li');
        line.append('Line number ' + i);
        list.append(line);
      }
    });`,
  },
  'has texts on which expressions may backtrack without end': {
    html: [
      `${' '.repeat(50_000)}x`,
      `${'a'.repeat(50_000)}!`,
      `${'(“「'.repeat(20_000)}`,
      `${'1,'.repeat(30_000)}x`,
      `${'一百零'.repeat(20_000)}`,
      `${'A. '.repeat(20_000)}b`,
      `${'。”'.repeat(20_000)}`,
      `${'a-'.repeat(30_000)}\n\n${'\n '.repeat(30_000)}`,
    ]
      .map((text) => `<p>${text}</p>`)
      .join(''),
  },
  'brings marks, runs and cards of its own': {
    html: `<div data-duidu-pair="1" data-duidu-lang="zh" data-duidu-husk="zh"><p>A line that must not go.</p></div>
      <duidu-run data-duidu-pair="2" data-duidu-lang="zh">Nor this one.</duidu-run>
      <duidu-card data-duidu-for="1"><script>globalThis.ran = true</script></duidu-card><duidu-room></duidu-room>`,
  },
};

const pageOf = ({ script = '', html = '' }: { script?: string; html?: string }): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title>
<script>globalThis.errors = []; addEventListener('error', ({ message }) => errors.push(message));${script}</script>
<body>${ARTICLE}${html}`;

/** The Chinese sides of pairs; asked by ways that a page can't have broken. */
const folded = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const sides = document.evaluate('//*[@data-duidu-lang="zh" and @data-duidu-pair!=""]', document, null, 7);
    let text = '';
    for (let i = 0; i < sides.snapshotLength; i += 1) text += sides.snapshotItem(i)?.textContent;
    return text;
  });

const DEEP = 'nests ten thousand elements, with text at the bottom of them';
const isFirefox = inject('browserName') === 'firefox';

// A rule for what stands in <html> when that has an attribute, and the attribute set: no more is needed to end the tab.
if (isFirefox)
  test(`a page that ${DEEP} is left alone where folding it would end its process`, async ({ session }) => {
    const html = pageOf(PAGES[DEEP] ?? {});
    const untouched = await outerHtml(await session.open('http://plain.example/', html));
    const page = await session.open('http://news.dahe.cn/hostile.html', html);
    const popup = await session.openPopup(page);
    await popup.waitForSelector('[role="status"][data-state="no-pairs"]');
    expect((await outerHtml(page)) === untouched, 'to the byte').toBe(true);
  });

for (const [name, what] of Object.entries(PAGES)) {
  if (isFirefox && name === DEEP) continue;
  test(`a page that ${name} is folded and given back like any other`, async ({ session }) => {
    const html = pageOf(what);
    const untouched = await outerHtml(await session.open('http://plain.example/', html));
    const page = await session.open('http://news.dahe.cn/hostile.html', html);
    const wanted = squash(PAIRS.map(({ zh }) => zh).join(''));
    // No measure of speed: some of these pages cost the browser itself many seconds.
    await expect
      .poll(async () => squash(await folded(page)).startsWith(wanted), { timeout: 150_000, interval: 250 })
      .toBe(true);
    expect(await page.evaluate('errors')).toEqual([]);
    await switchSite(session, page, 'off');
    expect((await outerHtml(page)) === untouched, 'to the byte').toBe(true);
  });
}

test('a page whose styles hide everything is left alone', async ({ session }) => {
  const html = `<!doctype html><style>* { display: none !important; visibility: hidden !important }</style>${ARTICLE}`;
  const untouched = await outerHtml(await session.open('http://plain.example/', html));
  const page = await session.open('http://news.dahe.cn/hostile.html', html);
  const popup = await session.openPopup(page);
  await popup.waitForSelector('[role="status"][data-state="no-pairs"]');
  expect(await outerHtml(page)).toBe(untouched);
});

test('a page can speak neither to the worker nor to the reader', async ({ session }) => {
  const page = await session.open('http://news.dahe.cn/hostile.html', pageOf({}));
  await until(() => folded(page).then((text) => text.length > 0), true);
  const answers = await page.evaluate(async () => {
    const { chrome, browser } = globalThis as {
      chrome?: { runtime?: unknown };
      browser?: { runtime?: unknown };
    };
    for (const type of ['applyHere', 'reveal', 'accessTaken', 'pairLines', 'duidu'])
      for (const data of [{ type, data: { off: true } }, JSON.stringify({ type })]) {
        window.postMessage(data, '*');
        window.dispatchEvent(new MessageEvent('message', { data }));
        document.dispatchEvent(new CustomEvent(type, { detail: data }));
      }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [
      chrome?.runtime,
      browser?.runtime,
      (globalThis as { duiduReadingCode?: unknown }).duiduReadingCode,
    ].map((each) => typeof each);
  });
  expect(answers).toEqual(['undefined', 'undefined', 'undefined']);
  expect(await page.$eval('html', (root) => root.getAttribute('data-duidu-view'))).toBe('en');
});
