import { englishWords } from '../text/english-words.ts';
import { normalise } from '../text/normalise.ts';
import { type NumberMention, numbersIn } from '../text/numbers.ts';
import { pinyinSyllables } from '../text/pinyin.ts';
import type { Lexicon } from './lexicon.ts';
import type { TermKind } from './weights.ts';

/** One thing in a text that its translation is likely to show too. */
export interface Term {
  readonly kind: TermKind;
  /** Kind and key in one. */
  readonly id: string;
  /** Identity within its language and kind: a stem, a dictionary word's number, `n:14` … */
  readonly key: string;
  /** How fully it counts, 0 to 1; 0 for what can be found but is no loss when missing. */
  readonly share: number;
  /** Of a word, where it stands first: 0 at the beginning of the text, 1 at its end. */
  readonly at?: number | undefined;
}

/** An English text, taken apart. */
export interface EnglishTerms {
  readonly terms: readonly Term[];
  /** Letters and digits: the text's length for the length model. */
  readonly length: number;
  /** Romanised names: syllable numbers and the stems that a match vouches for. */
  readonly names: readonly { readonly syllables: readonly number[]; readonly stems: readonly string[] }[];
}

/** A Chinese text, taken apart. */
export interface ChineseTerms {
  readonly terms: readonly Term[];
  /** Han characters, plus other letters and digits at their English weight. */
  readonly length: number;
  /** The simplified text, in which names are looked for. */
  readonly simplified: string;
}

export function englishTerms(text: string, lexicon: Lexicon): EnglishTerms {
  const normal = normalise(text);
  const words = englishWords(normal);
  const terms = new Map<string, Term>();
  words.forEach(({ stem }, i) => {
    add(terms, 'word', stem, 1, (i + 0.5) / words.length);
  });
  addNumbers(terms, numbersIn(normal, 'en'));
  addMarks(terms, normal);
  return { terms: [...terms.values()], length: letters(normal), names: romanisedNames(words, lexicon) };
}

export function chineseTerms(text: string, lexicon: Lexicon): ChineseTerms {
  const simplified = lexicon.simplify(normalise(text));
  const terms = new Map<string, Term>();
  addDictionaryWords(terms, simplified, lexicon);
  for (const { stem, surface } of englishWords(simplified)) {
    // A plain English word inside Chinese is more often talked about, or code, than kept by a translator.
    const plain = /^\p{Ll}/u.test(surface) && lexicon.stems.find(stem) >= 0;
    add(terms, 'latin', stem, plain ? 0.2 : 1);
  }
  addNumbers(terms, numbersIn(simplified, 'zh'));
  addMarks(terms, simplified);
  const length = han(simplified) + (letters(simplified) - han(simplified)) / 3.6;
  return { terms: [...terms.values()], length, simplified };
}

/** The `id` of a term. */
export const termId = (kind: TermKind, key: string): string => `${kind} ${key}`;

function add(terms: Map<string, Term>, kind: TermKind, key: string, share: number, at?: number) {
  const id = termId(kind, key);
  const known = terms.get(id);
  if ((known?.share ?? -1) < share) terms.set(id, { kind, id, key, share, at: known?.at ?? at });
}

function addNumbers(terms: Map<string, Term>, mentions: readonly NumberMention[]) {
  for (const { key, weak } of mentions) add(terms, 'number', key, weak ? 0.3 : 1);
}

/** Marks that translators keep. */
const MARKS: readonly (readonly [string, RegExp])[] = [
  ['?', /\?/],
  ['!', /!/],
  ['"', /["《》]/],
  ['()', /[()]/],
  [':', /:$/],
  ['...', /\.\.\.|…/],
];

function addMarks(terms: Map<string, Term>, normal: string) {
  for (const [mark, pattern] of MARKS) if (pattern.test(normal)) add(terms, 'mark', mark, 1);
}

/**
 * Every dictionary word that occurs, overlapping ones too: no segmentation is always right, and a translator's
 * words follow now the whole, now the parts. Lone characters count only outside longer words.
 */
function addDictionaryWords(terms: Map<string, Term>, text: string, lexicon: Lexicon) {
  let covered = 0;
  for (let at = 0; at < text.length; at += 1) {
    lexicon.words.prefixes(text, at, (word, length) => {
      if (length === 1) return;
      const inside = at + length <= covered;
      add(terms, 'word', String(word), inside ? INNER : 1, (at + length / 2) / text.length);
      covered = Math.max(covered, at + length);
    });
    if (covered > at) continue;
    const lone = lexicon.words.find(text.charAt(at));
    if (lone >= 0) add(terms, 'character', String(lone), 1);
  }
}

/** Capitalised words, alone or two in a row (`Li Wei`), that read as at least two pinyin syllables. */
function romanisedNames(words: ReturnType<typeof englishWords>, lexicon: Lexicon) {
  const parts = words.map(({ surface, stem }) => ({
    stem,
    syllables: /^\p{Lu}/u.test(surface)
      ? pinyinSyllables(surface, (syllable) => lexicon.syllable(syllable) >= 0)?.map(lexicon.syllable)
      : undefined,
  }));
  const names: { syllables: number[]; stems: string[] }[] = [];
  parts.forEach(({ stem, syllables }, i) => {
    if (!syllables) return;
    if (syllables.length > 1) names.push({ syllables, stems: [stem] });
    const next = parts[i + 1];
    if (next?.syllables)
      names.push({ syllables: [...syllables, ...next.syllables], stems: [stem, next.stem] });
  });
  return names;
}

/** A dictionary word inside a longer one counts this much. */
const INNER = 0.7;

const NOT_HAN = /\P{Script=Han}+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
const han = (text: string) => text.replace(NOT_HAN, '').length;
const letters = (text: string) => text.replace(NOT_LETTERS, '').length;
