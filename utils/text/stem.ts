import { stemmer } from 'stemmer';
import { oneSpelling } from './spelling.ts';

/**
 * What the forms of an English word have in common: Porter, "An algorithm for suffix stripping" (1980), after
 * British and American spelling have been made one.
 * @param word one word, any case
 */
export function stemOf(word: string): string {
  return stemmer(oneSpelling(word.toLowerCase()));
}
