/** A text as the stems of its English and the characters (UTF-16 units) of its Chinese, each once. */
export interface TokenText {
  readonly stems: readonly string[];
  readonly characters: readonly number[];
  /** How many times it counts. */
  readonly weight: number;
}

/** For each stem how often each character translated it. */
export type LinkCounts = Map<string, Map<number, number>>;

/** Passes in which each language is explained by the other for itself, and passes in which both must agree. */
const APART = 3;
const AGREED = 5;
/** What comes from nothing in particular, against what comes from one word of the other text. */
const NOTHING = 0.2;
/** Belief in nothing in particular that a word's translations are held against, in occurrences. */
const DOUBT = 0.5;

/**
 * Counts which characters translate which stems, in texts of which only is known that each translates the other: IBM
 * Model 1 (Brown et al. 1993) in both directions by expectation–maximisation, in later passes with the product of both
 * directions' beliefs (Liang et al., "Alignment by agreement", 2006).
 */
export function countLinks(texts: readonly TokenText[]): LinkCounts {
  const pairs = new Pairs(texts);
  let chances = pairs.even();
  for (let pass = 0; pass < APART; pass += 1) {
    const { fromStems, fromCharacters } = expected(pairs, chances);
    chances = pairs.chances(fromStems, fromCharacters);
  }
  for (let pass = 0; pass < AGREED - 1; pass += 1) {
    const { agreed } = expected(pairs, chances);
    chances = pairs.chances(agreed, agreed);
  }
  return pairs.byStem(expected(pairs, chances).fromStems);
}

/** By pair of a stem and a character: the chance of the one, given the other. */
interface Chances {
  readonly ofCharacter: Float64Array;
  readonly ofStem: Float64Array;
}

/** All pairs of a stem and a character that stand in one text, numbered. */
class Pairs {
  readonly texts: readonly { readonly pairs: Int32Array; readonly across: number; readonly weight: number }[];
  /** Of a pair its stem, by its number, and its character. */
  readonly stems: number[] = [];
  readonly characters: number[] = [];
  /** Shares of all occurrences. */
  readonly stemRates: Float64Array;
  readonly characterRates = new Float64Array(UNITS);
  readonly #names: string[];

  constructor(texts: readonly TokenText[]) {
    const numbers = new Map<string, number>();
    const known = new Map<number, number>();
    this.texts = texts.map(({ stems, characters, weight }) => {
      const pairs = new Int32Array(stems.length * characters.length);
      let at = 0;
      for (const name of stems) {
        const stem = numbers.get(name) ?? numbers.size;
        numbers.set(name, stem);
        for (const character of characters) {
          const key = stem * UNITS + character;
          let pair = known.get(key);
          if (pair === undefined) {
            pair = this.stems.push(stem) - 1;
            this.characters.push(character);
            known.set(key, pair);
          }
          pairs[at] = pair;
          at += 1;
        }
      }
      return { pairs, across: characters.length, weight };
    });
    this.#names = [...numbers.keys()];
    this.stemRates = new Float64Array(numbers.size);
    for (const { stems, characters, weight } of texts) {
      for (const stem of stems) raise(this.stemRates, numbers.get(stem) as number, weight);
      for (const character of characters) raise(this.characterRates, character, weight);
    }
    for (const rates of [this.stemRates, this.characterRates]) {
      const all = rates.reduce((sum, rate) => sum + rate, 0);
      rates.forEach((rate, i) => {
        rates[i] = rate / all;
      });
    }
  }

  even(): Chances {
    const ones = new Float64Array(this.stems.length).fill(1);
    return this.chances(ones, ones, 0);
  }

  chances(fromStems: Float64Array, fromCharacters: Float64Array, doubt = DOUBT): Chances {
    return {
      ofCharacter: shares(fromStems, this.stems, this.stemRates.length, doubt),
      ofStem: shares(fromCharacters, this.characters, UNITS, doubt),
    };
  }

  byStem(counts: Float64Array): LinkCounts {
    const found: LinkCounts = new Map(this.#names.map((name) => [name, new Map()]));
    counts.forEach((count, pair) => {
      found
        .get(this.#names[this.stems[pair] as number] as string)
        ?.set(this.characters[pair] as number, count);
    });
    return found;
  }
}

/** Counts as shares of all with the same giver. */
function shares(counts: Float64Array, givers: readonly number[], size: number, doubt: number): Float64Array {
  const sums = new Float64Array(size).fill(doubt);
  counts.forEach((count, pair) => {
    raise(sums, givers[pair] as number, count);
  });
  return counts.map((count, pair) => count / (sums[givers[pair] as number] as number));
}

/** How often each pair is linked, to believe the chances: for each direction, and for both together. */
function expected(pairs: Pairs, { ofCharacter, ofStem }: Chances) {
  const fromStems = new Float64Array(ofCharacter.length);
  const fromCharacters = new Float64Array(ofCharacter.length);
  const agreed = new Float64Array(ofCharacter.length);
  for (const { pairs: own, across, weight } of pairs.texts) {
    const down = own.length / across;
    const byCharacter = new Float64Array(across);
    const byStem = new Float64Array(down);
    own.forEach((pair, at) => {
      raise(byCharacter, at % across, ofCharacter[pair] as number);
      raise(byStem, Math.floor(at / across), ofStem[pair] as number);
    });
    for (let column = 0; column < across; column += 1)
      raise(byCharacter, column, NOTHING * down * at(pairs.characterRates, pairs.characters, own[column]));
    for (let row = 0; row < down; row += 1)
      raise(byStem, row, NOTHING * across * at(pairs.stemRates, pairs.stems, own[row * across]));
    own.forEach((pair, at) => {
      const there = (ofCharacter[pair] as number) / (byCharacter[at % across] as number);
      const back = (ofStem[pair] as number) / (byStem[Math.floor(at / across)] as number);
      raise(fromStems, pair, weight * there);
      raise(fromCharacters, pair, weight * back);
      raise(agreed, pair, weight * there * back);
    });
  }
  return { fromStems, fromCharacters, agreed };
}

function raise(values: Float64Array, at: number, by: number) {
  values[at] = (values[at] as number) + by;
}

const at = (rates: Float64Array, of: readonly number[], pair: number | undefined) =>
  rates[of[pair as number] as number] as number;

const UNITS = 0x10000;
