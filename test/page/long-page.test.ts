import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { growing } from '../../utils/page/growing.ts';
import type { PageBlock } from '../../utils/page/page-block.ts';
import { createReader, type Reader, type ReaderStatus } from '../../utils/page/reader.ts';
import { options } from './living-page.ts';
import { pairLinesBy, pairNeighbours, readingWith } from './plain-reading.ts';

const PAIRS = 450;
const root = document.documentElement;

let reader: Reader;
let before: string;
let statuses: ReaderStatus[];

/** What happens each time that the page has got its turn, with what is shown by then. */
let onTurn: (count: number) => void;
const counts: number[] = [];
const turns = new MutationObserver(() => {
  const count = Number(root.getAttribute('data-duidu-count'));
  if (count === 0 || count === counts.at(-1)) return;
  counts.push(count);
  onTurn(count);
});

beforeEach(() => {
  const pair = (_: unknown, i: number) =>
    `<p>The well number ${i} of the village.</p><p>村里的第${i}口水井。</p>`;
  document.body.innerHTML = Array.from({ length: PAIRS }, pair).join('');
  before = root.outerHTML;
  counts.length = 0;
  onTurn = () => {};
  statuses = [];
  turns.observe(root, { attributeFilter: ['data-duidu-count'] });
  reader = createReader({
    document,
    options,
    pairLines: pairLinesBy(pairNeighbours),
    loadReading: async () => readingWith(),
    onStatus: (status) => statuses.push(status),
  });
});

afterEach(() => {
  reader.dispose();
  turns.disconnect();
  expect(root.outerHTML).toBe(before);
});

const isRead = () => vi.waitFor(() => expect(statuses.at(-1)?.state).toBe('reading'), 10_000);
const sidesOf = (language: string) => document.querySelectorAll(`[data-duidu-lang="${language}"]`).length;

test('is shown in steps, and counted at the end', async () => {
  reader.start();
  await isRead();
  expect(counts).toEqual([200, 400, PAIRS]);
  expect(statuses.map(({ pairs }) => pairs)).toEqual([0, PAIRS]);
  const numbers = [...document.querySelectorAll('[data-duidu-lang="en"]')].map((side) =>
    side.getAttribute('data-duidu-pair'),
  );
  expect(numbers).toEqual(Array.from({ length: PAIRS }, (_, i) => String(i + 1)));
});

test('is given back when Duidu is switched off between two steps', async () => {
  onTurn = (count) => {
    if (count === 200) reader.update({ ...options, off: true });
  };
  reader.start();
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe('off'));
  expect(root.outerHTML).toBe(before);
  await new Promise((resolve) => setTimeout(resolve));
  expect(root.outerHTML).toBe(before);
});

test('keeps a text readable whose translation the page takes away between two steps', async () => {
  const paragraphs = [...document.body.children];
  onTurn = (count) => {
    if (count !== 200) return;
    paragraphs[2 * 300 + 1]?.remove();
  };
  reader.start();
  await isRead();
  expect(paragraphs[2 * 300]?.hasAttribute('data-duidu-pair')).toBe(false);
  expect(sidesOf('en')).toBe(PAIRS - 1);
  reader.dispose();
  before = root.outerHTML;
  expect(before).not.toContain('data-duidu');
});

test('begins with what is in the window of a page that stands further down', () => {
  const pairs = Array.from({ length: 1000 }, (_, i) => ({ en: [2 * i], zh: [2 * i + 1], confidence: 1 }));
  // Each block is 10 pixels high, and the window begins at pair 600.
  const blocks = Array.from({ length: 2000 }, (_, i) => {
    const owner = { getBoundingClientRect: () => ({ bottom: 10 * (i + 1) - 12_000 }) };
    return { owner } as unknown as PageBlock;
  });
  const steps = [...growing(blocks, pairs, false)];
  expect(steps.map(({ length }) => length)).toEqual([200, 400, 800, 1000]);
  expect(steps[0]).toEqual(pairs.slice(600, 800));
  expect(steps[2]?.slice(400)).toEqual(pairs.slice(200, 600).reverse());
  expect(steps.at(-1)).toBe(pairs);
  expect([...growing(blocks, pairs, true)][0]).toEqual(pairs.slice(0, 200));
});
