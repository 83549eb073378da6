/** Uses Duidu on a generated page that goes on changing, beside the same page alone: in jsdom and in browsers. */
import fc from 'fast-check';
import type { Block, BlockPair } from '../../utils/align/block.ts';
import { createReader } from '../../utils/page/reader.ts';
import type { OpenReveal } from '../../utils/page/reading.ts';
import { DEFAULT_SETTINGS, REVEAL_STYLES, settingsForSite, VIEWS } from '../../utils/reading/settings.ts';
import {
  buildPage,
  changePage,
  describePage,
  type PageSource,
  pageChange,
  pageSource,
} from './generated-page.ts';
import { pairLinesBy, readingWith } from './plain-reading.ts';

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ page: pageChange }) },
  { weight: 2, arbitrary: fc.record({ view: fc.constantFrom(...VIEWS) }) },
  { weight: 2, arbitrary: fc.record({ reveal: fc.constantFrom(...REVEAL_STYLES) }) },
  { weight: 1, arbitrary: fc.record({ dimSingles: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ off: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constant({ open: true }) },
  { weight: 2, arbitrary: fc.record({ wait: fc.constantFrom('task', 'look') }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A page, which of its blocks are paired, and what happens on it. */
export const undoRun = fc.record({
  source: pageSource,
  seed: fc.nat(7),
  steps: fc.array(step, { maxLength: 12 }),
});

/** What differs between jsdom and browsers. */
interface Place {
  readonly openReveal: OpenReveal;
  /** Waits until what is under way is done, or so long that Duidu has looked at the page again. */
  readonly wait: (what: 'task' | 'look') => Promise<unknown>;
}

/** What is there after switching off, what should be, and whether pairs were ever shown. */
export interface UndoResult {
  readonly page: string;
  readonly alone: string;
  readonly shown: boolean;
  readonly failed: boolean;
}

/** Switches Duidu on, takes all steps, and switches it off. */
export async function runUndo(
  { source, seed, steps }: { source: PageSource; seed: number; steps: readonly Step[] },
  { openReveal, wait }: Place,
): Promise<UndoResult> {
  const page = buildPage(document, source);
  const alone = buildPage(document.implementation.createHTMLDocument(), source);
  let settings = settingsForSite(DEFAULT_SETTINGS, '');
  let shown = false;
  let failed = false;
  const reader = createReader({
    document,
    options: settings,
    pairLines: pairLinesBy(async (blocks) => somePairs(blocks, seed)),
    loadReading: async () => readingWith(openReveal),
    onStatus: ({ state, pairs }) => {
      shown ||= pairs > 0;
      failed ||= state === 'error';
    },
  });
  reader.start();
  await wait('task');
  for (const each of steps) {
    if ('wait' in each) await wait(each.wait);
    else if ('open' in each) reader.revealAtReadingPosition();
    else if ('page' in each) {
      changePage(page, each.page);
      changePage(alone, each.page);
    } else {
      settings = { ...settings, ...each };
      reader.update(settings);
    }
  }
  reader.update({ ...settings, off: true });
  const result = { page: describePage(page), alone: describePage(alone), shown, failed };
  reader.dispose();
  return result;
}

/** Pairs English and Chinese blocks in their order, but for some that the seed picks. */
function somePairs(blocks: readonly Block[], seed: number): BlockPair[] {
  const of = (language: string) => blocks.flatMap((block, i) => (block.language === language ? [i] : []));
  const zh = of('zh');
  return of('en').flatMap((en, i) => {
    const partner = zh[(i + seed) % Math.max(zh.length, 1)];
    const isPair = (i + seed) % 5 > 0 && partner !== undefined && i < zh.length;
    return isPair ? [{ en: [en], zh: [partner], confidence: 1 }] : [];
  });
}
