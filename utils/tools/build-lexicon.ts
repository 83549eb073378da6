/**
 * Distils the lexicon that the worker loads from CC-CEDICT (glosses, readings, traditional forms), jieba's word
 * frequencies, and what `learn-characters.ts` counted. Usage: `tsx utils/tools/build-lexicon.ts`; writes `.wxt/lexicon.bin`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { distil } from './lexicon/distil.ts';
import { readSources } from './lexicon/sources.ts';

const file = distil(readSources());
mkdirSync('.wxt', { recursive: true });
writeFileSync('.wxt/lexicon.bin', file);
console.log(`lexicon: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzip`);
