import { normalise } from '../text/normalise.ts';
import type { AddedTerm } from './added-terms.ts';
import type { Step } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Surest links only: what is learnt from a wrong one would confirm it. */
const LEAST_POSTERIOR = 0.7;
/** Links of more sentences than this say too little on which word is which. */
const MOST_SENTENCES = 4;
/** The two must occur together this often (links weighted by posterior), and be this exclusive (Dice 1945). */
const LEAST_COUNT = 1.5;
const LEAST_DICE = 0.6;
/** Characters of a Chinese string. */
const SHORTEST = 2;
const LONGEST = 3;

/**
 * Learns from a first alignment which English words and Chinese strings belong together here: names that pinyin
 * doesn't give away, and a translator's terms. The best associates come first, and each has one partner: competitive
 * linking (Melamed, "Models of translational equivalence among words", 2000).
 * @param zh the Chinese sentences
 * @param steps of the first alignment
 */
export function learnTerms(
  vocabulary: Vocabulary,
  zh: readonly string[],
  steps: readonly Step[],
  lexicon: Lexicon,
): AddedTerm[] {
  const words = repeatedWords(vocabulary.en);
  const strings = repeatedStrings(zh.map((text) => lexicon.simplify(normalise(text))));
  const taken = new Set<Place>();
  const learnt: AddedTerm[] = [];
  for (const { word, string } of associates(words, strings, steps)) {
    if (taken.has(word) || taken.has(string)) continue;
    taken.add(word).add(string);
    if (isKnown(vocabulary, word.key, string.key, lexicon)) continue;
    learnt.push({
      kind: 'learned',
      key: `${word.key} ${string.key}`,
      en: word.segments,
      zh: string.segments,
    });
  }
  return learnt;
}

/** A word or a string, and the segments of its language that show it, ascending. */
interface Place {
  readonly key: string;
  readonly segments: number[];
}

/** English words by segment: those that more than one segment shows. */
function repeatedWords({ types, segments }: Side): Place[][] {
  const places = types.map(({ key }): Place => ({ key, segments: [] }));
  const bySegment = segments.map((own, segment) =>
    own.flatMap((type) => {
      const place = places[type];
      if (types[type]?.kind !== 'word' || !place) return [];
      place.segments.push(segment);
      return place;
    }),
  );
  return bySegment.map((own) => own.filter((place) => place.segments.length > 1));
}

/** Strings of Chinese characters by segment: those that more than one segment shows. */
function repeatedStrings(texts: readonly string[]): Place[][] {
  const places = new Map<string, Place>();
  const bySegment = texts.map((text, segment) => {
    const own: Place[] = [];
    for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu))
      for (let at = 0; at < run.length; at += 1)
        for (let length = SHORTEST; length <= LONGEST && at + length <= run.length; length += 1) {
          const key = run.slice(at, at + length);
          const place = places.get(key) ?? { key, segments: [] };
          places.set(key, place);
          if (place.segments.at(-1) === segment) continue;
          place.segments.push(segment);
          own.push(place);
        }
    return own;
  });
  return bySegment.map((own) => own.filter((place) => place.segments.length > 1));
}

/** Words and strings that mostly occur in the same links, the most exclusive first; of equals the longer string. */
function associates(words: readonly Place[][], strings: readonly Place[][], steps: readonly Step[]) {
  const alone = new Map<Place, number>();
  const together = new Map<Place, Map<Place, number>>();
  const count = <Key>(counts: Map<Key, number>, key: Key, weight: number) =>
    counts.set(key, (counts.get(key) ?? 0) + weight);
  for (const { enFrom, enTo, zhFrom, zhTo, posterior } of steps) {
    const sentences = enTo - enFrom + zhTo - zhFrom;
    if (posterior < LEAST_POSTERIOR || sentences > MOST_SENTENCES) continue;
    const own = new Set(words.slice(enFrom, enTo).flat());
    const others = new Set(strings.slice(zhFrom, zhTo).flat());
    for (const place of [...own, ...others]) count(alone, place, posterior);
    for (const word of own) {
      const partners = together.get(word) ?? new Map<Place, number>();
      together.set(word, partners);
      for (const string of others) count(partners, string, posterior);
    }
  }
  const pairs: { word: Place; string: Place; dice: number; count: number }[] = [];
  for (const [word, partners] of together)
    for (const [string, count] of partners) {
      const dice = (2 * count) / ((alone.get(word) ?? 0) + (alone.get(string) ?? 0));
      if (count >= LEAST_COUNT && dice >= LEAST_DICE) pairs.push({ word, string, dice, count });
    }
  return pairs.sort(
    (a, b) => b.dice - a.dice || b.count - a.count || b.string.key.length - a.string.key.length,
  );
}

/** Whether the dictionary has the string as a word with this gloss. */
function isKnown({ en, zh }: Vocabulary, stem: string, text: string, lexicon: Lexicon): boolean {
  const word = String(lexicon.words.find(text));
  return zh.types.some(
    ({ kind, key, links }) =>
      kind === 'word' && key === word && links.some((link) => en.types[link]?.key === stem),
  );
}
