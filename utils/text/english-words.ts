import { stemmer } from 'stemmer';
import { STOP_WORDS } from './stop-words.ts';

/** An English content word as evidence sees it. */
export interface EnglishWord {
  /** Porter stem, lower case: what the lexicon lists. */
  readonly stem: string;
  /** The word as written, without a possessive `'s`. */
  readonly surface: string;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:'\p{Script=Latin}+)?/gu;

/**
 * The content words of an English text, in order, repeated as often as they occur.
 * Stems are those of Porter, "An algorithm for suffix stripping" (1980).
 * @param text normalised text (`normalise`)
 */
export function englishWords(text: string): EnglishWord[] {
  const words: EnglishWord[] = [];
  for (const [match] of text.matchAll(WORD)) {
    const surface = match.replace(/'.*$/, '');
    const lower = surface.toLowerCase();
    if (!STOP_WORDS.has(lower)) words.push({ stem: stemmer(lower), surface });
  }
  return words;
}
