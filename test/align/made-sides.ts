import type { Side, TermType } from '../../utils/align/vocabulary.ts';

/** Terms by name: an English and a Chinese one of the same name can stand for each other. */
interface MadeSegments {
  readonly en: readonly (readonly string[])[];
  readonly zh: readonly (readonly string[])[];
}

/** A vocabulary without texts: numbers, so that no lexicon is asked. Every segment has the same length. */
export function sidesOf(segments: MadeSegments, change: Partial<TermType> = {}): { en: Side; zh: Side } {
  const names = { en: namesOf(segments.en), zh: namesOf(segments.zh) };
  const make = (own: 'en' | 'zh', other: 'en' | 'zh', length: number): Side => {
    const ids = new Map(names[own].map((name, id) => [name, id]));
    return {
      types: names[own].map((key) => {
        const link = names[other].indexOf(key);
        return { kind: 'number', key, share: 1, links: link < 0 ? [] : [link], ...change };
      }),
      segments: segments[own].map((terms) => terms.map((name) => ids.get(name) ?? -1)),
      places: segments[own].map((terms) => terms.map((_, i) => (i + 0.5) / terms.length)),
      sums: Float64Array.from({ length: segments[own].length + 1 }, (_, i) => i * length),
      mean: length,
    };
  };
  return { en: make('en', 'zh', 90), zh: make('zh', 'en', 25) };
}

const namesOf = (segments: readonly (readonly string[])[]) => [...new Set(segments.flat())];
