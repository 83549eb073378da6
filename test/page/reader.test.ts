import { afterEach, expect, test, vi } from 'vitest';
import type { Block, BlockPair } from '../../utils/align/block.ts';
import { createReader, type Reader, type ReaderStatus } from '../../utils/page/reader.ts';
import { ScrollAnchor } from '../../utils/page/scroll-anchor.ts';
import { PageView } from '../../utils/page/view.ts';
import { DEFAULT_SETTINGS, settingsForSite } from '../../utils/reading/settings.ts';
import { pairLinesBy, pairNeighbours, readingWith } from './plain-reading.ts';

const options = settingsForSite(DEFAULT_SETTINGS, 'example.org');

const page = `<h1>A well of one's own</h1>
<p id="en1">The village had one well, and everyone who drank from it knew everyone else.</p>
<p id="gap1">&nbsp;</p>
<p id="zh1">村里只有一口井，喝这口井水的人，彼此没有不认识的。</p>
<p id="gap2">&nbsp;</p>
<p id="en2">Then the pipes came, and people stopped meeting.</p>
<p id="gap3">&nbsp;</p>
<p id="zh2">后来通了自来水，大家就碰不上面了。</p>
<p id="credits">文字：佚名</p>`;

let running: ReturnType<typeof createReader> | undefined;
afterEach(() => running?.dispose());

function readerOf(html: string, parts: Partial<Parameters<typeof createReader>[0]> = {}) {
  document.body.innerHTML = html;
  const before = document.documentElement.outerHTML;
  const states: ReaderStatus['state'][] = [];
  const reader = createReader({
    document,
    options,
    pairLines: pairLinesBy(pairNeighbours),
    loadReading: async () => readingWith(),
    onStatus: ({ state }) => states.push(state),
    ...parts,
  });
  running = reader;
  return { reader, before, states };
}

const root = document.documentElement;
const settled = (states: readonly string[]) => vi.waitFor(() => expect(states.at(-1)).not.toBe('working'));

test('marks the view and the count on the root once pairs are known, and nothing before', async () => {
  let answer: (pairs: BlockPair[]) => void = () => {};
  let asked: readonly Block[] = [];
  const { reader, before, states } = readerOf(page, {
    pairLines: pairLinesBy((blocks) => {
      asked = blocks;
      return new Promise((resolve) => {
        answer = resolve;
      });
    }),
  });
  reader.start();
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
  expect(root.outerHTML).toBe(before);
  answer(await pairNeighbours(asked));
  await settled(states);
  expect(root.getAttribute('data-duidu-view')).toBe('en');
  expect(root.getAttribute('data-duidu-count')).toBe('2');
  expect(reader.status()).toEqual({ state: 'reading', pairs: 2, singles: 2, view: 'en' });
  reader.dispose();
  expect(root.outerHTML).toBe(before);
});

test('adds nothing to a page without pairs', async () => {
  const { reader, before, states } = readerOf(page, { pairLines: pairLinesBy(async () => []) });
  reader.start();
  await settled(states);
  expect(root.outerHTML).toBe(before);
  expect(reader.status().state).toBe('no-pairs');
});

test('asks for no pairs on a page in one language', async () => {
  const pairLines = vi.fn(pairLinesBy(pairNeighbours));
  const { reader, states } = readerOf('<p>Only one language is spoken in this little house of ours.</p>', {
    pairLines,
  });
  reader.start();
  await settled(states);
  expect(pairLines).not.toHaveBeenCalled();
  expect(states).toEqual(['working', 'no-pairs']);
});

test('gives the page back when pairing fails', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { reader, before, states } = readerOf(page, {
    pairLines: () => Promise.reject(new Error('asleep')),
  });
  reader.start();
  await settled(states);
  expect(reader.status().state).toBe('error');
  expect(root.outerHTML).toBe(before);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

test('gives the page back when the reveal cannot be loaded', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { reader, before, states } = readerOf(page, { loadReading: () => Promise.reject(new Error('gone')) });
  reader.start();
  await vi.waitFor(() => expect(states.at(-1)).toBe('error'));
  expect(root.outerHTML).toBe(before);
  reader.dispose();
  log.mockRestore();
});

test('switched off and on again, it gives the page back and reads it anew', async () => {
  const { reader, before, states } = readerOf(page);
  reader.start();
  await settled(states);
  reader.update({ ...options, off: true });
  expect(root.outerHTML).toBe(before);
  expect(reader.status()).toMatchObject({ state: 'off', pairs: 0, singles: 0 });
  reader.update({ ...options, view: 'zh' });
  await settled(states);
  expect(root.getAttribute('data-duidu-view')).toBe('zh');
  reader.dispose();
  expect(root.outerHTML).toBe(before);
});

test('what is switched off while the pairs are under way stays off', async () => {
  let answer: (pairs: BlockPair[]) => void = () => {};
  const { reader, before } = readerOf(page, {
    pairLines: pairLinesBy(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    ),
  });
  reader.start();
  reader.update({ ...options, off: true });
  answer([{ en: [1], zh: [2], confidence: 1 }]);
  await Promise.resolve();
  expect(root.outerHTML).toBe(before);
  expect(reader.status().state).toBe('off');
});

test.each([
  [
    'find',
    () =>
      document
        .querySelector('[data-duidu-lang="zh"]')
        ?.dispatchEvent(new Event('beforematch', { bubbles: true })),
    'unfold',
  ],
  ['print', () => window.dispatchEvent(new Event('beforeprint')), 'show'],
  ['a switch of view', (reader) => reader.update({ ...options, view: 'zh' }), 'show'],
  ['the key', (reader) => reader.revealAtReadingPosition(), undefined],
] satisfies [string, (reader: Reader) => void, 'show' | 'unfold' | undefined][])(
  'an error of ours later on, at %s, gives the page back',
  async (_, act, method) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { reader, before, states } = readerOf(page, { options: { ...options, printBoth: true } });
    reader.start();
    await settled(states);
    expect(root.outerHTML).not.toBe(before);
    const broken = new Error('broken');
    const fails = vi.spyOn(
      ...((method ? [PageView.prototype, method] : [ScrollAnchor.prototype, 'readingBlock']) as [
        PageView,
        'show',
      ]),
    );
    fails.mockImplementation(() => {
      throw broken;
    });
    act(reader);
    fails.mockRestore();
    expect(root.outerHTML).toBe(before);
    expect(reader.status()).toMatchObject({ state: 'error', pairs: 0 });
    expect(states.at(-1)).toBe('error');
    expect(log.mock.calls).toEqual([[expect.any(String), broken]]);
    log.mockRestore();
  },
);

test.each([
  ['card', false, 'en', 'en'],
  ['card', true, 'en', 'both'],
  ['mask', false, 'both', 'en'],
  ['mask', true, 'both', 'both'],
] as const)('print under %s, both languages: %s', async (reveal, printBoth, seen, printed) => {
  const { reader, states } = readerOf(page, { options: { ...options, reveal, printBoth } });
  reader.start();
  await settled(states);
  const view = () => root.getAttribute('data-duidu-view');
  expect(view()).toBe(seen);
  window.dispatchEvent(new Event('beforeprint'));
  expect(view()).toBe(printed);
  window.dispatchEvent(new Event('afterprint'));
  expect(view()).toBe(seen);
  reader.dispose();
});
