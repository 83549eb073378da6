import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { outerHtml } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const both = (number: number): string => `<p>${TEXTS[number]?.en}</p>\n<p>${TEXTS[number]?.zh}</p>`;

const pageOf = (body: string, script = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Late trees</title>
<style>main { width: 34em; margin: 1em auto }</style><body><main>${both(0)}${both(1)}${body}</main><script>
const texts = ${JSON.stringify([both(2), both(3)])};
const host = document.querySelector('#host');
const fill = (root, html) => { const t = document.createElement('template'); t.innerHTML = html; root.append(t.content); };
const attach = (element, html) => fill(element.attachShadow({ mode: 'open' }), html);
${script}</script>`;

const URL = 'http://news.dahe.cn/late.html';

const count = (page: Page): Promise<string | null> =>
  page.$eval('html', (root) => root.getAttribute('data-duidu-count'));

/** How a part of the page is marked: the languages of all sides, from its tree and from what stands in its slots. */
const marksIn = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, ({ children, shadowRoot }) =>
    [...(shadowRoot?.children ?? []), ...children]
      .map((child) => child.getAttribute('data-duidu-lang'))
      .join(),
  );

test('a tree that an element of the page gets later is found at the next look', async ({ session }) => {
  const page = await session.open(URL, pageOf('<section id="host"></section>'));
  await until(() => count(page), '2');
  await page.evaluate('attach(host, texts[0])');
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), both(4));
  await until(() => count(page), '4');
  expect(await marksIn(page, '#host')).toBe('en,zh');
  await page.evaluate('fill(host.shadowRoot, texts[1])');
  await until(() => count(page), '5');
});

for (const [when, script] of Object.entries({
  'by a click': "document.querySelector('button').onclick = () => attach(host, texts[0]);",
  'some time after a click': `document.querySelector('button').onclick = () => setTimeout(() => attach(host, texts[0]), 1000);`,
  'by a component that a click makes': `document.querySelector('button').onclick = () =>
    customElements.define('x-late', class extends HTMLElement { constructor() { super(); attach(this, texts[0]); } });`,
}))
  test(`a tree that comes ${when}, and nothing else with it, is found and folded, and given back`, async ({
    session,
  }) => {
    const html = pageOf('<button>More</button><x-late id="host"></x-late>', script);
    const page = await session.open(URL, html);
    await until(() => count(page), '2');
    await page.click('button');
    await until(() => count(page), '3');
    expect(await marksIn(page, '#host')).toBe('en,zh');
    await switchSite(session, page, 'off');
    const plain = await session.open('http://plain.example/', html);
    expect(await outerHtml(page)).toBe(await outerHtml(plain));
  });

/** Each moves the second pair of what a component is given: out of its slot, and into it. */
const MOVES: Readonly<
  Record<string, { readonly slots: string; readonly out: string; readonly back: string }>
> = {
  'the attribute of what stands in it': {
    slots: '<slot></slot>',
    out: "for (const p of given) p.slot = 'none';",
    back: "for (const p of given) p.removeAttribute('slot');",
  },
  'the name of the slot': {
    slots: '<slot></slot><slot name="more"></slot>',
    out: "root.querySelector('slot[name]').name = 'less';",
    back: "root.querySelector('slot[name]').name = 'more';",
  },
  'a script that assigns nodes': {
    slots: '<slot></slot>',
    out: "root.querySelector('slot').assign();",
    back: "root.querySelector('slot').assign(...given);",
  },
};

for (const [by, { slots, out, back }] of Object.entries(MOVES))
  test(`what moves out of a slot and into it by ${by} is let go, and folded again`, async ({ session }) => {
    const isManual = by.startsWith('a script');
    const given = both(2).replaceAll('<p>', by.startsWith('the name') ? '<p slot="more">' : '<p>');
    const html = pageOf(
      `<section id="host">${given}</section>`,
      `const given = [...host.children];
       const root = host.attachShadow({ mode: 'open', slotAssignment: '${isManual ? 'manual' : 'named'}' });
       fill(root, '${slots}');
       ${isManual ? back : ''}`,
    );
    const page = await session.open(URL, html);
    await until(() => count(page), '3');
    await page.evaluate(out);
    await until(() => count(page), '2');
    await page.evaluate(back);
    await until(() => count(page), '3');
    expect(await marksIn(page, '#host')).toMatch(/en,zh$/);
  });

test('sides in a tree carry their language, unless it is named there or around it', async ({ session }) => {
  const open = (html: string): string => `<template shadowrootmode="open">${html}</template>`;
  const html = pageOf(
    `<section id="none">${open(both(2))}</section>
     <div lang="zh"><section id="around">${open(both(3))}</section></div>`,
  );
  const page = await session.open(URL, html);
  await until(() => count(page), '4');
  const tags = (selector: string) =>
    page.$eval(selector, ({ shadowRoot }) =>
      [...(shadowRoot?.children ?? [])].map((child) => child.getAttribute('lang')).join(),
    );
  expect([await tags('#none'), await tags('#around')]).toEqual([',zh-Hans', 'en,']);
});
