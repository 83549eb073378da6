import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { growing } from '../../utils/page/growing.ts';
import type { PageBlock } from '../../utils/page/page-block.ts';
import { createRead } from '../../utils/page/read-again.ts';
import { createReader, type Reader, type ReaderStatus } from '../../utils/page/reader.ts';
import type { ReadingCode } from '../../utils/page/session.ts';
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
});

function begin(code: ReadingCode): void {
  reader = createReader({
    document,
    options,
    pairLines: pairLinesBy(pairNeighbours),
    loadReading: async () => code,
    onStatus: (status) => statuses.push(status),
  });
  reader.start();
}

afterEach(() => {
  reader.dispose();
  turns.disconnect();
  expect(root.outerHTML).toBe(before);
});

const isRead = () => vi.waitFor(() => expect(statuses.at(-1)?.state).toBe('reading'), 10_000);
const sidesOf = (language: string) => document.querySelectorAll(`[data-duidu-lang="${language}"]`).length;

test('is shown in steps, and counted at the end', async () => {
  begin(readingWith());
  await isRead();
  expect(counts).toEqual([200, PAIRS]);
  expect(statuses.map(({ pairs }) => pairs)).toEqual([0, PAIRS]);
  const numbers = [...document.querySelectorAll('[data-duidu-lang="en"]')].map((side) =>
    side.getAttribute('data-duidu-pair'),
  );
  expect(numbers).toEqual(Array.from({ length: PAIRS }, (_, i) => String(i + 1)));
});

test('is shown so often that it is gone through twice, however long it is', async () => {
  document.body.innerHTML = document.body.innerHTML.repeat(6);
  before = root.outerHTML;
  begin(readingWith());
  await isRead();
  expect(counts).toEqual([200, 700, 6 * PAIRS]);
});

test('is shown whole where a text stands in one node with others of the steps before', async () => {
  const lines = [...document.body.children].map(({ textContent }) => textContent);
  document.body.innerHTML = `<pre>${lines.join('\n')}</pre><p>The last well.</p><p>最后一口水井。</p>`;
  before = root.outerHTML;
  begin(readingWith());
  await isRead();
  expect(counts).toEqual([200, PAIRS + 1]);
  expect(sidesOf('en')).toBe(PAIRS + 1);
});

test('is given back when Duidu is switched off between two steps', async () => {
  onTurn = (count) => {
    if (count === 200) reader.update({ ...options, off: true });
  };
  begin(readingWith());
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe('off'), 10_000);
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
  begin(readingWith());
  await isRead();
  expect(paragraphs[2 * 300]?.hasAttribute('data-duidu-pair')).toBe(false);
  expect(sidesOf('en')).toBe(PAIRS - 1);
  reader.dispose();
  before = root.outerHTML;
  expect(before).not.toContain('data-duidu');
});

/** Reads the page with so much before its pairs that the reading pauses there, and does something in the first pause. */
function readPausing(onPause: (before: Element) => void): { pauses: number } {
  const long = document.createElement('div');
  long.innerHTML = '<!---->'.repeat(5000);
  document.body.prepend(long);
  before = root.outerHTML;
  const told = { pauses: 0 };
  const createTold: typeof createRead = (...given) => {
    const read = createRead(...given);
    return function* () {
      const parts = read();
      for (let part = parts.next(); ; part = parts.next()) {
        if (part.done) return part.value;
        told.pauses += 1;
        if (told.pauses === 1) setTimeout(() => onPause(long));
        yield;
      }
    };
  };
  begin({ ...readingWith(), createRead: createTold });
  return told;
}

test('is read with pauses', async () => {
  const told = readPausing(() => {});
  await isRead();
  expect(told.pauses).toBeGreaterThan(0);
  expect(sidesOf('en')).toBe(PAIRS);
});

test('is read anew when what it was being read at is taken away in a pause', async () => {
  readPausing((place) => {
    place.remove();
    before = root.outerHTML;
  });
  await isRead();
  expect(sidesOf('en')).toBe(PAIRS);
});

test('is read and shown without pauses while nobody sees it', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  let shownByThen: number | undefined;
  readPausing(() => {
    shownByThen = sidesOf('en');
  });
  await isRead();
  await vi.waitFor(() => expect(shownByThen).toBe(PAIRS));
  hidden.mockRestore();
});

test('is left alone when Duidu is switched off in a pause', async () => {
  const told = readPausing(() => reader.update({ ...options, off: true }));
  await vi.waitFor(() => expect(statuses.at(-1)?.state).toBe('off'), 10_000);
  await new Promise((resolve) => setTimeout(resolve));
  expect(told.pauses).toBe(1);
  expect(root.outerHTML).toBe(before);
});

test('begins with what is in the window of a page that stands further down', () => {
  const pairs = Array.from({ length: 1000 }, (_, i) => ({ en: [2 * i], zh: [2 * i + 1], confidence: 1 }));
  // Each block is 10 pixels high, and the window begins at pair 600.
  const blocks = Array.from({ length: 2000 }, (_, i) => {
    const owner = { getBoundingClientRect: () => ({ bottom: 10 * (i + 1) - 12_000 }) };
    return { owner } as unknown as PageBlock;
  });
  const steps = [...growing(blocks, pairs, false)];
  expect(steps).toEqual([
    pairs.slice(600, 800),
    pairs.slice(800),
    pairs.slice(100, 600),
    pairs.slice(0, 100),
  ]);
  expect([...growing(blocks, pairs, true)][0]).toEqual(pairs.slice(0, 200));
  expect([...growing(blocks, pairs.slice(0, 200), false)]).toEqual([]);
});
