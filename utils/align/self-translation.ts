import type { Lexicon } from './lexicon.ts';
import { chineseTerms, englishTerms } from './terms.ts';

/**
 * Whether a text says the same in both languages already (`动作片 action movie`), so that no other block is its
 * translation: of its English words at least a third are glosses of its Chinese ones. A gloss in brackets (`绑定（binding）`) is
 * part of a Chinese text and no translation of it.
 */
export function translatesItself(text: string, lexicon: Lexicon): boolean {
  if (!LATIN_WORD.test(text) || !HAN_WORD.test(text)) return false;
  const bare = text.replace(BRACKETS, ' ');
  const latin = bare.replace(HAN, ' ');
  const han = bare.replace(LATIN, ' ');
  const english = englishTerms(latin, lexicon);
  const chinese = chineseTerms(han, lexicon);
  const ratio = english.length / chinese.length;
  if (!(ratio > LEAST_RATIO && ratio < MOST_RATIO)) return false;
  const words = english.terms.filter(({ kind }) => kind === 'word');
  const glosses = new Set<string>();
  for (const { kind, key } of chinese.terms)
    if (kind === 'word' || kind === 'character')
      for (const stem of lexicon.glosses(Number(key))) glosses.add(lexicon.stems.at(stem));
  const found = words.filter(({ key }) => glosses.has(key)).length;
  return found > 0 && found * 3 >= words.length;
}

/** English letters per Chinese character of what may be the same said twice; a few foreign words are far below. */
const LEAST_RATIO = 1;
const MOST_RATIO = 12;

const LATIN_WORD = /\p{Script=Latin}{3}/u;
const HAN_WORD = /\p{Script=Han}{2}/u;
const BRACKETS = /[(（[【][^()（）[\]【】]*[)）\]】]/gu;
const HAN = /\p{Script=Han}+/gu;
const LATIN = /\p{Script=Latin}+/gu;
