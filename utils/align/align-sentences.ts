import { Band } from './band.ts';
import type { Step } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { searchBand } from './search-band.ts';
import { SentenceModel } from './sentence-model.ts';
import { SENTENCE_WEIGHTS } from './sentence-weights.ts';

/** Sentences that translate each other, as ascending indices; one side is empty where there is no translation. */
export interface SentenceLink {
  readonly en: readonly number[];
  readonly zh: readonly number[];
  /** Share of all alignments, weighted by their likelihood, that have this very link: 0 to 1. */
  readonly confidence: number;
}

/** Up to this many cells everything is looked at. */
const SMALL = 10_000;
/** Above this many, guides look only along what rare words share; novels share few. */
const LARGE = 400_000;

/** How far passes look on either side of what the pass before found. */
const GUIDED = 30;
const NEAR = 10;

/** A link that is less likely than this is none. */
const LEAST = 0.1;

/**
 * Aligns the sentences of a text with those of its translation, in order, by content, length and form; then once
 * more with what the first alignment taught.
 * @param en English sentences in reading order
 * @param zh Chinese sentences in reading order
 * @returns links in reading order; every sentence is in exactly one
 */
export function alignSentences(
  en: readonly string[],
  zh: readonly string[],
  lexicon: Lexicon,
  weights = SENTENCE_WEIGHTS,
): SentenceLink[] {
  const model = new SentenceModel(en, zh, lexicon, weights);
  const band = bandOf(model, en.length, zh.length);
  const first = model.align(band);
  const near = bandAround(first, band, NEAR);
  model.learn(first, near);
  return linksOf(model.align(near));
}

/** Where to look for links: everywhere in short texts, else around a rough alignment. */
function bandOf(model: SentenceModel, en: number, zh: number): Band {
  if (en * zh <= SMALL) return Band.full(en, zh);
  const wide = searchBand(model.vocabulary, LARGE);
  return bandAround(model.guide(wide), wide, GUIDED);
}

/** The steps of an alignment as links, by indices that count from the given sentences. */
export function linksOf(steps: readonly Step[], en = 0, zh = 0): SentenceLink[] {
  return steps.flatMap(({ enFrom, enTo, zhFrom, zhTo, posterior: confidence }): SentenceLink[] => {
    const own = range(enFrom - en, enTo - en);
    const others = range(zhFrom - zh, zhTo - zh);
    if (own.length === 0 || others.length === 0 || confidence >= LEAST)
      return [{ en: own, zh: others, confidence }];
    return [
      ...own.map((i) => ({ en: [i], zh: [], confidence: LEAST })),
      ...others.map((j) => ({ en: [], zh: [j], confidence: LEAST })),
    ];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The part of a band that is near an alignment. */
function bandAround(steps: readonly Step[], band: Band, margin: number): Band {
  const from = new Int32Array(band.en);
  const to = new Int32Array(band.en);
  let zh = 0;
  for (const { enFrom, enTo, zhTo } of steps) {
    for (let row = enFrom; row < enTo; row += 1) {
      from[row] = Math.max(band.from(row), zh - margin);
      to[row] = Math.min(band.to(row), zhTo + margin);
    }
    zh = zhTo;
  }
  return new Band(band.en, band.zh, (row) => [from[row] as number, to[row] as number]);
}
