import type { Block, BlockPair } from './block.ts';
import type { Lexicon } from './lexicon.ts';
import { PairModel, type Reasons } from './pair-model.ts';
import { PAIRING_WEIGHTS } from './pairing-weights.ts';
import { searchBand } from './search-band.ts';
import { type Unit, unitsOf } from './units.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Alignments of a page: what the first ones find changes what the next ones look for. More change nothing. */
const PASSES = 4;

/** A pair that was considered, why, and whether it was kept. */
export interface Verdict extends BlockPair, Reasons {
  readonly kept: boolean;
}

/**
 * Finds the blocks that translate each other.
 * @param blocks the page's blocks in reading order
 * @returns pairs in the order of their first English blocks; none where the page only looks bilingual
 */
export function pairBlocks(
  blocks: readonly Block[],
  lexicon: Lexicon,
  weights = PAIRING_WEIGHTS,
): BlockPair[] {
  return judgePairs(blocks, lexicon, weights)
    .filter(({ kept }) => kept)
    .map(({ en, zh, confidence }) => ({ en, zh, confidence }));
}

/** The same with its reasons, and with the pairs that were dropped in the end. */
export function judgePairs(blocks: readonly Block[], lexicon: Lexicon, weights = PAIRING_WEIGHTS): Verdict[] {
  const units = unitsOf(blocks, lexicon);
  if (units.en.length === 0 || units.zh.length === 0) return [];
  const texts = (side: typeof units.en) => side.map(({ text }) => text);
  const vocabulary = vocabularyOf(texts(units.en), texts(units.zh), lexicon);
  const model = new PairModel(units, vocabulary, lexicon, searchBand(vocabulary), weights);
  for (let pass = 1; pass < PASSES; pass += 1) model.learn(model.alignFirst());
  const pairs = model.align();
  model.learn(pairs);
  const kept = new Set(pairs.filter((pair) => model.keeps(pair)));
  const dropped = pairs.filter((pair) => !kept.has(pair));
  const found = model.withCrossing([...kept]);
  return [...found, ...dropped].map((pair, index) => ({
    en: blocksOf(units.en.slice(pair.enFrom, pair.enTo)),
    zh: blocksOf(units.zh.slice(pair.zhFrom, pair.zhTo)),
    confidence: pair.posterior,
    kept: index < found.length,
    ...model.reasons(pair),
  }));
}

/** The blocks of units, ascending: a copy in the other script may stand after the units that follow. */
function blocksOf(units: readonly Unit[]): number[] {
  return units.flatMap(({ blocks }) => blocks).sort((a, b) => a - b);
}
