import { beforeEach, describe, expect, test } from 'vitest';
import { standsBefore } from '../../utils/page/flat-tree.ts';
import { removeLeftovers } from '../../utils/page/leftovers.ts';
import { looksBilingual } from '../../utils/page/looks-bilingual.ts';
import { Marks } from '../../utils/page/mark.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { openRootsIn } from '../../utils/page/shadow-trees.ts';
import { findHusks } from '../../utils/page/view-husks.ts';
import { growShadows, withShadows } from './grow-shadows.ts';
import { pairNeighbours } from './plain-reading.ts';

const open = (html: string): string => `<template shadowrootmode="open">${html}</template>`;
const closed = (html: string): string => `<template shadowrootmode="closed">${html}</template>`;

const EN = [
  'The village had one well, and everyone who drank from it knew everyone else.',
  'Then the pipes came, and people stopped meeting.',
  'Last year somebody put a bench where the well had been.',
];
const ZH = [
  '村里只有一口井，喝这口井水的人，彼此没有不认识的。',
  '后来通了自来水，大家就碰不上面了。',
  '去年有人在井的旧址放了一张长椅。',
];
const both = (number: number): string => `<p>${EN[number]}</p><p>${ZH[number]}</p>`;

function show(html: string): void {
  document.body.replaceChildren(...growShadows(html));
}

function texts(html: string): string[] {
  show(html);
  return readBlocks(document).map(({ block }) => block.text);
}

/** Marks each English block and the Chinese one after it. */
async function mark(): Promise<Marks> {
  const blocks = readBlocks(document);
  const marks = new Marks(document);
  marks.update(blocks, await pairNeighbours(blocks.map(({ block }) => block)));
  return marks;
}

const page = (): string => withShadows(document.body);
const shortened = (): string =>
  page()
    .replace(/ data-duidu-pair="(\d+)" data-duidu-lang="(\w+)"/g, ' $2=$1')
    .replace(/^<body>|<\/body>$/g, '');

beforeEach(() => document.body.replaceChildren());

describe('reading', () => {
  test('what a shadow tree shows is read in place of what its host holds', () => {
    expect(
      texts(`<p>Before</p><x-card>${open('<p>Inside</p>')}<p>Not shown</p></x-card><p>After</p>`),
    ).toEqual(['Before', 'Inside', 'After']);
  });

  test('slots are read where they stand, with what they are given or else with what they hold', () => {
    expect(
      texts(
        `<x-card>${open(
          '<slot name="head"><p>No head</p></slot><p>Rule</p><slot></slot><slot name="foot"><p>No foot</p></slot>',
        )}Bare <b>bold</b> text<p slot="head">Head</p><p slot="nowhere">Lost</p></x-card>`,
      ),
    ).toEqual(['Head', 'Rule', 'Bare bold text', 'No foot']);
  });

  test('a component within a line is a part of it', () => {
    expect(texts(`<p>The <x-term>${open('high <slot></slot>')}tide</x-term> comes</p>`)).toEqual([
      'The high tide comes',
    ]);
  });

  test('trees within trees, one handing on what it is given; closed ones not', () => {
    expect(
      texts(
        `<x-outer>${open(
          `<x-inner>${open('<h2>Inner</h2><slot></slot>')}<slot></slot><p>Of the outer</p></x-inner>`,
        )}<p>Given</p></x-outer><x-shut>${closed('<p>Closed</p>')}</x-shut><p>End</p>`,
      ),
    ).toEqual(['Inner', 'Given', 'Of the outer', 'End']);
  });

  test('what stands in labels, in what is hidden and in cards of ours is not read', () => {
    expect(
      texts(
        `<x-card>${open('<label>Name</label><p hidden>Hidden</p><span role="button">Press</span><p>Read</p>')}</x-card>` +
          `<duidu-card>${open('<p>Ours</p>')}</duidu-card>`,
      ),
    ).toEqual(['Read']);
  });

  test('names what is around a block through the tree that it stands in', () => {
    show(`<main><x-card>${open('<p class="lead">Inside</p>')}</x-card></main>`);
    expect(readBlocks(document)[0]?.block.shape).toBe('p.lead<x-card<main');
  });

  test('what a tree names as a third language, or what is around it, is neither side', () => {
    const languages = (html: string): string[] => {
      show(html);
      return readBlocks(document).map(({ block }) => block.language);
    };
    const words = '<p>Attention</p><p>開館時間</p>';
    expect(languages(`<x-card>${open(words)}</x-card>`)).toEqual(['en', 'zh']);
    expect(languages(`<x-card>${open(`<div lang="ja">${words}</div>`)}</x-card>`)).toEqual([
      'other',
      'other',
    ]);
    expect(languages(`<x-card lang="fr">${open(words)}</x-card>`)).toEqual(['other', 'other']);
  });

  test('a page of which both scripts stand in shadow trees only is worth reading', () => {
    show(`<p>Menu</p><x-a>${open(EN.join(' '))}</x-a><x-b>${open(ZH.join(''))}</x-b>`);
    const roots: ShadowRoot[] = [];
    expect(looksBilingual(document, (root) => roots.push(root))).toBe(true);
    expect(roots.map(({ host }) => host.localName).sort()).toEqual(['x-a', 'x-b']);
    show(`<p>Menu</p><x-a>${open(EN.join(' '))}</x-a><x-b>${closed(ZH.join(''))}</x-b>`);
    expect(looksBilingual(document)).toBe(false);
  });
});

describe('marking', () => {
  const before = `<p>Stays</p><x-card>${open(`<style>p {}</style>${both(0)}<div>${EN[1]}<br>${ZH[1]}</div>`)}</x-card>`;

  test('marks stand within the tree, and are undone to the byte', async () => {
    show(before);
    const alone = page();
    const marks = await mark();
    expect(shortened()).toBe(
      `<p>Stays</p><x-card>#[<style>p {}</style><p en=1>${EN[0]}</p><p zh=1>${ZH[0]}</p>` +
        `<div><duidu-run en=2>${EN[1]}</duidu-run><br><duidu-run zh=2>${ZH[1]}</duidu-run></div>]</x-card>`,
    );
    marks.undo();
    expect(page()).toBe(alone);
  });

  test('pairs from tree to tree and from slot to slot; a host is never marked, as it shows more than it holds', async () => {
    const html =
      `<x-text>${open('<button>Share</button><slot></slot>')}${EN[0]}</x-text><x-text>${open(`<b>${ZH[0]}</b>`)}</x-text>` +
      `<div>${open('<slot name="zh"></slot><slot></slot>')}${EN[1]} <i slot="zh">${ZH[1]}</i></div>`;
    show(html);
    const alone = page();
    const marks = new Marks(document);
    marks.update(readBlocks(document), [
      { en: [0], zh: [1], confidence: 1 },
      { en: [3], zh: [2], confidence: 1 },
    ]);
    expect(shortened()).toBe(
      `<x-text>#[<button>Share</button><slot></slot>]<duidu-run en=1>${EN[0]}</duidu-run></x-text><x-text>#[<b zh=1>${ZH[0]}</b>]</x-text>` +
        `<div>#[<slot name="zh"></slot><slot></slot>]<duidu-run en=2>${EN[1]} </duidu-run><i slot="zh" zh=2>${ZH[1]}</i></div>`,
    );
    marks.undo();
    expect(page()).toBe(alone);
  });

  test('a pair of which the component is removed is broken', async () => {
    show(`<p>${EN[0]}</p><section><x-text>${open(`<p>${ZH[0]}</p>`)}</x-text></section>`);
    const marks = await mark();
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, subtree: true });
    document.querySelector('section')?.remove();
    expect(marks.judge(observer.takeRecords()).broken.map(({ number }) => number)).toEqual([1]);
    marks.undo();
  });

  test('what a page has forged in a tree is emptied, and copies of marks there are cleaned', async () => {
    show(`<x-card>${open(`<i data-duidu-husk="zh">Theirs</i>${both(0)}`)}</x-card>`);
    const root = document.querySelector('x-card')?.shadowRoot as ShadowRoot;
    const marks = await mark();
    expect(root.querySelector('i')?.getAttribute('data-duidu-husk')).toBe('');
    root.append(root.querySelector('[data-duidu-lang="zh"]')?.cloneNode(true) as Node);
    marks.undo();
    expect(root.innerHTML).toBe(`<i data-duidu-husk="zh">Theirs</i>${both(0)}<p>${ZH[0]}</p>`);
  });

  test('what a reader left in a tree that it could not end goes', async () => {
    show(before);
    const alone = page();
    const marks = await mark();
    document.querySelector('x-card')?.shadowRoot?.append(document.createElement('duidu-card'));
    removeLeftovers(document);
    expect(page()).toBe(alone);
    marks.undo();
  });
});

describe('folding', () => {
  /** The tags of the husks around all that is marked `zh`. */
  function husks(html: string): string[] {
    show(html);
    const trees = [document, ...openRootsIn(document)];
    const sides = trees.flatMap((tree) => [...tree.querySelectorAll('[zh]')]);
    return [...findHusks(new Set(sides))].map(({ localName }) => localName).sort();
  }

  test('a component that shows nothing else goes with its text, and one that does stays', () => {
    expect(
      husks(`<li><x-text>${open('<style></style><p><slot></slot></p>')}<b zh>茶</b></x-text></li>`),
    ).toEqual(['li', 'p', 'x-text']);
    expect(husks(`<li><x-text>${open('<p>Tea</p><slot></slot>')}<b zh>茶</b></x-text></li>`)).toEqual([]);
    expect(husks(`<li><div>${open('<p>Tea</p>')}</div><b zh>茶</b></li>`)).toEqual([]);
    expect(
      husks(`<li><div>${open('<slot></slot>Tea<slot name="a"></slot>')}<b zh>茶</b></div></li>`),
    ).toEqual([]);
  });
});

test('what stands before what, from tree to tree', () => {
  show(
    `<x-a>${open('<i id="one"></i>')}<i id="two"></i></x-a><div><x-b>${open('<i id="three"></i>')}</x-b></div>`,
  );
  const [one, two, three] = ['one', 'two', 'three'].map((id) => {
    const found = [document, ...openRootsIn(document)]
      .map((tree) => tree.querySelector(`#${id}`))
      .find(Boolean);
    return found as Element;
  }) as [Element, Element, Element];
  expect([standsBefore(one, three), standsBefore(three, one)]).toEqual([true, false]);
  expect([standsBefore(two, three), standsBefore(three, two)]).toEqual([true, false]);
  expect([standsBefore(one, two), standsBefore(two, one)]).toEqual([true, false]);
});
