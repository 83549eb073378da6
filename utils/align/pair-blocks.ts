import { Band } from './band.ts';
import type { Block, BlockPair } from './block.ts';
import type { Lexicon } from './lexicon.ts';
import { PairModel } from './pair-model.ts';
import { unitsOf } from './units.ts';
import { vocabularyOf } from './vocabulary.ts';

const PASSES = 4;

/**
 * Finds the blocks that translate each other.
 * @param blocks the page's blocks in reading order
 * @returns pairs in the order of their first blocks; none where the page only looks bilingual
 */
export function pairBlocks(
  blocks: readonly Block[],
  lexicon: Lexicon,
  explain?: (line: string) => void,
): BlockPair[] {
  if (isJapanese(blocks)) return [];
  const units = unitsOf(blocks, lexicon);
  if (units.en.length === 0 || units.zh.length === 0) return [];
  const vocabulary = vocabularyOf(
    units.en.map(({ text }) => text),
    units.zh.map(({ text }) => text),
    lexicon,
  );
  const model = new PairModel(units, vocabulary, lexicon, Band.full(units.en.length, units.zh.length));
  let pairs = model.align();
  for (let pass = 1; pass < PASSES; pass += 1) {
    model.learn(pairs);
    pairs = model.align();
  }
  model.learn(pairs);
  if (explain) for (const pair of pairs) explain(model.explain(pair));
  return pairs
    .filter((pair) => model.keeps(pair))
    .map(({ enFrom, enTo, zhFrom, zhTo, posterior }) => ({
      en: units.en.slice(enFrom, enTo).flatMap((unit) => unit.blocks),
      zh: units.zh.slice(zhFrom, zhTo).flatMap((unit) => unit.blocks),
      confidence: posterior,
    }));
}

/** Japanese titles without kana read as Chinese; the kana around them give the page away. */
function isJapanese(blocks: readonly Block[]): boolean {
  const kana = blocks.filter(({ language, text }) => language === 'other' && KANA.test(text)).length;
  return kana > 2 * blocks.filter(({ language }) => language === 'zh').length;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u;
