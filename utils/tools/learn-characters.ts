/**
 * Learns from texts and their translations which Chinese characters translate which English words, for the lexicon.
 * Usage: `npm run lexicon:learn -- (CATALOGUE.mo | ENGLISH_HELP CHINESE_HELP)…`; writes
 * `utils/tools/lexicon/learned-counts.txt`. The dictionary is read as a text, too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { charactersOf } from '../align/character-evidence.ts';
import { englishWords } from '../text/english-words.ts';
import { normalise } from '../text/normalise.ts';
import { countLinks, type TokenText } from './lexicon/count-links.ts';
import { meanings } from './lexicon/glosses.ts';
import { mostTelling, writeCounts } from './lexicon/learned-counts.ts';
import { type ParallelText, readHelp, readMessages } from './lexicon/parallel-texts.ts';
import { readSources } from './lexicon/sources.ts';
import { loadLexicon } from './load-lexicon.ts';

/** Links kept: with more the file grows faster than what it tells. */
const MOST_LINKS = 100_000;
/** In longer texts a word could be translated by too many characters. */
const MOST_STEMS = 40;
const MOST_CHARACTERS = 90;
/** How much less a meaning tells than the one before it. */
const LATER = 0.3;

const lexicon = loadLexicon();

const stemsOf = (english: string) => [...new Set(englishWords(normalise(english)).map(({ stem }) => stem))];

function tokens({ en, zh }: ParallelText, weight: number): TokenText {
  return { stems: stemsOf(en), characters: charactersOf(lexicon.simplify(normalise(zh))), weight };
}

function dictionaryTexts(): TokenText[] {
  return readSources().entries.flatMap((entry) =>
    meanings(entry).map((en, rank) => tokens({ en, zh: entry.simplified }, 1 / (1 + LATER * rank))),
  );
}

function textsIn(paths: readonly string[]): ParallelText[] {
  const [first, second, ...others] = paths;
  if (!first) return [];
  if (first.endsWith('.mo')) return [...readMessages(readFileSync(first)), ...textsIn(paths.slice(1))];
  if (!second) throw new Error(`${first}: no folder of translations follows`);
  return [...readHelp(first, second), ...textsIn(others)];
}

const texts = textsIn(process.argv.slice(2));
if (texts.length === 0)
  throw new Error('Usage: npm run lexicon:learn -- (CATALOGUE.mo | ENGLISH_HELP CHINESE_HELP)…');
const once = new Map(texts.map((text) => [`${text.en}\n${text.zh}`, text]));
const all = [...[...once.values()].map((text) => tokens(text, 1)), ...dictionaryTexts()].filter(
  ({ stems, characters }) =>
    stems.length > 0 &&
    stems.length <= MOST_STEMS &&
    characters.length > 0 &&
    characters.length <= MOST_CHARACTERS,
);
const counts = countLinks(all);
for (const stem of counts.keys()) if (lexicon.stems.find(stem) < 0) counts.delete(stem);
const learned = mostTelling(counts, MOST_LINKS);
writeFileSync(join(import.meta.dirname, 'lexicon/learned-counts.txt'), writeCounts(learned));
console.log(`${once.size} texts, ${all.length} with the dictionary; ${learned.size} stems`);
