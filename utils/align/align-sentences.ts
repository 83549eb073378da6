import { Evidence } from './evidence.ts';
import { alignSequences, type Move } from './lattice.ts';
import { lengthLikelihood } from './length.ts';
import type { Lexicon } from './lexicon.ts';
import { searchBand } from './search-band.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Sentences that translate each other, as ascending indices; one side is empty where there is no translation. */
export interface SentenceLink {
  readonly en: readonly number[];
  readonly zh: readonly number[];
  /** Share of all alignments, weighted by their likelihood, that have this very link: 0 to 1. */
  readonly confidence: number;
}

/**
 * How many sentences a link joins, with the log of how often translators do that. English is split more finely than
 * Chinese, whose sentences run on with commas.
 */
const MOVES: readonly (readonly [move: Move, prior: number])[] = [
  [[1, 1], -0.3],
  [[2, 1], -1.4],
  [[1, 2], -3],
  [[3, 1], -4.2],
  [[2, 2], -4.4],
  [[4, 1], -5.2],
  [[1, 3], -5.8],
  [[5, 1], -6.2],
  [[3, 2], -6.7],
  [[2, 3], -7.2],
  [[1, 4], -8],
  [[1, 5], -9],
  [[1, 0], 0],
  [[0, 1], 0],
];
const REACH = { en: 5, zh: 5 };

/** Novels share few rare words to find a band by: up to some 600 sentences a side everything is looked at. */
const WHOLE = 400_000;

/**
 * Aligns the sentences of a text with those of its translation, in order, by content and length.
 * @param en English sentences in reading order
 * @param zh Chinese sentences in reading order
 * @returns links in reading order; every sentence is in exactly one
 */
export function alignSentences(
  en: readonly string[],
  zh: readonly string[],
  lexicon: Lexicon,
): SentenceLink[] {
  if (en.length === 0 || zh.length === 0) return alone(en.length, zh.length);
  const vocabulary = vocabularyOf(en, zh, lexicon);
  const band = searchBand(vocabulary, WHOLE);
  const evidence = new Evidence(vocabulary, lexicon, band, REACH);
  const ratio = evidence.ratio([[{ enFrom: 0, enTo: en.length, zhFrom: 0, zhTo: zh.length }, 1]]);
  const steps = alignSequences(
    band,
    MOVES.map(([move]) => move),
    (window, move) => {
      const content = evidence.content(window);
      if (content === Number.NEGATIVE_INFINITY) return content;
      const length = lengthLikelihood(evidence.english(window), evidence.chinese(window), ratio);
      return (MOVES[move]?.[1] ?? 0) + content + length;
    },
    (language) => (language === 'en' ? ONLY_ENGLISH : ONLY_CHINESE),
  );
  return steps.map(({ enFrom, enTo, zhFrom, zhTo, posterior }) => ({
    en: range(enFrom, enTo),
    zh: range(zhFrom, zhTo),
    confidence: posterior,
  }));
}

const ONLY_ENGLISH = -7;
const ONLY_CHINESE = -6;

function alone(en: number, zh: number): SentenceLink[] {
  return [
    ...range(0, en).map((i) => ({ en: [i], zh: [], confidence: 1 })),
    ...range(0, zh).map((j) => ({ en: [], zh: [j], confidence: 1 })),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
