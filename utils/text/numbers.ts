import { chineseNumbers } from './chinese-numbers.ts';
import { englishNumbers } from './english-numbers.ts';

/** A number, a part of a date or a share that a text mentions, in a form that no longer depends on the language. */
export interface NumberMention {
  /**
   * What is said; equal keys say the same. `n:14` a number, ordinal, year or day of the month (14, fourteen,
   * 14th, 十四, 第十四, 14日); `p:30` per cent (30%, 百分之三十, 三成); `m:11` a month (November, 11月);
   * `s:90` a decade (1990s, 90年代).
   */
  readonly key: string;
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
  readonly length: number;
  /** So common as a word, or so likely a part of another word, that a match says little (one, 一, 两, first). */
  readonly weak: boolean;
}

/**
 * The numbers that a text mentions, in order and without overlaps.
 *
 * Vague amounts (dozens, 几十, 数百万) and numerals inside common words (一般, 统一, 十分) are left out.
 * A date gives one mention for each of its parts, so that half a date still matches.
 * Takes time linear in the text's length.
 *
 * @param text any text; full-width digits and traditional characters are understood
 */
export function numbersIn(text: string, language: 'en' | 'zh'): NumberMention[] {
  const found = language === 'zh' ? chineseNumbers(text) : englishNumbers(text);
  return found.sort((a, b) => a.start - b.start);
}
