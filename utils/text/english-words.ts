import { stemOf } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** An English content word as evidence sees it. */
export interface EnglishWord {
  /** Stem, lower case (`stemOf`): what the lexicon lists. */
  readonly stem: string;
  /** The word as written, without a possessive `'s`. */
  readonly surface: string;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:'\p{Script=Latin}+)?/gu;

/**
 * The content words of an English text, in order, repeated as often as they occur.
 * @param text normalised text (`normalise`)
 */
export function englishWords(text: string): EnglishWord[] {
  const words: EnglishWord[] = [];
  for (const [match] of text.matchAll(WORD)) {
    const surface = match.replace(/'.*$/, '');
    if (!STOP_WORDS.has(surface.toLowerCase())) words.push({ stem: stemOf(surface), surface });
  }
  return words;
}
