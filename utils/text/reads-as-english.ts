// The words that hold English together. They make up a third to a half of running English and next to nothing
// of any other language, so that a share of them tells English without a dictionary.
const functionWords = new Set(
  (
    'the of and to in is that for it as was with be by on not he his but at are this have from or had an they which ' +
    'you were their been has will would there what if when who so no out up into than them can only other its about ' +
    'some could these two may then do first any my now such like our over me even most made after also did many before ' +
    'must through back where much your way well down should because each just those how too she her we us i a all more ' +
    'one new between under during while against both does being very same here why let until within without since ' +
    'although every few own off make get made got said says see people year years time day world work life use used ' +
    "using don't it's can't i'm we're you're that's isn't doesn't didn't won't i've they're let's what's there's"
  ).split(' '),
);

// Frequent words of the other languages that the web writes in Latin letters, where English doesn't have them.
const foreignWords = new Set(
  (
    'le la les des du et est une dans pour qui que sur pas avec sont au aux ce cette il elle nous vous je ' +
    'der die das und den von zu mit sich auf für ist im dem nicht ein eine als auch es werden aus er hat dass sie nach wird bei ' +
    'el los las y en un una por con para del se lo su al como más pero sus o este ya ' +
    'di che è della gli per sono nel alla dei delle ed ha ' +
    'de os da dos das em não uma com ao mais foi ' +
    'het een van niet zijn dat met voor te aan hij ook ' +
    'och att det som på är av jag ikke til og ' +
    'yang dan ini itu untuk dengan dari pada tidak dalam ' +
    'ang ng sa mga na ay ' +
    'et sit sed qui quae quod non ut cum ad ex enim sunt ' +
    'ca hoti tassa kho pana bhagavā bhikkhave evaṃ'
  ).split(' '),
);

const englishEnding =
  /(?:ing|tions?|ed|ly|ness|ments?|ity|ities|ous|ful|less|able|ible|ship|ism|ists?|ers|ies|'s)$/;

// Every Mandarin syllable without its tone mark; a word of pinyin is one or more of them.
const syllable =
  '(?:[bpm](?:a|o|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing|u)|m(?:e|ou|iu)|pou|f(?:a|o|ei|ou|an|en|ang|eng|u)|' +
  '[dt](?:a|e|ai|ei|ao|ou|an|ang|eng|ong|i|ie|iao|iu|ian|ing|u|uo|ui|uan|un)|[nl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|' +
  'i|ie|iao|iu|ian|in|iang|ing|u|uo|uan|un|v|ve|ü|üe)|lia|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|' +
  'un|uang)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:[zcs]h?|r)(?:a|e|i|ai|ei|ao|ou|an|en|ang|eng|' +
  'ong|u|ua|uo|uai|ui|uan|un|uang)|y(?:a|e|o|ao|ou|an|i|in|ang|ing|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)|' +
  'a|e|ai|ei|ao|ou|an|en|ang|er|o)';
/** Longer words could be cut into syllables in too many ways. */
const longestPinyin = 16;
const pinyinWord = new RegExp(`^(?:${syllable}'?)+r?$`);

const toneMark = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const combining = /[\u0300-\u036f]/;
const word = /[a-z\u00df-\u024f\u1e00-\u1eff]+(?:'[a-z]+)*/g;
const plainWord = /^[a-z']+$/;
/** More than this says nothing new, and texts can be megabytes. */
const longestSample = 1500;

// Words of English and of no other language that the web writes in Latin letters.
const unmistakable = '\\b(?:the|and|that|with|from|this|which|have|their|they|were|been|would)\\b';
const twoUnmistakable = new RegExp(`${unmistakable}[^]*?${unmistakable}`);
const shortSample = 200;

/**
 * Whether a text in Latin letters is English, as far as it can tell: true for a short heading without any
 * mark of another language; false for pinyin with or without tones, for texts full of diacritics, for running
 * text without English function words, for code, and for text without a single word.
 */
export function readsAsEnglish(text: string): boolean {
  const glance = text.length > shortSample ? text.slice(0, shortSample) : text;
  // Two in a line or two settle it, which is most blocks of most pages.
  if (twoUnmistakable.test(glance)) return true;
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  const words = wordsOf(sample);
  if (!words.some((w) => w.length > 1) || looksLikeCode(sample)) return false;
  return !marksOfAnother(words);
}

/** The words in lower case, without lone letters that are no words. */
function wordsOf(text: string): string[] {
  const whole = combining.test(text) ? text.normalize('NFC') : text;
  const words: string[] = [];
  for (const w of whole.toLowerCase().replaceAll('’', "'").match(word) ?? [])
    if (w.length > 1 || w === 'a' || w === 'i') words.push(w);
  return words;
}

/** Whether words have more of another language, or of pinyin, than of English. */
function marksOfAnother(words: readonly string[]): boolean {
  const n = words.length;
  let english = 0;
  let foreign = 0;
  let marked = 0;
  let toned = 0;
  for (const w of words) {
    if (functionWords.has(w)) english += 1;
    else if (n > 2 && englishEnding.test(w)) english += 0.5;
    if (foreignWords.has(w)) foreign += 1;
    if (plainWord.test(w)) continue;
    marked += 1;
    if (toneMark.test(w)) toned += 1;
  }
  // Diacritics: an English title may hold a name with some, hardly more.
  if (marked / n > 0.34 && english / n < 0.34) return true;
  if (marked / n > 0.12 && english / n < 0.15) return true;
  if (foreign >= 2 && foreign > english) return true;
  if (n >= 10 && english / n < 0.08) return true;
  return english / n < 0.5 && (toned > 0 || n >= 3) && isPinyin(words, english / n, toned);
}

// What pinyin never has: other ends, and letters that don't follow each other there. Quick to find in English.
const unlikePinyin = /[^aeiouünrg]$|[bcdfjklmpqstvwx][bcdfgjklmnpqrstvwxz]|h[^aeiou]|ee|oo|ea|oa|y$/;

/** Many short English words are syllables of pinyin too, but not all words of a line. */
function isPinyin(words: readonly string[], english: number, toned: number): boolean {
  const n = words.length;
  const likely = words.filter((w) => !unlikePinyin.test(w) && w.length <= longestPinyin);
  if ((toned + likely.length) / n <= 0.75) return false;
  const syllabic = likely.filter((w) => pinyinWord.test(w)).length;
  if (toned > 0 && (toned + syllabic) / n > 0.75) return true;
  if (n >= 3 && syllabic === n && english <= 1 / 3) return true;
  return n >= 5 && syllabic / n > 0.8 && english < 0.25;
}

/** Brackets, operators and semicolons in the density of program text. */
function looksLikeCode(text: string): boolean {
  const symbols = text.match(/[{}();=<>_$#\\|&*+[\]@~^%]/g)?.length ?? 0;
  return symbols > 4 && symbols > 0.12 * text.length;
}
