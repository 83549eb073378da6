import { functionMeanings } from '../text/function-words.ts';
import { normalise } from '../text/normalise.ts';
import type { SentenceCues } from '../text/sentence-cues.ts';
import { type AddedTerm, TermCollector } from './added-terms.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * What tells neighbouring sentences apart beyond their content words: grammatical words that say the same in both
 * languages, and where questions, exclamations and quotations begin and end.
 */
export function sentenceTerms(
  en: readonly string[],
  zh: readonly string[],
  enCues: readonly SentenceCues[],
  zhCues: readonly SentenceCues[],
  lexicon: Lexicon,
): AddedTerm[] {
  const words = new TermCollector();
  const edges = new TermCollector();
  en.forEach((text, i) => {
    for (const meaning of functionMeanings(normalise(text), 'en')) words.add(String(meaning), 'en', i);
  });
  zh.forEach((text, j) => {
    const simplified = lexicon.simplify(normalise(text));
    for (const meaning of functionMeanings(simplified, 'zh')) words.add(String(meaning), 'zh', j);
  });
  for (const [language, cues] of [
    ['en', enCues],
    ['zh', zhCues],
  ] as const)
    cues.forEach((cue, segment) => {
      for (const edge of edgesOf(cue)) edges.add(edge, language, segment);
    });
  return [...words.terms('function'), ...edges.terms('edge')];
}

function edgesOf({ quotes, opensWithQuote, closesWithQuote, lastMark }: SentenceCues): string[] {
  const edges = lastMark === '?' || lastMark === '!' ? [lastMark] : [];
  if (quotes) edges.push('quotes');
  if (opensWithQuote) edges.push('opens');
  if (closesWithQuote) edges.push('closes');
  return edges;
}
