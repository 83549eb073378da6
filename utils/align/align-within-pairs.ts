import { linksOf, type SentenceLink } from './align-sentences.ts';
import { Band } from './band.ts';
import type { Step } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { SentenceModel } from './sentence-model.ts';
import { SENTENCE_WEIGHTS } from './sentence-weights.ts';

/** The sentences of a text and of its translation. */
export interface SentencePair {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/**
 * Aligns the sentences within each pair of texts of one page. What one pair teaches (names, how long the Chinese is)
 * helps with the others.
 * @param pairs in reading order; no side empty
 * @returns for each pair its links, by indices into its own sentences
 */
export function alignWithinPairs(pairs: readonly SentencePair[], lexicon: Lexicon): SentenceLink[][] {
  const en = pairs.flatMap((pair) => pair.en);
  const zh = pairs.flatMap((pair) => pair.zh);
  const model = new SentenceModel(en, zh, lexicon, SENTENCE_WEIGHTS);
  const band = bandWithin(pairs);
  model.learn(model.align(band), band);
  return linksByPair(model.align(band), pairs);
}

/** Each English sentence beside the Chinese ones of its own pair, and no others. */
function bandWithin(pairs: readonly SentencePair[]): Band {
  let zh = 0;
  const rows = pairs.flatMap((pair) => {
    const run = [zh, zh + pair.zh.length] as const;
    zh += pair.zh.length;
    return pair.en.map(() => run);
  });
  return new Band(rows.length, zh, (row) => rows[row] ?? [0, 0]);
}

function linksByPair(steps: readonly Step[], pairs: readonly SentencePair[]): SentenceLink[][] {
  let [en, zh, at] = [0, 0, 0];
  return pairs.map((pair) => {
    const enEnd = en + pair.en.length;
    const zhEnd = zh + pair.zh.length;
    let end = at;
    while (end < steps.length && (steps[end] as Step).enTo <= enEnd && (steps[end] as Step).zhTo <= zhEnd)
      end += 1;
    const links = linksOf(steps.slice(at, end), en, zh);
    [en, zh, at] = [enEnd, zhEnd, end];
    return links;
  });
}
