import { baseStems } from '../text/irregular-forms.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type ChineseTerms,
  chineseTerms,
  type EnglishTerms,
  englishTerms,
  type Term,
  termId,
} from './terms.ts';
import type { TermKind } from './weights.ts';

/** A term type of one side: what its occurrences have in common. */
export interface TermType {
  readonly kind: TermKind;
  readonly key: string;
  /** How fully it counts, 0 to 1. */
  share: number;
  /** Types of the other side that it can be translated or kept as. */
  readonly links: number[];
}

/** One language's segments as lists of term types. */
export interface Side {
  readonly types: readonly TermType[];
  /** For each segment the types that occur in it, each once. */
  readonly segments: readonly (readonly number[])[];
  /** For each segment where each of its types stands first, as a share of its length; absent where that is not known. */
  readonly places: readonly (readonly (number | undefined)[])[];
  /** Lengths, summed: the length of [from, to) is `sums[to] − sums[from]`. */
  readonly sums: Float64Array;
  /** Length of the mean segment; at least 1. */
  readonly mean: number;
}

/** The length of a side's segments [from, to), at least 1. */
export function span({ sums }: Side, from: number, to: number): number {
  return Math.max(1, (sums[to] ?? 0) - (sums[from] ?? 0));
}

/** The terms of two lists of segments, and which of them can stand for each other. */
export interface Vocabulary {
  readonly en: Side;
  readonly zh: Side;
}

/**
 * Takes the segments of both languages apart and links the terms that can stand for each other: by gloss, as equal
 * numbers, marks and Latin words, and romanised names by pinyin.
 */
export function vocabularyOf(en: readonly string[], zh: readonly string[], lexicon: Lexicon): Vocabulary {
  const english = en.map((text) => englishTerms(text, lexicon));
  const chinese = zh.map((text) => chineseTerms(text, lexicon));
  const enIndex = new Index();
  const zhIndex = new Index();
  const enSegments = english.map(({ terms }) => enIndex.numbers(terms));
  const zhSegments = chinese.map(({ terms }) => zhIndex.numbers(terms));
  linkTerms(enIndex, zhIndex, lexicon);
  linkNames(english, chinese, enIndex, zhIndex, zhSegments, lexicon);
  return { en: side(enIndex, enSegments, english), zh: side(zhIndex, zhSegments, chinese) };
}

/** Numbers the terms of one language. */
class Index {
  readonly types: TermType[] = [];
  readonly #ids = new Map<string, number>();

  numbers(terms: readonly Term[]): number[] {
    return terms.map((term) => this.add(term));
  }

  add({ kind, id, key, share }: Term): number {
    const known = this.#ids.get(id);
    if (known === undefined) {
      this.#ids.set(id, this.types.length);
      return this.types.push({ kind, key, share, links: [] }) - 1;
    }
    const type = this.types[known] as TermType;
    type.share = Math.max(type.share, share);
    return known;
  }

  find(kind: TermKind, key: string): number | undefined {
    return this.#ids.get(termId(kind, key));
  }

  link(own: number, other: Index, others: number) {
    this.types[own]?.links.push(others);
    other.types[others]?.links.push(own);
  }
}

function linkTerms(en: Index, zh: Index, lexicon: Lexicon) {
  const byGloss = wordsByGloss(en.types, lexicon);
  /** For each English word the last Chinese one that it was linked with, plus one. */
  const last = new Int32Array(en.types.length);
  zh.types.forEach(({ kind, key }, type) => {
    if (kind === 'word' || kind === 'character') {
      for (const stem of lexicon.glosses(Number(key)))
        for (const word of byGloss.get(stem) ?? []) {
          if (last[word] === type + 1) continue;
          last[word] = type + 1;
          zh.link(type, en, word);
        }
      return;
    }
    const found = en.find(kind === 'latin' ? 'word' : kind, key);
    if (found !== undefined) zh.link(type, en, found);
  });
}

/** The English words that a stem of a gloss, by its number, stands for: the word itself, and its irregular forms. */
export function wordsByGloss(types: readonly TermType[], { stems }: Lexicon): Map<number, number[]> {
  const byGloss = new Map<number, number[]>();
  types.forEach(({ kind, key }, type) => {
    if (kind !== 'word') return;
    for (const text of [key, ...baseStems(key)]) {
      const stem = stems.find(text);
      if (stem < 0) continue;
      const known = byGloss.get(stem);
      if (known) known.push(type);
      else byGloss.set(stem, [type]);
    }
  });
  return byGloss;
}

interface Name {
  readonly key: string;
  readonly syllables: readonly number[];
  readonly stems: Set<string>;
}

/** Names by their first two syllables, in one number. */
function namesByStart(english: readonly EnglishTerms[]): Map<number, Name[]> {
  const byStart = new Map<number, Name[]>();
  const known = new Map<string, Name>();
  for (const { names } of english)
    for (const { syllables, stems } of names) {
      const key = syllables.join(' ');
      let name = known.get(key);
      if (!name) {
        name = { key, syllables, stems: new Set() };
        known.set(key, name);
        const start = startOf(syllables[0], syllables[1]);
        byStart.set(start, [...(byStart.get(start) ?? []), name]);
      }
      for (const stem of stems) name.stems.add(stem);
    }
  return byStart;
}

/** There are fewer than 1024 syllables. */
const startOf = (first = 0, second = 0) => first * 1024 + second;

/** Looks for each romanised name in the Chinese texts and adds what it finds to them as terms of their own. */
function linkNames(
  english: readonly EnglishTerms[],
  chinese: readonly ChineseTerms[],
  en: Index,
  zh: Index,
  segments: readonly number[][],
  lexicon: Lexicon,
) {
  const byStart = namesByStart(english);
  if (byStart.size === 0) return;
  const add = ({ key, stems }: Name) => {
    const known = zh.find('name', key);
    if (known !== undefined) return known;
    const type = zh.add({ kind: 'name', id: termId('name', key), key, share: 0 });
    for (const stem of stems) {
      const word = en.find('word', stem);
      if (word !== undefined) zh.link(type, en, word);
    }
    return type;
  };
  chinese.forEach(({ simplified }, segment) => {
    const readings = Array.from(simplified, (character) => lexicon.readings(character.codePointAt(0) ?? 0));
    const found = new Set<number>();
    for (let at = 0; at + 1 < readings.length; at += 1)
      for (const first of readings[at] ?? [])
        for (const second of readings[at + 1] ?? [])
          for (const name of byStart.get(startOf(first, second)) ?? [])
            if (name.syllables.every((syllable, i) => readings[at + i]?.includes(syllable)))
              found.add(add(name));
    segments[segment]?.push(...found);
  });
}

function side(
  index: Index,
  segments: readonly number[][],
  texts: readonly (EnglishTerms | ChineseTerms)[],
): Side {
  const places = texts.map(({ terms }) => terms.map(({ at }) => at));
  const sums = new Float64Array(texts.length + 1);
  texts.forEach(({ length }, i) => {
    sums[i + 1] = (sums[i] ?? 0) + length;
  });
  const mean = Math.max(1, (sums[texts.length] ?? 0) / Math.max(1, texts.length));
  return { types: index.types, segments, places, sums, mean };
}
