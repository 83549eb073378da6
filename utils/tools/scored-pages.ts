/** Pages with the pairs that a reader finds in them, and how well found pairs agree: for ablation, tuning, tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block } from '../align/block.ts';
import type { Lexicon } from '../align/lexicon.ts';
import { pairBlocks } from '../align/pair-blocks.ts';
import type { PairingWeights } from '../align/pairing-weights.ts';
import { readPageFile } from './read-page-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared/pages');
const OWN = join(ROOT, 'test/pages');

/** Texts of the blocks of a pair. */
export interface Sides {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

interface Expected {
  readonly pairs: readonly Sides[];
  /** Blocks that stand alone. */
  readonly singles: readonly string[];
  /** Where the page comes from; pages of our own come from nowhere. */
  readonly site?: string;
  /** Why what is found on a page without pairs is no error; such a page counts for nothing. */
  readonly tolerated?: string;
}

export interface ScoredPage {
  readonly id: string;
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly expected: Expected;
}

/** One page's figures, as `score.mjs` of the shared pages gives them. */
export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly strict: number;
  readonly laxP: number;
  readonly laxR: number;
  /** Letters of single blocks that the found pairs would hide. */
  readonly lost: number;
  readonly tolerated: boolean;
}

/** The figures of many pages. */
export interface Total {
  readonly pairs: number;
  readonly strict: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly lax: { readonly f1: number };
  readonly macroStrictF1: number;
  readonly lostLetters: number;
  readonly negativePages: number;
  readonly negativePagesTouched: number;
}

/** What `score.mjs` exports. */
export interface Scorer {
  scorePage(expected: Expected, found: readonly Sides[]): Score;
  total(scores: readonly Score[]): Total;
}

/** Whether the shared pages stand beside the project. */
export const hasSharedPages = existsSync(join(SHARED, 'score.mjs'));

/** @throws {Error} where the shared pages are missing */
export async function loadScorer(): Promise<Scorer> {
  return (await import(pathToFileURL(join(SHARED, 'score.mjs')).href)) as Scorer;
}

/** Reads the shared pages but those that count for nothing. */
export function readSharedPages(): ScoredPage[] {
  const files = readdirSync(join(SHARED, 'expected')).map((name) => basename(name, '.json'));
  return files.flatMap((id) =>
    readPage(id, join(SHARED, 'html', `${id}.html`), join(SHARED, 'expected', `${id}.json`)),
  );
}

/** Reads the pages of our own. */
export function readOwnPages(): ScoredPage[] {
  return readdirSync(OWN)
    .filter((slug) => existsSync(join(OWN, slug, 'expected.json')))
    .flatMap((slug) => readPage(slug, join(OWN, slug, 'page.html'), join(OWN, slug, 'expected.json')));
}

function readPage(id: string, file: string, expectation: string): ScoredPage[] {
  const expected = JSON.parse(readFileSync(expectation, 'utf8')) as Expected;
  return expected.tolerated ? [] : [{ id, file, blocks: readPageFile(file), expected }];
}

/** The texts of a pair's blocks. */
export function sidesOf(
  { blocks }: ScoredPage,
  pair: { en: readonly number[]; zh: readonly number[] },
): Sides {
  const texts = (indices: readonly number[]) => indices.map((index) => blocks[index]?.text ?? '');
  return { en: texts(pair.en), zh: texts(pair.zh) };
}

/** What is found on a page with the given weights, scored. */
export function scoreWith(
  weights: PairingWeights,
  page: ScoredPage,
  lexicon: Lexicon,
  scorer: Scorer,
): Score {
  const found = pairBlocks(page.blocks, lexicon, weights).map((pair) => sidesOf(page, pair));
  return scorer.scorePage(page.expected, found);
}

/** Headings of the columns that `figures` fills. */
export const FIGURES = ' strict   macro     lax  lost  touched';

/** The figures as columns of a table. */
export function figures({ strict, macroStrictF1, lax, lostLetters, negativePagesTouched }: Total): string {
  const share = (value: number) => value.toFixed(4).padStart(7);
  return [
    share(strict.f1),
    share(macroStrictF1),
    share(lax.f1),
    String(lostLetters).padStart(5),
    String(negativePagesTouched).padStart(8),
  ].join(' ');
}
