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
 * Ranges and not Unicode property escapes, because this runs over many characters of a page.
 */
export function countScripts(text: string): ScriptCounts {
  let han = 0;
  let latin = 0;
  let kana = 0;
  let hangul = 0;
  let foreign = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // Nearly all are one of these, and a call for each costs more than the comparison.
    if (c < 0x80) {
      const letter = c | 0x20;
      if (letter >= 0x61 && letter <= 0x7a) latin++;
    } else if (c >= 0x4e00 && c <= 0x9fff) han++;
    else if (isLatin(c)) latin++;
    else if (isHan(c)) han++;
    else if (c < 0x370) continue;
    else if (isKana(c)) kana++;
    else if (isHangul(c)) hangul++;
    else if (isForeign(c)) foreign++;
  }
  return { han, latin, kana, hangul, foreign };
}

/** Counts the words in Latin letters; an apostrophe or a hyphen inside a word doesn't end it. */
export function countLatinWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x80 ? (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a : isLatin(c)) {
      if (!inside) words++;
      inside = true;
    } else if (c !== 0x27 && c !== 0x2019 && c !== 0x2d) inside = false;
  }
  return words;
}

/** Whether a UTF-16 unit is a Han character, or the first unit of one beyond the first plane. */
export function isHan(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0xd840 && c <= 0xd888) ||
    c === 0x3007
  );
}

/** Whether a UTF-16 unit is a Latin letter: plain, with marks, or full-width. */
export function isLatin(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    (c >= 0xc0 && c < 0x250 && c !== 0xd7 && c !== 0xf7) ||
    (c >= 0x1e00 && c <= 0x1eff) ||
    (c >= 0xff21 && c <= 0xff3a) ||
    (c >= 0xff41 && c <= 0xff5a)
  );
}

/** Without the middle dot and the long-vowel mark, which stand between Chinese characters too. */
function isKana(c: number): boolean {
  return (c >= 0x3041 && c <= 0x30fa) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0xff66 && c <= 0xff9d);
}

function isHangul(c: number): boolean {
  return (c >= 0xac00 && c <= 0xd7a3) || (c >= 0x1100 && c <= 0x11ff) || (c >= 0x3131 && c <= 0x318e);
}

/** From Greek to the syllabaries of Asia and Africa; the phonetic letters before Greek stand inside English. */
function isForeign(c: number): boolean {
  return (
    (c >= 0x370 && c < 0x1e00) ||
    (c >= 0x1f00 && c <= 0x1fff) ||
    (c >= 0xa000 && c <= 0xabff) ||
    (c >= 0xfb50 && c <= 0xfdff)
  );
}

// The same ranges as tests that browsers run many times faster than a loop, and stop early.
const han = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3007\ud840-\ud888]/;
const latin = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\uff21-\uff3a\uff41-\uff5a]/;
const neither =
  /[\u0370-\u1dff\u1f00-\u1fff\u3041-\u30fa\u3131-\u318e\u31f0-\u31ff\ua000-\ud7a3\ufb50-\ufdff\uff66-\uff9d]/;

/** Whether a text has letters of a script that is neither Han nor Latin. */
export function hasOtherScript(text: string): boolean {
  return neither.test(text);
}

/** Whether a text has Han characters. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Whether a text has Latin letters. */
export function hasLatin(text: string): boolean {
  return latin.test(text);
}

/** Whether a text has Han and Latin letters. */
export function isMixed(text: string): boolean {
  return han.test(text) && latin.test(text);
}

const emptyLine = /\n\s*\n/;

/** Whether a text has a line with nothing on it, between newlines. */
export function hasEmptyLine(text: string): boolean {
  return emptyLine.test(text);
}

// Two pairs of short headings.
const enoughHan = 6;
const enoughLatin = 20;
const latinWord = /[A-Za-z]{2}/;

/**
 * A cheap look at many texts: whether together they hold enough Han and enough English-looking text for there
 * to be a pair. Latin words inside Chinese text don't count, nor lone Han characters inside English, so that a
 * page in one language that names the other is dismissed. A character that is a text by itself counts: pages for
 * learners have each in an element of its own, with its reading.
 */
export class ScriptLook {
  #han = 0;
  #latin = 0;

  /** Whether a text could add to what is still missing. */
  wants(text: string): boolean {
    return (this.#han < enoughHan && han.test(text)) || (this.#latin < enoughLatin && latinWord.test(text));
  }

  /** Counts a text in; @returns whether there is enough of both. */
  add(text: string): boolean {
    const counts = countScripts(text);
    if ((counts.han > 1 || counts.latin === 0) && counts.kana * 4 < counts.han) this.#han += counts.han;
    if (counts.latin > 3 && counts.latin > 2 * counts.han) this.#latin += counts.latin;
    else if (counts.latin >= shortestPhrase) this.#latin += longestPhrase(text);
    return this.#han >= enoughHan && this.#latin >= enoughLatin;
  }
}

const shortestPhrase = 20;

/** Latin letters in the longest stretch of text without a Han character, if that is more than a word or two. */
function longestPhrase(text: string): number {
  let longest = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isLatin(c)) letters++;
    else if (isHan(c)) letters = 0;
    if (letters > longest) longest = letters;
  }
  return longest >= shortestPhrase ? longest : 0;
}
