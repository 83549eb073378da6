/** What the benchmark runs inside the page: the parts of Duidu, each beside the plain thing it is measured by. */
import { alignWithinPairs } from '../../utils/align/align-within-pairs.ts';
import type { Block, BlockPair } from '../../utils/align/block.ts';
import { parseLexicon } from '../../utils/align/lexicon.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { Lifetime } from '../../utils/page/lifetime.ts';
import { looksBilingual } from '../../utils/page/looks-bilingual.ts';
import { Marks } from '../../utils/page/mark.ts';
import { readPage } from '../../utils/page/read.ts';
import { openReading, type Reading } from '../../utils/page/reading.ts';
import { createReveal } from '../../utils/page/reveal/reveal.ts';
import { ownElements, singlesOf } from '../../utils/page/singles.ts';
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

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of one job, done for the first time on a fresh page. */
export function once(job: 'pass' | 'look' | 'read'): number {
  const jobs = {
    pass: plainPass,
    look: () => looksBilingual(document),
    read: () => looksBilingual(document) && readPage(document, computedLook(window)),
  };
  return time(jobs[job]);
}

/** The blocks of the page as the worker gets them. */
export function blocks(): Block[] {
  return readPage(document, computedLook(window)).map(({ block }) => block);
}

let marks: Marks | undefined;
let reading: Reading | undefined;
const fail = (error: unknown): never => {
  throw error;
};
let lifetime = new Lifetime(fail);
const settings = (view: View) => ({ ...settingsForSite(DEFAULT_SETTINGS, ''), view });

/** Reads the page, marks these pairs and folds it. */
export function fold(pairs: readonly BlockPair[]): void {
  if (!looksBilingual(document)) return;
  const read = readPage(document, computedLook(window));
  marks = new Marks(document);
  marks.update(read, pairs);
  lifetime = new Lifetime(fail);
  reading = openReading({
    document,
    pairs: marks.pairs,
    singles: ownElements(singlesOf(read, pairs)),
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

/** Milliseconds that folding takes on a fresh page. */
export const timeFold = (pairs: readonly BlockPair[]): number => time(() => fold(pairs));

/** Milliseconds of a switch of view on a folded page, layout included: the middle of several there and back. */
export function timeSwitch(): number {
  let view: View = 'en';
  return middle(() => {
    view = view === 'en' ? 'zh' : 'en';
    reading?.update(settings(view));
  });
}

/** The same for the plainest way there is: a class on <html> and a rule that hides one side. */
export function timeClassSwitch(): number {
  const { classList } = document.documentElement;
  const took = middle(() => classList.toggle('plainly-folded'));
  classList.remove('plainly-folded');
  return took;
}

function middle(change: () => void): number {
  const once = (): number =>
    time(() => {
      change();
      void document.body.offsetHeight;
    });
  // To show a text takes many times what it takes to hide it, so a change and its opposite count as one.
  const times = Array.from({ length: 31 }, () => (once() + once()) / 2);
  return times.sort((a, b) => a - b)[15] ?? 0;
}

/** Milliseconds to pair blocks. */
export async function timePairing(lexiconUrl: string, given: readonly Block[]): Promise<number> {
  const lexicon = parseLexicon(new Uint8Array(await (await fetch(lexiconUrl)).arrayBuffer()));
  return time(() => pairBlocks(given, lexicon));
}

/** Milliseconds to pair blocks and, after that, to align the sentences within the pairs; best of some times each. */
export async function timeSentences(
  lexiconUrl: string,
  given: readonly Block[],
): Promise<{ pairing: number; aligning: number }> {
  const lexicon = parseLexicon(new Uint8Array(await (await fetch(lexiconUrl)).arrayBuffer()));
  const side = (blocks: readonly number[], language: 'en' | 'zh') =>
    blocks.flatMap((block) => {
      const { text } = given[block] as Block;
      return sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));
    });
  const best = (work: () => unknown) => Math.min(...Array.from({ length: 3 }, () => time(work)));
  const pairs = pairBlocks(given, lexicon);
  return {
    pairing: best(() => pairBlocks(given, lexicon)),
    aligning: best(() =>
      alignWithinPairs(
        pairs.map(({ en, zh }) => ({ en: side(en, 'en'), zh: side(zh, 'zh') })),
        lexicon,
      ),
    ),
  };
}

/** Milliseconds to align blocks by their lengths alone. */
export function timeLengths(given: readonly Block[]): number {
  const lengths = (language: string) =>
    given.filter((block) => block.language === language).map(({ text }) => text.length);
  return time(() => alignLengths(lengths('en'), lengths('zh')));
}

/** Milliseconds until the bytes of the lexicon are there, and until it can be asked. */
export async function timeLexicon(url: string): Promise<{ fetched: number; ready: number }> {
  const start = performance.now();
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const fetched = performance.now() - start;
  Object.assign(globalThis, { keptLexicon: parseLexicon(bytes) });
  return { fetched, ready: performance.now() - start };
}
