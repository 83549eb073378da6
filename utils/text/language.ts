import type { BlockLanguage } from '../align/block.ts';
import { readsAsJapanese } from './japanese.ts';
import { readsAsEnglish } from './reads-as-english.ts';
import {
  countLatinWords,
  countScripts,
  hasHan,
  hasLatin,
  hasOtherScript,
  type ScriptCounts,
} from './script.ts';

// Bounded repeats, so that text made to slow the expression down can't.
const address =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{3,64}|\b[\w-]{1,63}\.(?:com|cn|org|net|html?)\b\S*/gi;
const domain = /\.(?:com|cn|org|net|htm)/;
/** More than this says nothing new, and texts can be megabytes. */
const longestSample = 4000;
const bracketed = /[(（[【][^()（）[\]【】]*[)）\]】]/g;

/**
 * The language a reader would say a text is in. English that holds a few Chinese words is 'en', Chinese that
 * keeps Latin words is 'zh'. 'other' is all that has no words (numbers, addresses, symbols) and all other
 * languages as far as the text can tell: Japanese by its kana or its own character forms, Korean, pinyin,
 * romanised Sanskrit, French …
 */
export function languageOf(text: string): BlockLanguage {
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  const prose = hasAddress(sample) ? sample.replace(address, ' ') : sample;
  const han = hasHan(prose);
  const latin = hasLatin(prose);
  if (!han && !latin) return 'other';
  if (han !== latin && !hasOtherScript(prose)) {
    if (latin) return readsAsEnglish(prose) ? 'en' : 'other';
    return readsAsJapanese(prose) ? 'other' : 'zh';
  }

  const counts = countScripts(prose);
  const letters = counts.han + counts.latin + counts.kana + counts.hangul + counts.foreign;
  if (Math.max(counts.hangul, counts.foreign) > 0.2 * letters || readsAsJapanese(prose)) return 'other';
  if (!han) return readsAsEnglish(prose) ? 'en' : 'other';
  if (!latin || counts.han > mostlyHan * counts.latin) return 'zh';
  // What stands in brackets is a gloss of the rest, unless there is no rest.
  const bare = prose.replace(bracketed, ' ');
  const rest = bare === prose ? counts : countScripts(bare);
  return rest.han + rest.latin > 0 ? weigh(bare, rest) : weigh(prose, counts);
}

/** A quick test before the expression that takes addresses out. */
function hasAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || text.includes('www.') || domain.test(text);
}

/** With so many Han characters for each Latin letter, a text is Chinese whatever the letters say. */
const mostlyHan = 1.2;
/** A Latin word says about as much as this many Han characters. */
const hanPerWord = 1.6;
const chineseGrammar = /[的是了在和与與这這为為有不也我你他她们們个個可以之于於就将將被把从從到对對]/g;
const englishGrammar = /\b(?:the|of|and|to|in|is|are|was|were|for|with|that|it|as|an?)\b/gi;
const everyHan = /[\u3400-\u9fff\uf900-\ufaff]+/g;

/** Decides where both scripts are present: by their shares, and if these are near, by grammar. */
function weigh(text: string, { han, latin }: ScriptCounts): BlockLanguage {
  if (latin === 0) return 'zh';
  const share = han / (han + hanPerWord * countLatinWords(text));
  if (share > 0.6) return 'zh';
  const english = () => (readsAsEnglish(text.replace(everyHan, ' ')) ? 'en' : 'other');
  if (share < 0.15) return english();
  const chineseParts = text.match(chineseGrammar)?.length ?? 0;
  const englishParts = text.match(englishGrammar)?.length ?? 0;
  if (chineseParts > englishParts) return 'zh';
  return englishParts > 0 || share < 0.35 ? english() : 'zh';
}
