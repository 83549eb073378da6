import type { BlockLanguage } from '../align/block.ts';
import { japaneseForms } from './japanese-forms.ts';
import { readsAsEnglish } from './reads-as-english.ts';

/** How many letters of each script a text holds. */
export interface ScriptCounts {
  han: number;
  latin: number;
  kana: number;
  hangul: number;
  /** Letters of any other script: Cyrillic, Greek, Arabic, Thai … */
  foreign: number;
}

/**
 * Counts the letters of a text by script.
 * Ranges and not Unicode property escapes, because this runs over every character of a page.
 */
export function countScripts(text: string): ScriptCounts {
  let han = 0;
  let latin = 0;
  let kana = 0;
  let hangul = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x250) {
      if (isLatin(c)) latin++;
    } else if (c < 0x1e00) {
      // 0x2b0–0x36f are modifiers and combining marks; phonetic letters before them stand inside English.
      if (c >= 0x1100 && c <= 0x11ff) hangul++;
      else if (c >= 0x370 && !isMark(c)) foreign++;
    } else if (isHan(c)) han++;
    else if (c <= 0x1eff) latin++;
    else if (isKana(c)) kana++;
    else if ((c >= 0xac00 && c <= 0xd7a3) || (c >= 0x3131 && c <= 0x318e)) hangul++;
    else if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)) latin++;
    else if ((c >= 0x1f00 && c <= 0x1fff) || (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xa000 && c <= 0xabff))
      foreign++;
  }
  return { han, latin, kana, hangul, foreign };
}

/** Whether a UTF-16 unit is a Han character, counting the high surrogate of those beyond the first plane. */
export function isHan(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    c === 0x3007 ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0xd840 && c <= 0xd888)
  );
}

/** Whether a UTF-16 unit is a Latin letter of the first two Unicode blocks and their extensions. */
export function isLatin(c: number): boolean {
  return (
    (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7)
  );
}

function isKana(c: number): boolean {
  // Without the middle dot and the long-vowel mark, which stand between Chinese characters too.
  return (c >= 0x3041 && c <= 0x30fa) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0xff66 && c <= 0xff9d);
}

function isMark(c: number): boolean {
  return (c >= 0x483 && c <= 0x489) || (c >= 0x590 && c <= 0x5cf) || (c >= 0x600 && c <= 0x61f);
}

const enoughHan = 8;
const enoughLatin = 30;

/**
 * A cheap look: whether texts together hold enough Han and enough English-looking text for there to be a pair.
 * Stops at the first text that settles it. Latin words inside Chinese text don't count, nor lone Han
 * characters inside English, so that a page in one language that names the other is dismissed.
 */
export function hasBothScripts(texts: Iterable<string>): boolean {
  let han = 0;
  let latin = 0;
  for (const text of texts) {
    if (text.length < 2) continue;
    const counts = countScripts(text);
    if (counts.han > 1 && counts.kana * 4 < counts.han) han += counts.han;
    if (counts.latin > 3 && counts.latin > 2 * counts.han) latin += counts.latin;
    else if (counts.latin > 12) latin += longestLatinRun(text);
    if (han >= enoughHan && latin >= enoughLatin) return true;
  }
  return false;
}

/** Letters in the longest stretch of text without a Han character, if that is a phrase and not a word or two. */
function longestLatinRun(text: string): number {
  let longest = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isLatin(c)) letters++;
    else if (isHan(c)) letters = 0;
    if (letters > longest) longest = letters;
  }
  return longest >= 20 ? longest : 0;
}

// Addresses of all kinds. Bounded repeats, so that text made to slow the expression down can't.
const address =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{3,64}|\b[\w-]{1,63}\.(?:com|cn|org|net|html?)\b\S*/gi;
const bracketed = /[(（[【][^()（）[\]【】]*[)）\]】]/g;
const chineseGrammar = /[的是了在和与与這这為为有不也我你他她們们个個可以之于於就将將被把从從到对對]/g;
/** A Latin word says about as much as this many Han characters. */
const hanPerWord = 1.6;

/**
 * The language a reader would say a text is in. English that holds a few Chinese words is 'en', Chinese that
 * keeps Latin words is 'zh'. 'other' is all that has no words (numbers, addresses, symbols) and all other
 * languages as far as the text can tell: Japanese by its kana or its own character forms, Korean, pinyin,
 * romanised Sanskrit, French …
 */
export function languageOf(text: string): BlockLanguage {
  const prose = text.replace(address, ' ');
  const all = countScripts(prose);
  const letters = all.han + all.latin + all.kana + all.hangul + all.foreign;
  if (letters === 0) return 'other';
  if (all.hangul > 0.2 * letters || all.foreign > 0.2 * letters) return 'other';
  if (isJapanese(prose, all)) return 'other';
  if (all.han === 0) return readsAsEnglish(prose) ? 'en' : 'other';
  if (all.latin === 0) return 'zh';
  // What stands in brackets is a gloss of the rest, unless there is no rest.
  const bare = prose.replace(bracketed, ' ');
  const rest = countScripts(bare);
  return rest.han + rest.latin > 0 ? weigh(bare, rest) : weigh(prose, all);
}

const latinWord = /[\p{Script=Latin}\p{M}'’-]+/gu;
const englishGrammar = /^(?:the|of|and|to|in|is|are|was|were|for|with|that|it|as|a|an)$/i;

/** Decides between the two languages where both scripts are present: by their shares, and if these are near, by grammar. */
function weigh(text: string, { han, latin }: ScriptCounts): BlockLanguage {
  if (latin === 0) return 'zh';
  const words = text.match(latinWord) ?? [];
  const share = han / (han + hanPerWord * words.length);
  if (share > 0.6) return 'zh';
  const english = () => (readsAsEnglish(text.replace(/\p{Script=Han}+/gu, ' ')) ? 'en' : 'other');
  if (share < 0.15) return english();
  const chineseParts = text.match(chineseGrammar)?.length ?? 0;
  const englishParts = words.filter((word) => englishGrammar.test(word)).length;
  if (chineseParts > englishParts) return 'zh';
  return englishParts > 0 || share < 0.35 ? english() : 'zh';
}

/** Kana in more than a name or an ornament (a lone の), or characters in their Japanese form. */
function isJapanese(text: string, { han, kana }: ScriptCounts): boolean {
  if (kana === 1 ? han < 3 : kana > 0.12 * (han + kana)) return true;
  if (han < 2) return false;
  let forms = 0;
  for (const character of text) if (japaneseForms.has(character)) forms++;
  return forms > 0 && forms >= 0.04 * han;
}
