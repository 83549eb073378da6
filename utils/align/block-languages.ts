import { countLatinWords, countScripts } from '../text/script.ts';
import type { Block, BlockLanguage } from './block.ts';

/**
 * The languages of a page's blocks, seen together. A short line without a mark of any language passes for English by
 * itself; on a page whose other Latin lines are German or Dutch it is most likely that too.
 */
export function languagesOf(blocks: readonly Block[]): BlockLanguage[] {
  const languages = blocks.map(({ language }) => language);
  const isCertain = blocks.map(({ text, language }) => language === 'en' && CERTAIN.test(text));
  const english = isCertain.filter(Boolean).length;
  const foreign = blocks.filter(isForeign).length;
  if (foreign <= MOST_FOREIGN * english) return languages;
  return languages.map((language, i) => (language === 'en' && !isCertain[i] ? 'other' : language));
}

/**
 * Foreign blocks for each that is English for sure, where the rest may still be English: lines of pinyin or romanised
 * Sanskrit are as many as the English lines beside them.
 */
const MOST_FOREIGN = 2;

/** Words of English and of no other language that the web writes in Latin letters. */
const CERTAIN =
  /\b(?:the|and|that|with|from|this|which|have|their|they|were|been|would|your|our|you|what|how|not)\b/i;

/** A line of words in Latin letters that is not English, and not program text. */
function isForeign({ text, language }: Block): boolean {
  if (language !== 'other' || countLatinWords(text) < 3) return false;
  return countScripts(text).latin >= 0.8 * text.replace(/\s/g, '').length;
}
