import { afterEach, beforeEach, expect, test } from 'vitest';
import { Lifetime } from '../../utils/page/lifetime.ts';
import type { MarkedPair } from '../../utils/page/mark.ts';
import { PageView } from '../../utils/page/view.ts';
import { findHusks } from '../../utils/page/view-husks.ts';
import { missingLanguages } from '../../utils/page/view-language.ts';

const root = document.documentElement;
const fail = (error: unknown): never => {
  throw error;
};
const NO_SINGLES = { elements: () => new Set<Element>(), places: () => [] };
let view: PageView | undefined;

beforeEach(() => {
  root.removeAttribute('lang');
});
afterEach(() => {
  view?.close();
  view = undefined;
});

/** A page whose sides are given as `data-en` and `data-zh` with the number of their pair. */
function pairsOf(html: string): MarkedPair[] {
  document.body.innerHTML = html;
  const numbers = new Set<string>();
  for (const side of document.querySelectorAll<HTMLElement>('[data-en], [data-zh]')) {
    const number = side.dataset.en ?? side.dataset.zh ?? '';
    numbers.add(number);
    side.setAttribute('data-duidu-pair', number);
    side.setAttribute('data-duidu-lang', side.dataset.en ? 'en' : 'zh');
  }
  return [...numbers].map((number) => ({
    number: Number(number),
    en: [...document.querySelectorAll(`[data-en="${number}"]`)],
    zh: [...document.querySelectorAll(`[data-zh="${number}"]`)],
    separators: [],
    label: [],
    confidence: 1,
  }));
}

function show(html: string, shown: 'en' | 'zh' | 'both'): void {
  view = new PageView(document, pairsOf(html), NO_SINGLES, () => {}, new Lifetime(fail));
  view.show({ view: shown, dimSingles: false, chineseFirst: false });
}

/** What is spare in the present view: the ids of the elements. */
function spareIn(language: 'en' | 'zh'): string[] {
  return [...document.querySelectorAll(`[data-duidu-spare~="${language}"]`)].map(({ id }) => id);
}

const alternating = `<p data-en="1">One</p><p id="a">&nbsp;</p><p data-zh="1">一</p><p id="b">&nbsp;</p>
<p data-en="2">Two</p><p id="c">&nbsp;</p><p data-zh="2">二</p><p id="d">&nbsp;</p><p>End</p>`;

test('of the spacers around a collapsed side, the one inside the pair is spare', () => {
  show(alternating, 'en');
  expect(spareIn('zh')).toEqual(['a', 'c']);
  view?.show({ view: 'zh', dimSingles: false, chineseFirst: false });
  expect(spareIn('en')).toEqual(['a', 'c']);
});

test('a spacer between two singles is never spare', () => {
  show(`<p>Title</p><p id="x">&nbsp;</p><p>Line</p><p id="y">&nbsp;</p>${alternating}`, 'en');
  expect(spareIn('zh')).not.toContain('x');
  expect(spareIn('zh')).not.toContain('y');
});

test('an item of which nothing stays but a list has no bullet of its own; one with a number keeps it', () => {
  const item = (id: string, pair: number, rest = '') =>
    `<li id="${id}"><b data-en="${pair}">One</b>${rest}<ul><li data-zh="${pair}">一</li></ul></li>`;
  show(`<ul>${item('stray', 1)}${item('said', 2, ', or two')}</ul><ol>${item('numbered', 3)}</ol>`, 'zh');
  expect([...document.querySelectorAll('[data-duidu-stray="en"]')].map(({ id }) => id)).toEqual(['stray']);
});

test('spacers at the end of a container go with the last side', () => {
  show('<div><p data-en="1">One</p><p id="a">&nbsp;</p><p data-zh="1">一</p></div>', 'en');
  expect(spareIn('zh')).toEqual(['a']);
});

test('a break that alone keeps two lines of text apart stays', () => {
  show('<p>Before <i data-en="1">One</i><br id="a"><i data-zh="1">一</i> and after</p>', 'en');
  expect(spareIn('zh')).toEqual([]);
});

test('a place that links lead to is no spacer', () => {
  show(
    '<a href="#top">Up</a><p data-en="1">One</p><p id="top">&nbsp;</p><p data-zh="1">一</p><p id="b">&nbsp;</p><p>End</p>',
    'en',
  );
  expect(spareIn('zh')).toEqual([]);
});

test('what holds nothing but collapsed sides is a husk, up to what holds more', () => {
  const [pair] = pairsOf(
    '<ul><li><a data-en="1">One</a></li></ul><section><ul> <!-- --><li><b></b><a data-zh="1">一</a></li></ul><img alt=""></section>',
  );
  expect([...findHusks(new Set(pair?.zh))].map(({ localName }) => localName)).toEqual(['li', 'ul']);
});

test('a picture, a field or a text beside a side keeps its container', () => {
  for (const other of ['<img alt="">', '<input>', 'text', '<x-player></x-player>', '<video></video>']) {
    const [pair] = pairsOf(`<p data-en="1">One</p><div><p data-zh="1">一</p>${other}</div>`);
    expect(findHusks(new Set(pair?.zh)).size, other).toBe(0);
  }
});

/** What becomes of the parts of the only table, by their ids. */
function holes(): Record<string, string | null> {
  const parts = [...document.querySelectorAll('[data-duidu-hole]')];
  return Object.fromEntries(parts.map((part) => [part.id, part.getAttribute('data-duidu-hole')]));
}

test('a cell keeps its place where its column goes on, and loses its width with a column that is all of one language', () => {
  const row = (n: number, en: string, zh: string) =>
    `<tr><td>${en}</td><td id="zh${n}">${zh}</td><td>${n}</td></tr>`;
  const cell = (n: number, language: string) => `<i data-${language}="${n}">x</i>`;
  const pairs = row(1, cell(1, 'en'), cell(1, 'zh')) + row(2, cell(2, 'en'), cell(2, 'zh'));
  const table = (rows: string) =>
    `<table><colgroup><col id="first"><col id="second"></colgroup>${rows}</table>`;
  show(table(pairs + row(3, 'More', '&nbsp;')), 'en');
  expect(holes()).toEqual({
    zh1: 'zh narrow bare',
    zh2: 'zh narrow bare',
    zh3: 'zh narrow bare',
    second: 'zh narrow spared',
  });
  view?.close();
  expect(holes()).toEqual({});
  show(table(pairs + row(3, 'More', 'Text')), 'en');
  expect(holes()).toEqual({ zh1: 'zh', zh2: 'zh' });
});

test('where borders are shared, one of the two goes that would come to lie side by side', () => {
  const cell = (n: number, language: string) =>
    `<td id="${language}${n}"><i data-${language}="${n}">x</i></td>`;
  const row = (n: number) => `<tr>${cell(n, 'en')}${cell(n, 'zh')}</tr>`;
  show(`<table style="border-collapse: collapse">${row(1)}${row(2)}</table>`, 'en');
  expect(holes()).toEqual({ zh1: 'zh narrow start', zh2: 'zh narrow start' });
  view?.show({ view: 'zh', dimSingles: false, chineseFirst: false });
  expect(holes()).toMatchObject({ en1: 'en narrow end', en2: 'en narrow end' });
});

test('a row that goes is collapsed as a row, and its section stays', () => {
  show(
    `<table><tbody id="english"><tr><td><i data-en="1">One</i></td><td>1</td></tr></tbody>
     <tbody id="chinese"><tr id="row"><td id="zh"><i data-zh="1">一</i></td><td id="blank"></td></tr></tbody></table>`,
    'en',
  );
  expect(holes()).toEqual({ row: 'zh', zh: 'zh flat bare', blank: 'zh flat bare' });
  expect(document.getElementById('chinese')?.hasAttribute('data-duidu-husk')).toBe(false);
});

test('where borders are shared, a row that is reached into from above is held, and its own cells have no height', () => {
  show(
    `<table style="border-collapse: collapse"><tr><td rowspan="2">1</td><td><i data-en="1">One</i></td></tr><tr><td id="zh1"><i data-zh="1">一</i></td></tr>
     <tr><td rowspan="2">2</td><td><i data-en="2">Two</i></td></tr><tr><td id="zh2"><i data-zh="2">二</i></td></tr></table>`,
    'en',
  );
  expect(document.querySelectorAll('tr[data-duidu-husk]')).toHaveLength(0);
  expect(holes()).toEqual({ zh1: 'zh flat top', zh2: 'zh flat top' });
});

test('a column that goes takes its spacing along, unless something that stays spans it', () => {
  const row = (n: number) => `<tr><td><i data-en="${n}">x</i></td><td><i data-zh="${n}">x</i></td></tr>`;
  const cols = () => document.querySelector('table')?.getAttribute('data-duidu-hole');
  show(`<table>${row(1)}${row(2)}</table>`, 'en');
  expect(cols()).toBe('zh column-1');
  view?.show({ view: 'zh', dimSingles: false, chineseFirst: false });
  expect(cols()).toBe('zh column-1 en column-0');
  view?.close();
  expect(cols()).toBe(null);
  show(`<table><tr><th colspan="2">Title</th></tr>${row(1)}${row(2)}</table>`, 'en');
  expect(cols()).toBe(null);
});

test('what is no table on the screen is folded like any text', () => {
  show(
    '<table><tr style="display: block"><td><i data-en="1">One</i></td><td><i data-zh="1">一</i></td></tr></table>',
    'en',
  );
  expect(holes()).toEqual({});
});

test('sides are given the language that the page does not say', () => {
  const pairs = pairsOf(
    `<div lang="zh-TW"><p data-zh="1">這是說過的話</p></div><p data-en="1">One</p>
     <p data-zh="2">这是说过的话</p><p data-en="2" lang="en-GB">Two</p><p data-zh="3">山水</p><p data-en="3">Hills</p>`,
  );
  const tags = [...missingLanguages(pairs)].map(([side, tag]) => `${side.textContent} ${tag}`);
  expect(tags).toEqual(['One en', '这是说过的话 zh-Hans', 'Hills en', '山水 zh-Hans']);
});

test('closing gives back every attribute, also those the page had', () => {
  const html = '<p data-en="1" lang="fr">One</p><br><p data-zh="1" style="color: red">一</p>';
  const pairs = pairsOf(html);
  const before = root.outerHTML;
  view = new PageView(document, pairs, NO_SINGLES, () => {}, new Lifetime(fail));
  for (const shown of ['en', 'zh', 'columns', 'both', 'zh'] as const)
    view.show({ view: shown, dimSingles: true, chineseFirst: true });
  expect(root.outerHTML).not.toBe(before);
  view.close();
  expect(root.outerHTML).toBe(before);
});
