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
const word = /[\p{Script=Latin}\p{M}]+(?:['’][\p{Script=Latin}]+)*/gu;
const plainWord = /^[a-z']+$/;
/** More than this says nothing new, and texts can be megabytes. */
const longestSample = 1500;

/**
 * Whether a text in Latin letters is English, as far as it can tell: true for a short heading without any
 * mark of another language; false for pinyin with or without tones, for texts full of diacritics, for running
 * text without English function words, for code, and for text without a single word.
 */
export function readsAsEnglish(text: string): boolean {
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  const words = (sample.match(word) ?? []).filter((w) => w.length > 1 || /^[aAI]$/.test(w));
  if (!words.some((w) => w.length > 1) || looksLikeCode(sample)) return false;
  let english = 0;
  let foreign = 0;
  let marked = 0;
  let toned = 0;
  let syllabic = 0;
  for (const written of words) {
    const w = written.toLowerCase().replace('’', "'");
    if (functionWords.has(w)) english += 1;
    else if (englishEnding.test(w)) english += 0.5;
    if (foreignWords.has(w)) foreign += 1;
    if (!plainWord.test(w)) {
      marked += 1;
      if (toneMark.test(w)) toned += 1;
    } else if (w.length <= longestPinyin && pinyinWord.test(w)) syllabic += 1;
  }
  const n = words.length;
  if (marked / n > 0.34 && english / n < 0.34) return false;
  if (toned > 0 && (toned + syllabic) / n > 0.75 && english / n < 0.5) return false;
  if (marked / n > 0.12 && english / n < 0.15) return false;
  if (n >= 3 && syllabic === n && english <= n / 3) return false;
  if (n >= 5 && syllabic / n > 0.8 && english / n < 0.25) return false;
  if (foreign >= 2 && foreign > english) return false;
  return n < 10 || english / n >= 0.08;
}

/** Brackets, operators and semicolons in the density of program text. */
function looksLikeCode(text: string): boolean {
  const symbols = text.match(/[{}();=<>_$#\\|&*+[\]@~^%]/g)?.length ?? 0;
  return symbols > 4 && symbols > 0.12 * text.length;
}
