import { afterEach, expect, test } from 'vitest';
import { Columns, planColumns } from '../../utils/page/columns.ts';
import type { MarkedPair } from '../../utils/page/mark.ts';

const columns = new Columns();

afterEach(() => columns.clear());

/** Sets a page in columns whose sides are given as `data-en` and `data-zh` with the number of their pair. */
function set(html: string, chineseFirst = false): void {
  document.body.innerHTML = html;
  const numbers = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-en], [data-zh]')].map(
      ({ dataset }) => dataset.en ?? dataset.zh ?? '',
    ),
  );
  const side = (language: string, number: string) => {
    const elements = [...document.querySelectorAll(`[data-${language}="${number}"]`)];
    for (const element of elements) element.setAttribute('data-duidu-lang', language);
    return elements;
  };
  const pairs = [...numbers].map(
    (number): MarkedPair => ({
      number: Number(number),
      en: side('en', number),
      zh: side('zh', number),
      separators: [],
      label: [],
      confidence: 1,
    }),
  );
  columns.clear();
  columns.set(planColumns(pairs, chineseFirst));
}

/** Line and column that an element is given in its grid; undefined where it is given none. */
function placeOf(id: string): string | undefined {
  const area = document.getElementById(id)?.style.getPropertyValue('--duidu-area');
  if (!area) return undefined;
  const [row, column, rows, end] = area.split(' / ');
  return `${row} / ${rows} | ${column}${end === 'auto' ? '' : ` / ${end}`}`;
}

const layoutOf = (id: string) => document.getElementById(id)?.getAttribute('data-duidu-columns');

test('each pair stands on a line, English left, and all else across in its place', () => {
  set(`<main id="main"><h1 id="title">Title</h1>
    <p id="en1" data-en="1">One</p><p id="zh1" data-zh="1">一</p>
    <img id="picture" alt=""><p id="single">Nobody has translated me</p>
    <p id="zh2" data-zh="2">二</p><p id="en2" data-en="2">Two</p></main>`);
  expect(layoutOf('main')).toBe('grid en');
  expect(['title', 'en1', 'zh1', 'picture', 'single', 'zh2', 'en2'].map(placeOf)).toEqual([
    '1 / span 1 | 1 / -1',
    '2 / span 1 | 1',
    '2 / span 1 | 2',
    '3 / span 1 | 1 / -1',
    '4 / span 1 | 1 / -1',
    '5 / span 1 | 2',
    '5 / span 1 | 1',
  ]);
});

test('what falls into its place by itself is given none, and written to only for its margins', () => {
  const page = `<main id="main"><h1>Title</h1><p style="margin: 10px 0" data-en="1">One</p><p data-zh="1">一</p>
    <p>Nobody has translated me</p><p data-en="2">Two</p><p data-zh="2">二</p></main>`;
  set(page);
  const styles = () => [...document.querySelectorAll('main > *')].map((child) => child.getAttribute('style'));
  const space = expect.stringMatching(/--duidu-space: 10px/);
  expect(styles()).toEqual([null, space, space, null, null, null]);
  set(page, true);
  expect(layoutOf('main')).toBe('grid zh');
  expect(
    styles().filter((style) => style?.includes('--duidu-area')),
    'each pair, as it stands the wrong way',
  ).toHaveLength(6);
});

test('Chinese stands left if wished, and a side of several has as many lines', () => {
  set(
    `<main><p id="en1" data-en="1">One</p><p id="en2" data-en="1">and two</p><p id="zh" data-zh="1">一二</p></main>`,
    true,
  );
  expect(['en1', 'en2', 'zh'].map(placeOf)).toEqual(['1 / span 1 | 2', '2 / span 1 | 2', '1 / span 2 | 1']);
});

test('a picture between the sides of a pair goes below it', () => {
  set(`<main><p id="en" data-en="1">One</p><img id="picture" alt=""><p id="zh" data-zh="1">一</p></main>`);
  expect(['en', 'picture', 'zh'].map(placeOf)).toEqual([
    '1 / span 1 | 1',
    '2 / span 1 | 1 / -1',
    '1 / span 1 | 2',
  ]);
});

test('a pair whose sides have no container in common stays as it is, and its neighbours face each other', () => {
  set(`<section id="first"><p id="en1" data-en="1">One</p><p id="zh1" data-zh="1">一</p>
      <p id="en2" data-en="2">Two</p></section>
    <section id="second"><p id="zh2" data-zh="2">二</p><p id="en3" data-en="3">Three</p><p id="zh3" data-zh="3">三</p></section>`);
  expect(['en1', 'zh1', 'en3', 'zh3'].map(placeOf), 'each in the column of its language').toEqual(
    Array(4).fill(undefined),
  );
  expect(placeOf('en2'), 'across, as all that has no partner there').toBe('auto / span 1 | 1 / -1');
  expect(placeOf('zh2')).toBe('auto / span 1 | 1 / -1');
});

test('sides in boxes of their own face each other by their boxes', () => {
  set(
    `<main id="main"><div id="left"><p data-en="1">One</p></div><div id="right"><p data-zh="1">一</p></div></main>`,
  );
  expect(placeOf('left')).toBe('auto / span 1 | 1');
  expect(placeOf('right')).toBe('auto / span 1 | 2');
});

test('a container with bare text or a layout of its own is left alone', () => {
  for (const [style, text] of [
    ['', 'Bare text'],
    ['display:flex', ''],
    ['display:grid', ''],
  ]) {
    set(`<main id="main" style="${style}">${text}<p data-en="1">One</p><p data-zh="1">一</p></main>`);
    expect(layoutOf('main'), `${style} ${text}`).toBeNull();
  }
});

test('in a list item the sides float, and it stays one', () => {
  set(`<ul><li id="item"><p id="en" data-en="1">One</p><br><p id="zh" data-zh="1">一</p></li></ul>`);
  expect(layoutOf('item')).toBe('floats');
  expect(document.getElementById('en')?.getAttribute('data-duidu-beside')).toBe('left');
  expect(document.getElementById('zh')?.getAttribute('data-duidu-beside')).toBe('right');
});

test('an item right after the one that it translates is not counted, others are', () => {
  set(`<ol><li id="en1" data-en="1">One</li><li id="zh1" data-zh="1">一</li>
    <li id="en2" data-en="2">Two</li><li id="en3" data-en="3">Three</li>
    <li id="zh2" data-zh="2">二</li><li id="zh3" data-zh="3">三</li></ol>`);
  const stepOf = (id: string) => document.getElementById(id)?.style.getPropertyValue('--duidu-step');
  expect(['en1', 'zh1', 'en2', 'en3', 'zh2', 'zh3'].map(stepOf)).toEqual(['', '0', '', '', '', '']);
});

test('a line of several links stays one line', () => {
  set(`<div id="caption"><span data-en="1">Suzhou Silk Museum</span><br>
    <a href="#a" data-zh="1">苏州</a> <a href="#b" data-zh="1">丝绸</a> <a href="#c" data-zh="1">博物馆</a></div>`);
  expect(layoutOf('caption')).toBeNull();
});
