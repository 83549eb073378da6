import { normalise } from '../text/normalise.ts';
import { scales, type Window } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type TermType, type Vocabulary, wordsByGloss } from './vocabulary.ts';

/** How many times likelier than by chance characters bring a word. */
interface Rates {
  readonly characters: Uint16Array;
  readonly values: Float64Array;
}

/** How likely an English word comes from a character beside it, rather than out of nothing. */
const TRANSLATED = 0.8;
/** How much less a gloss tells than the one before it. */
const LATER = 0.3;

/** Occurrences of a word in the texts that were learnt from that the dictionary is worth. */
const DICTIONARY = 40;

/**
 * How well the characters of a Chinese text account for the words of an English one, whatever Chinese words they make
 * up. 洁净, 清洁 and 洗净 all mean clean; so 净 alone tells of cleaning, in words too that no dictionary has or that it
 * puts otherwise. The dictionary, and texts that were learnt from with it, say how often each character stands for each
 * word; the sum over all characters is IBM Model 1 (Brown et al., "The mathematics of statistical machine translation",
 * 1993).
 */
export class CharacterEvidence {
  /** For each English sentence its words, by type: those that some character of the text can stand for. */
  readonly #words: readonly (readonly number[])[];
  readonly #characters: readonly (readonly number[])[];
  readonly #rates: readonly Rates[];
  readonly #scales: Float64Array;
  /** By pair of sentences, as they are asked for: for each English word the sum over the Chinese characters. */
  readonly #sums = new Map<number, Float32Array>();
  /** By character: the last Chinese sentence that was looked at and shows it, plus one. */
  readonly #shown = new Int32Array(UNITS);

  /** @param damping see `EvidenceWeights` */
  constructor({ en }: Vocabulary, zh: readonly string[], lexicon: Lexicon, damping: number) {
    this.#characters = zh.map((text) => charactersOf(lexicon.simplify(normalise(text))));
    const counts = new Float64Array(en.types.length);
    for (const type of en.segments.flat()) counts[type] = (counts[type] as number) + 1;
    this.#rates = ratesOf(en.types, counts, new Set(this.#characters.flat()), lexicon);
    this.#words = en.segments.map((types) => types.filter((type) => this.#rates[type]?.values.length));
    this.#scales = scales(en, damping);
  }

  /** Log-odds of the window's English words under its Chinese characters against chance. */
  evidence({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    let length = 0;
    for (let j = zhFrom; j < zhTo; j += 1) length += this.#characters[j]?.length ?? 0;
    const each = TRANSLATED / Math.max(1, length);
    let sum = 0;
    for (let i = enFrom; i < enTo; i += 1) {
      const others: Float32Array[] = [];
      for (let j = zhFrom; j < zhTo; j += 1) others.push(this.#sumsOf(i, j));
      let own = 0;
      // One logarithm for many words: it is what takes the time.
      let odds = 1;
      for (let word = 0; word < (this.#words[i]?.length ?? 0); word += 1) {
        let rate = 0;
        for (const sums of others) rate += sums[word] as number;
        odds *= 1 - TRANSLATED + each * rate;
        if (odds > 1e-200 && odds < 1e200) continue;
        own += Math.log(odds);
        odds = 1;
      }
      sum += (own + Math.log(odds)) * (this.#scales[i] as number);
    }
    return sum;
  }

  #sumsOf(i: number, j: number): Float32Array {
    const key = i * this.#characters.length + j;
    const known = this.#sums.get(key);
    if (known) return known;
    for (const character of this.#characters[j] ?? []) this.#shown[character] = j + 1;
    const words = this.#words[i] ?? [];
    const sums = new Float32Array(words.length);
    for (let word = 0; word < words.length; word += 1) {
      const { characters, values } = this.#rates[words[word] as number] as Rates;
      let sum = 0;
      for (let at = 0; at < characters.length; at += 1)
        if (this.#shown[characters[at] as number] === j + 1) sum += values[at] as number;
      sums[word] = sum;
    }
    this.#sums.set(key, sums);
    return sums;
  }
}

/** The Han characters of a text, as UTF-16 units, each once. */
export function charactersOf(text: string): number[] {
  const han = text.replace(/\P{Script=Han}+/gu, '');
  return [...new Set(Array.from(han, (character) => character.charCodeAt(0)))];
}

/**
 * For each type and each character of the page how likely the character brings the word, against the word's own rate.
 * @param counts for each type the sentences that show it
 */
function ratesOf(
  types: readonly TermType[],
  counts: Float64Array,
  page: ReadonlySet<number>,
  lexicon: Lexicon,
): Rates[] {
  const byGloss = wordsByGloss(types, lexicon);
  const shares = dictionaryShares(types.length, byGloss, page, lexicon);
  for (const [stem, words] of byGloss) {
    const counts = lexicon.learnedCounts(stem);
    lexicon.learned(stem).forEach((character, at) => {
      if (page.has(character)) for (const type of words) add(shares[type], character, counts[at] as number);
    });
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  // From how often a character says a word to how much likelier it does than anything on the page says it.
  const totals = new Map<number, number>();
  shares.forEach((own, type) => {
    let sum = 0;
    for (const count of own.values()) sum += count;
    for (const [character, count] of own) {
      own.set(character, count / sum);
      add(totals, character, ((count / sum) * (counts[type] as number)) / all);
    }
  });
  return shares.map((own) => ({
    characters: Uint16Array.from(own.keys()),
    values: Float64Array.from(own, ([character, share]) => share / (totals.get(character) as number)),
  }));
}

/** For each type how often a character of the page says it, by the dictionary alone. */
function dictionaryShares(
  size: number,
  byGloss: ReadonlyMap<number, readonly number[]>,
  page: ReadonlySet<number>,
  lexicon: Lexicon,
): Map<number, number>[] {
  const shares = Array.from({ length: size }, () => new Map<number, number>());
  const sums = new Float64Array(size);
  for (let entry = 0; entry < lexicon.words.size; entry += 1) {
    const glosses = lexicon.glosses(entry);
    for (let rank = 0; rank < glosses.length; rank += 1)
      for (const type of byGloss.get(glosses[rank] as number) ?? []) {
        const text = lexicon.words.at(entry);
        const count = 1 / (1 + LATER * rank);
        sums[type] = (sums[type] as number) + count;
        for (let at = 0; at < text.length; at += 1)
          if (page.has(text.charCodeAt(at))) add(shares[type], text.charCodeAt(at), count / text.length);
      }
  }
  shares.forEach((own, type) => {
    for (const [character, count] of own) own.set(character, (DICTIONARY * count) / (sums[type] as number));
  });
  return shares;
}

function add(counts: Map<number, number> | undefined, key: number, count: number) {
  counts?.set(key, (counts.get(key) ?? 0) + count);
}

const UNITS = 0x10000;
