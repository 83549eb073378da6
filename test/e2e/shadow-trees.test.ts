import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pointAway, switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { cardGone, cardText, outerHtml, squash } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';
import { deskFor, twoFrames } from './views-desk.ts';

const en = (number: number): string => TEXTS[number]?.en ?? '';
const zh = (number: number): string => TEXTS[number]?.zh ?? '';
const both = (number: number): string => `<p>${en(number)}</p>\n<p>${zh(number)}</p>`;
const open = (html: string): string => `<template shadowrootmode="open">${html}</template>`;

/** Every way in which components carry text, each with pairs of its own. */
const HTML = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Components</title>
<style>main { width: 34em; margin: 1em auto } x-wait:defined { display: block }</style><body><main>
<h1>Components</h1>
<section>${open(`<style>p { color: #264 } :host { display: block }</style>${both(0)}<div>${en(1)}<br>${zh(1)}</div>`)}</section>
<x-slots>${open('<style>:host { display: block }</style><slot name="en"></slot><hr><slot></slot>')}
<p slot="en">${en(2)}</p>${zh(2)}<p slot="none">${en(3)}</p></x-slots>
<ul><li><x-para></x-para></li><li><x-para></x-para></li></ul>
<x-outer>${open(`<style>:host { display: block }</style><x-inner>${open(both(5))}</x-inner>`)}</x-outer>
<x-shut></x-shut>
<x-wait></x-wait>
</main>
<script>
const texts = ${JSON.stringify({ apart: [en(4), zh(4)], shut: both(6), late: both(7), more: both(8) })};
const fill = (root, html) => { const t = document.createElement('template'); t.innerHTML = html; root.append(t.content); };
const sheet = new CSSStyleSheet();
sheet.replaceSync('p { margin: 0.5em 0 }');
customElements.define('x-para', class extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    queueMicrotask(() => fill(this.shadowRoot, '<p>' + texts.apart.shift() + '</p>'));
  }
});
customElements.define('x-shut', class extends HTMLElement {
  constructor() { super(); fill(this.attachShadow({ mode: 'closed' }), texts.shut); }
});
const change = () => {
  customElements.define('x-wait', class extends HTMLElement {
    constructor() { super(); fill(this.attachShadow({ mode: 'open' }), texts.late); }
  });
  fill(document.querySelector('x-outer').shadowRoot.querySelector('x-inner').shadowRoot, texts.more);
};
const trees = (tree = document) => [tree, ...[...tree.querySelectorAll('*')].flatMap(({ shadowRoot, localName }) =>
  shadowRoot && !localName.startsWith('duidu-') ? trees(shadowRoot) : [])];
const all = (selector) => trees().flatMap((tree) => [...tree.querySelectorAll(selector)]);
</script>`;

declare const trees: () => (Document | ShadowRoot)[];
declare const all: (selector: string) => Element[];
declare const sheet: CSSStyleSheet;

const marked = (page: Page, language: string): Promise<string> =>
  page.evaluate(
    (lang) =>
      all(`[data-duidu-lang="${lang}"]`)
        .map(({ textContent }) => textContent?.replace(/\s+/g, ''))
        .sort()
        .join('|'),
    language,
  );

const sorted = (side: (number: number) => string, numbers: readonly number[]): string =>
  numbers
    .map((number) => squash(side(number)))
    .sort()
    .join('|');

/** The numbers of the texts that can be seen outside of closed trees. */
const seen = (page: Page, language: 'en' | 'zh'): Promise<number[]> =>
  page.evaluate(
    (wanted) => {
      const range = document.createRange();
      let text = '';
      for (const tree of trees()) {
        const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const parent = walker.currentNode.parentElement;
          if (!parent?.checkVisibility() || getComputedStyle(parent).contentVisibility === 'hidden') continue;
          range.selectNodeContents(walker.currentNode);
          if (range.getBoundingClientRect().height > 0) text += walker.currentNode.nodeValue;
        }
      }
      return wanted.flatMap((each, number) => (text.includes(each) ? [number] : []));
    },
    TEXTS.slice(0, 9).map((each) => each[language]),
  );

/** All trees as their source, with what they adopt. */
const source = async (page: Page): Promise<string> => {
  const inside = await page.evaluate(() =>
    trees()
      .slice(1)
      .map((tree) => {
        const { host, innerHTML, adoptedStyleSheets } = tree as ShadowRoot;
        const adopted = adoptedStyleSheets.map((each) => (each === sheet ? 'its own' : 'another'));
        return `${host.localName}: ${innerHTML} ${adopted}`;
      }),
  );
  return [await outerHtml(page), ...inside].join('\n');
};

/** Points at the middle of the first line of a marked side, in whatever tree it stands. */
async function pointAtText(page: Page, text: string): Promise<number> {
  const { x, y, pair } = await page.evaluate(async (wanted) => {
    const side = all('[data-duidu-pair]').find(({ textContent }) => textContent?.includes(wanted));
    if (!side) throw new Error('No such side');
    side.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const box = side.getClientRects()[0] as DOMRect;
    return {
      x: box.x + Math.min(box.width, 200) / 2,
      y: box.y + 8,
      pair: Number(side.getAttribute('data-duidu-pair')),
    };
  }, text);
  await page.mouse.move(x, y, { steps: 4 });
  return pair;
}

const shutHeight = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => document.querySelector('x-shut')?.getBoundingClientRect().height);

test('open shadow trees are read, folded, revealed and given back, and closed ones left alone', async ({
  session,
}) => {
  const plain = await session.open('http://plain.example/', HTML);
  const page = await session.open('http://news.dahe.cn/components.html', HTML);
  const desk = await deskFor(session, page);
  const first = [0, 1, 2, 4, 5];
  await until(() => marked(page, 'zh'), sorted(zh, first));
  expect(await marked(page, 'en')).toBe(sorted(en, first));
  await twoFrames(page);
  expect([await seen(page, 'en'), await seen(page, 'zh')], 'folded').toEqual([first, []]);
  expect(await shutHeight(page), 'the closed tree is as it was').toBe(await shutHeight(plain));
  expect(
    await page.$eval('ul', (list) => list.getBoundingClientRect().height),
    'no stray bullet',
  ).toBeLessThan((await plain.$eval('ul', (list) => list.getBoundingClientRect().height)) * 0.8);

  for (const number of [0, 1, 2, 4, 5]) {
    const pair = await pointAtText(page, en(number));
    expect(await cardText(page, pair), `pair ${number}`).toBe(squash(zh(number)));
    // What is open may lie over the next.
    await pointAway(page);
    await cardGone(page);
  }

  for (const each of [plain, page]) await each.evaluate('change()');
  const later = [...first, 7, 8];
  await until(() => marked(page, 'zh'), sorted(zh, later));
  await twoFrames(page);
  expect([await seen(page, 'en'), await seen(page, 'zh')], 'folded with what came later').toEqual([
    later,
    [],
  ]);

  await page.evaluate((text) => {
    const side = all('[data-duidu-lang="zh"]').find(({ textContent }) => textContent?.includes(text));
    side?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }, zh(5));
  expect(await seen(page, 'zh'), 'what find has found').toEqual([5]);

  await desk.set({ view: 'zh' });
  expect([await seen(page, 'en'), await seen(page, 'zh')], 'the other way').toEqual([[], later]);
  await desk.set({ view: 'columns' });
  expect([await seen(page, 'en'), await seen(page, 'zh')], 'in columns').toEqual([later, later]);
  await desk.store({ reveal: 'mask' });
  const covered = (): Promise<boolean> =>
    page.evaluate(() =>
      all('[data-duidu-lang="zh"]').every((side) => getComputedStyle(side).filter.startsWith('blur')),
    );
  await until(covered, true);
  await desk.set({ view: 'en' });
  await switchSite(session, page, 'off');
  expect(await source(page)).toBe(await source(plain));
});
