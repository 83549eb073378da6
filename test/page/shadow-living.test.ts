import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReader } from '../../utils/page/reader.ts';
import { DEFAULT_SETTINGS, settingsForSite } from '../../utils/reading/settings.ts';
import { growShadows, withShadows } from './grow-shadows.ts';
import { pairLinesBy, pairNeighbours, readingWith } from './plain-reading.ts';

const open = (html: string): string => `<template shadowrootmode="open">${html}</template>`;

const EN = [
  'The village had one well, and everyone who drank from it knew everyone else.',
  'Then the pipes came, and people stopped meeting.',
];
const ZH = ['村里只有一口井，喝这口井水的人，彼此没有不认识的。', '后来通了自来水，大家就碰不上面了。'];
const both = (number: number): string => `<p>${EN[number]}</p><p>${ZH[number]}</p>`;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

const settings = settingsForSite(DEFAULT_SETTINGS, 'example.org');
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const count = () => document.documentElement.getAttribute('data-duidu-count');

async function reading(html: string) {
  document.body.replaceChildren(...growShadows(html));
  const reader = createReader({
    document,
    options: settings,
    pairLines: pairLinesBy(pairNeighbours),
    loadReading: async () => readingWith(),
  });
  reader.start();
  await pass(0);
  return reader;
}

test('changes in a tree are followed, the host shows the view, and all is given back', async () => {
  const reader = await reading(`<x-card>${open(both(0))}</x-card>`);
  const host = document.querySelector('x-card') as Element;
  expect([count(), host.getAttribute('data-duidu-view')]).toEqual(['1', 'en']);
  host.shadowRoot?.append(...growShadows(both(1)));
  await pass(1000);
  expect(count()).toBe('2');
  reader.update({ ...settings, view: 'zh' });
  expect(host.getAttribute('data-duidu-view')).toBe('zh');
  reader.dispose();
  expect(withShadows(document.body)).toBe(`<body><x-card>#[${both(0)}${both(1)}]</x-card></body>`);
});

test('trees that come later, deep in what is added, are found, with what is put into them still later', async () => {
  const reader = await reading(both(0));
  document.body.append(...growShadows(`<div><div><x-card>${open('')}</x-card></div></div>`));
  await pass(1000);
  document.querySelector('x-card')?.shadowRoot?.append(...growShadows(both(1)));
  await pass(3000);
  expect(count()).toBe('2');
  reader.dispose();
});

test('our own marks in what a slot is given wake nobody', async () => {
  const reader = await reading(`<div>${open('<slot></slot>')}${EN[0]}<br>${ZH[0]}</div>`);
  expect(document.querySelectorAll('duidu-run').length).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
  reader.dispose();
});

test('on a page that had nothing to read, too', async () => {
  const reader = await reading(`<p>Menu</p><div>${open('')}</div>`);
  expect(count()).toBe(null);
  document.querySelector('div')?.shadowRoot?.append(...growShadows(both(0) + both(1)));
  await pass(3000);
  expect(count()).toBe('2');
  reader.dispose();
});
