/** What the benchmark runs inside the page: the parts of Duidu, each beside the plain thing it is measured by. */
import { alignWithinPairs } from '../../utils/align/align-within-pairs.ts';
import type { Block } from '../../utils/align/block.ts';
import { divideLines } from '../../utils/align/divide-lines.ts';
import { type Lexicon, parseLexicon } from '../../utils/align/lexicon.ts';
import type { PageText } from '../../utils/align/page-text.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import type { PairedText } from '../../utils/align/pair-lines.ts';
import { Lifetime } from '../../utils/page/lifetime.ts';
import { looksBilingual } from '../../utils/page/looks-bilingual.ts';
import { Marks } from '../../utils/page/mark.ts';
import { blocksOf } from '../../utils/page/page-block.ts';
import { readPage, textOf } from '../../utils/page/read.ts';

import { openReading, type Reading } from '../../utils/page/reading.ts';
import { createReveal } from '../../utils/page/reveal/reveal.ts';
import { isAtStart } from '../../utils/page/scroll-anchor.ts';
import { singlesOf, standingSingles } from '../../utils/page/singles.ts';
import { computedLook } from '../../utils/page/visibility.ts';
import { DEFAULT_SETTINGS, settingsForSite, type View } from '../../utils/reading/settings.ts';
import { sentencesIn } from '../../utils/text/sentences.ts';
import { alignLengths } from './length-only.ts';

const LABELS = {
  ...{ en: '', zh: '', pin: '', unpin: '', copy: '', copied: '', close: '', among: '' },
  sentence: () => '',
};

/** The baseline of all that reads: one walk over the text of the page that counts Han and Latin characters. */
function plainPass(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue ?? '';
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0x4e00 && code <= 0x9fff) count += 1;
      else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) count += 1;
    }
  }
  return count;
}

/**
 * Runs something as the listener of an event, which stands in the browser's trace by the name of the task, with the
 * time that the thread was at work on it (`Lab.timesOf`).
 */
function task<Result>(name: string, work: () => Result): Result {
  let result: { readonly value: Result } | undefined;
  document.addEventListener(
    `task ${name}`,
    () => {
      result = { value: work() };
    },
    { once: true },
  );
  document.dispatchEvent(new Event(`task ${name}`));
  if (!result) throw new Error(`${name} has failed`);
  return result.value;
}

/** One job as a task, its number being that of the page. */
export function run(job: 'pass' | 'look' | 'read' | 'divide', number: number): void {
  const given = job === 'divide' ? text() : undefined;
  const jobs: Record<typeof job, () => unknown> = {
    pass: plainPass,
    look: () => looksBilingual(document),
    read: () => looksBilingual(document) && readPage(document, computedLook(window)),
    divide: () => given && divideLines(given),
  };
  task(`${job} ${number}`, jobs[job]);
}

/** The blocks of the page as they are paired. */
export function blocks(): Block[] {
  return divideLines(text()).map(({ block }) => block);
}

/** The lines of the page as the worker gets them. */
export function text(): PageText {
  return textOf(document, readPage(document, computedLook(window)));
}

let marks: Marks | undefined;
let reading: Reading | undefined;
const fail = (error: unknown): never => {
  throw error;
};
let lifetime = new Lifetime(fail);
const settings = (view: View) => ({ ...settingsForSite(DEFAULT_SETTINGS, ''), view });

/** Reads the page, marks these pairs and folds it; without pairs there is nothing to mark, as in `Session`. */
export function fold({ runs, pairs }: PairedText): void {
  if (!looksBilingual(document)) return;
  const blocks = blocksOf(readPage(document, computedLook(window)), runs);
  if (pairs.length === 0) return;
  const atStart = isAtStart(
    document,
    blocks.map(({ owner }) => owner),
  );
  marks = new Marks(document);
  marks.update(blocks, pairs);
  lifetime = new Lifetime(fail);
  reading = openReading({
    document,
    pairs: marks.pairs,
    roots: new Set(),
    atStart,
    singles: standingSingles(singlesOf(blocks, pairs), () => []),
    options: settings('en'),
    openReveal: (parts) => createReveal({ ...parts, alignSentences: async () => [], labels: LABELS }),
    lifetime,
  });
}

/** Gives the page back. */
export function unfold(): void {
  lifetime.end();
  marks?.undo();
  marks = reading = undefined;
}

/** Folds the page as a task. */
export function runFold(paired: PairedText, number: number): void {
  task(`fold ${number}`, () => fold(paired));
}

/** Switches there and back a folded page, each time with layout, as a task for both: to show takes longer than to hide. */
export function runSwitches(times: number): void {
  thereAndBack(
    'switch',
    times,
    () => switchTo('zh'),
    () => switchTo('en'),
  );
}

/** Switches a folded page once, with layout. */
export function runSwitchTo(view: View): void {
  task(`switch to ${view}`, () => {
    switchTo(view);
    void document.body.offsetHeight;
  });
}

function switchTo(view: View): void {
  reading?.update(settings(view));
}

/** In the plainest way there is, a class on <html> and a rule: hides one side and shows it again; or shows the sides by turns. */
export function runClassSwitches(times: number): void {
  const root = document.documentElement;
  const set = (name: string) => () => {
    root.className = name;
  };
  thereAndBack('class', times, set('plainly-folded'), set(''));
  root.className = 'plainly-en';
  thereAndBack('classes', times, set('plainly-zh'), set('plainly-en'));
  root.className = '';
}

function thereAndBack(name: string, times: number, there: () => void, back: () => void): void {
  for (let count = 0; count < times; count += 1)
    task(name, () => {
      for (const change of [there, back]) {
        change();
        void document.body.offsetHeight;
      }
    });
}

let lexicon: Lexicon | undefined;

/** Makes the lexicon ready for what follows. */
export async function loadLexicon(url: string): Promise<void> {
  lexicon = parseLexicon(new Uint8Array(await (await fetch(url)).arrayBuffer()));
}

function theLexicon(): Lexicon {
  if (!lexicon) throw new Error('No lexicon has been loaded');
  return lexicon;
}

/** Pairs blocks, and aligns their lengths alone, by turns. */
export function runPairing(given: readonly Block[], times: number): void {
  const lengths = (language: string) =>
    given.filter((block) => block.language === language).map(({ text }) => text.length);
  for (let count = 0; count < times; count += 1) {
    task('pairing', () => pairBlocks(given, theLexicon()));
    task('lengths', () => alignLengths(lengths('en'), lengths('zh')));
  }
}

/** Pairs blocks, and then aligns the sentences within the pairs, by turns. */
export function runSentences(given: readonly Block[], number: number, times: number): void {
  const side = (blocks: readonly number[], language: 'en' | 'zh') =>
    blocks.flatMap((block) => {
      const { text } = given[block] as Block;
      return sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));
    });
  for (let count = 0; count < times; count += 1) {
    const pairs = task(`pairing ${number}`, () => pairBlocks(given, theLexicon()));
    task(`aligning ${number}`, () =>
      alignWithinPairs(
        pairs.map(({ en, zh }) => ({ en: side(en, 'en'), zh: side(zh, 'zh') })),
        theLexicon(),
      ),
    );
  }
}

/** Milliseconds until the bytes of the lexicon are there, and until it can be asked. */
export async function timeLexicon(url: string): Promise<{ fetched: number; ready: number }> {
  const start = performance.now();
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const fetched = performance.now() - start;
  lexicon = parseLexicon(bytes);
  return { fetched, ready: performance.now() - start };
}
