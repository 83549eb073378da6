import { afterEach, beforeEach, vi } from 'vitest';
import { createReader, type Reader } from '../../utils/page/reader.ts';
import type { OpenReveal } from '../../utils/page/reading.ts';
import { DEFAULT_SETTINGS, settingsForSite } from '../../utils/reading/settings.ts';
import { noReveal, pairLinesBy, pairNeighbours as pairNeighboursOf, readingWith } from './plain-reading.ts';

export const options = settingsForSite(DEFAULT_SETTINGS, 'example.org');

export const EN = [
  'The village had one well, and everyone who drank from it knew everyone else.',
  'Then the pipes came, and people stopped meeting.',
  'Last year somebody put a bench where the well had been.',
  'Nobody sits on it before noon, and nobody leaves it before dark.',
];
export const ZH = [
  '村里只有一口井，喝这口井水的人，彼此没有不认识的。',
  '后来通了自来水，大家就碰不上面了。',
  '去年有人在井的旧址放了一张长椅。',
  '中午以前没人坐，天黑以前没人走。',
];

/** Pairs of these texts as a page writes them. */
export const paragraphs = (from: number, to: number): string =>
  EN.slice(from, to)
    .map((en, i) => `<p>${en}</p><p>${ZH[from + i]}</p>`)
    .join('');

/** Lets the page be for so many milliseconds. */
export const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Nodes that are not yet on the page. */
export function fragment(html: string): Node[] {
  return [...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes];
}

/** The languages and numbers of all sides, in document order. */
export const sides = () =>
  [...document.querySelectorAll('[data-duidu-pair]')].map(
    (side) => `${side.getAttribute('data-duidu-lang')}${side.getAttribute('data-duidu-pair')}`,
  );

/** A page that is read from one test to its end, in a time that only `pass` lets go by. */
export function livingPage() {
  const desk = {
    pairNeighbours: vi.fn(pairNeighboursOf),
    refreshed: 0,
    reader: undefined as unknown as Reader,
    reveal: undefined as unknown as Parameters<OpenReveal>[0],
    /** Puts a page there and reads it. */
    async read(html: string): Promise<void> {
      document.body.replaceChildren(...fragment(html));
      desk.reader = createReader({
        document,
        options,
        pairLines: pairLinesBy(desk.pairNeighbours),
        loadReading: async () =>
          readingWith((given) => {
            desk.reveal = given;
            return {
              ...noReveal(),
              refresh: () => {
                desk.refreshed += 1;
              },
            };
          }),
      });
      desk.reader.start();
      await pass(0);
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    desk.pairNeighbours.mockClear();
    desk.refreshed = 0;
  });
  afterEach(() => {
    desk.reader.dispose();
    vi.useRealTimers();
  });
  return desk;
}
