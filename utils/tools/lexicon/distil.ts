import { MAGIC, RATE_STEP } from '../../align/lexicon.ts';
import { readings, variants } from './characters.ts';
import { bySimplified, isHan, type Sources } from './dictionary.ts';
import { glossStems } from './gloss-stems.ts';

/** Chinese words kept, by falling frequency: past this the file grows faster than what it finds. */
const MOST_WORDS = 40_000;
/** Longer entries are proverbs and names of treaties. */
const LONGEST_WORD = 8;
/** Chinese particles and the like, which occur everywhere; their glosses (的: taxi, target) would only mislead. */
const PARTICLES = new Set(
  '的了着过地得在是和与及或而且但也都就还又很更最之其此这那哪个们把被让给对于从向到由为以所因如若则即乃吗呢吧啊呀哦嘛啦么我你他她它您咱一不有没会能可要',
);
/** Numbers are evidence of their own. */
const NUMERAL = /^[一二三四五六七八九十百千万亿零两]+$/;

interface Word {
  readonly word: string;
  /** Occurrences in running text, and one more: nothing is impossible. */
  readonly count: number;
  readonly stems: readonly string[];
}

/** A lexicon file (its format: `parseLexicon`) with the commonest words of the sources. */
export function distil(sources: Sources): Uint8Array {
  const words = commonestWords(sources);
  const rates = stemRates(words);
  const stems = [...rates.keys()].sort((a, b) => (rates.get(b) ?? 0) - (rates.get(a) ?? 0));
  const numbers = new Map(stems.map((stem, index) => [stem, index]));
  const learned = stems.map((stem) => sources.learned.get(stem) ?? []);
  const syllables = readings(sources.entries);
  return join([
    lines(words.map(({ word }) => word)),
    lines(stems),
    lines(syllables.map(([syllable]) => syllable)),
    Uint8Array.from(words, (word) => word.stems.length),
    uint16(words.flatMap((word) => word.stems.map((stem) => numbers.get(stem) ?? 0))),
    Uint8Array.from(stems, (stem) => Math.min(255, Math.round(-RATE_STEP * Math.log(rates.get(stem) ?? 1)))),
    lines(syllables.map(([, characters]) => characters)),
    utf8(variants(sources).flat().join('')),
    uint16(learned.map((links) => links.length)),
    uint16(learned.flatMap((links) => links.map(([character]) => character.charCodeAt(0)))),
    Uint8Array.from(learned.flatMap((links) => links.map(([, step]) => step))),
  ]);
}

/** In the order of their characters, in which they pack best. */
function commonestWords({ entries, frequencies }: Sources): Word[] {
  const grouped = bySimplified(entries);
  return [...grouped.keys()]
    .filter((word) => isHan(word) && word.length <= LONGEST_WORD)
    .filter((word) => !PARTICLES.has(word) && !NUMERAL.test(word))
    .map((word) => ({ word, count: (frequencies.get(word) ?? 0) + 1, stems: glossStems(word, grouped) }))
    .filter(({ stems }) => stems.length > 0)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** How often each stem stands for a word of running text, every gloss of a word being equally likely. */
function stemRates(words: readonly Word[]): Map<string, number> {
  const running = words.reduce((sum, { count }) => sum + count, 0);
  const rates = new Map<string, number>();
  for (const { count, stems } of words)
    for (const stem of stems) rates.set(stem, (rates.get(stem) ?? 0) + count / stems.length / running);
  return rates;
}

function join(sections: readonly Uint8Array[]): Uint8Array {
  const magic = utf8(MAGIC);
  const file = new Uint8Array(sections.reduce((sum, section) => sum + 4 + section.length, magic.length));
  const view = new DataView(file.buffer);
  file.set(magic);
  let at = magic.length;
  for (const section of sections) {
    view.setUint32(at, section.length, true);
    file.set(section, at + 4);
    at += 4 + section.length;
  }
  return file;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (texts: readonly string[]) => utf8(texts.join('\n'));
const uint16 = (numbers: readonly number[]) => new Uint8Array(Uint16Array.from(numbers).buffer);
