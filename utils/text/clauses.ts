import { normalise } from './normalise.ts';

/** What stands last between two clauses, in a normalised text; of bounded length, for texts that are nothing else. */
const BETWEEN = {
  en: /(?:[,;:.!?]["')\]]{0,3}|-)\s|--(?=[^-\s])/g,
  zh: /(?:(?!(?<=\d)[,:]\d)[,;:!?。、]|\.{3})["')\]]{0,3}(?=[^"')\],;:!?。、.])/g,
};

/**
 * Where the clauses of a sentence end, as its marks tell: as shares of its length, ascending; the last one is 1.
 * @param text as it stands
 */
export function clauseEnds(text: string, language: 'en' | 'zh'): number[] {
  const normal = normalise(text).trim();
  const marks = Array.from(normal.matchAll(BETWEEN[language]), (mark) => mark.index + mark[0].length);
  return [...marks.map((end) => end / normal.length), 1];
}
