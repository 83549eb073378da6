/** Sentences with the alignment that people made of them: for calibration and tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alignSentences, type SentenceLink } from '../align/align-sentences.ts';
import { alignWithinPairs } from '../align/align-within-pairs.ts';
import type { Lexicon } from '../align/lexicon.ts';

const SHARED = join(import.meta.dirname, '../../../shared/sentences');

/** Indices of the sentences on both sides. */
type Link = readonly [en: readonly number[], zh: readonly number[]];

interface AlignedText {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly links: readonly Link[];
}

/** What `score.mjs` exports. */
export interface SentenceScorer {
  score(rows: readonly { gold: readonly Link[]; test: readonly Link[] }[]): {
    readonly strict: { readonly f1: number };
    readonly lax: { readonly f1: number };
  };
}

/** A link that was found: how sure it is, and whether people made the very same. */
export interface JudgedLink {
  readonly confidence: number;
  readonly right: boolean;
}

export const KINDS = ['official', 'novels'] as const;

/** Whether the shared sentences stand beside the project. */
export const hasSharedSentences = existsSync(join(SHARED, 'score.mjs'));

/** @throws {Error} where the shared sentences are missing */
export async function loadSentenceScorer(): Promise<SentenceScorer> {
  return (await import(pathToFileURL(join(SHARED, 'score.mjs')).href)) as SentenceScorer;
}

export function readSharedSentences(kind: (typeof KINDS)[number]): AlignedText[] {
  return (JSON.parse(readFileSync(join(SHARED, `${kind}.json`), 'utf8')) as { docs: AlignedText[] }).docs;
}

/** The links of whole texts, beside those of people. */
export function alignTexts(texts: readonly AlignedText[], lexicon: Lexicon) {
  return texts.map(({ en, zh, links }) => ({ gold: links, found: alignSentences(en, zh, lexicon) }));
}

/** The same where each text is cut, between links, into pairs of two to six sentences, as paragraphs do. */
export function alignParagraphs(texts: readonly AlignedText[], lexicon: Lexicon) {
  return texts.flatMap((text) => {
    const paragraphs = paragraphsOf(text);
    const found = alignWithinPairs(paragraphs, lexicon);
    return paragraphs.map(({ gold }, i) => ({ gold, found: found[i] ?? [] }));
  });
}

/** Sentences of a paragraph, by its number: each length equally often. */
const LENGTHS = [2, 3, 4, 5, 6];

function paragraphsOf({ en, zh, links }: AlignedText) {
  const paragraphs: { en: string[]; zh: string[]; gold: Link[] }[] = [];
  let open = { en: [] as string[], zh: [] as string[], gold: [] as Link[] };
  for (const [own, others] of links) {
    const enFrom = open.en.length;
    const zhFrom = open.zh.length;
    open.en.push(...own.map((i) => en[i] ?? ''));
    open.zh.push(...others.map((j) => zh[j] ?? ''));
    open.gold.push([own.map((_, i) => enFrom + i), others.map((_, j) => zhFrom + j)]);
    const enough = LENGTHS[paragraphs.length % LENGTHS.length] ?? 0;
    if (Math.min(open.en.length, open.zh.length) === 0) continue;
    if (Math.max(open.en.length, open.zh.length) < enough) continue;
    paragraphs.push(open);
    open = { en: [], zh: [], gold: [] };
  }
  return paragraphs;
}

/** What `score` takes, of links found. */
export const forScore = (
  results: readonly { readonly gold: readonly Link[]; readonly found: readonly SentenceLink[] }[],
) => results.map(({ gold, found }) => ({ gold, test: found.map(({ en, zh }): Link => [en, zh]) }));

/** Every link found that joins sentences of both languages, judged by what people made. */
export function judge(
  results: readonly { readonly gold: readonly Link[]; readonly found: readonly SentenceLink[] }[],
): JudgedLink[] {
  return results.flatMap(({ gold, found }) => {
    const known = new Set(gold.map((link) => JSON.stringify(link)));
    return found
      .filter(({ en, zh }) => en.length > 0 && zh.length > 0)
      .map(({ en, zh, confidence }) => ({ confidence, right: known.has(JSON.stringify([en, zh])) }));
  });
}
