/**
 * Aligns sentences that are given. Usage: `npm run --silent align -- FILE.json…`, each
 * `{"docs": [{"id", "en": […], "zh": […]}…]}`; prints `{"id", "links": [[[en indices], [zh indices]]…]}`, a line for
 * each document.
 */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { alignSentences } from '../align/align-sentences.ts';
import { loadLexicon } from './load-lexicon.ts';

const FILE = v.object({
  docs: v.array(v.object({ id: v.string(), en: v.array(v.string()), zh: v.array(v.string()) })),
});

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Usage: npm run --silent align -- FILE.json…');
  process.exitCode = 1;
}
const lexicon = loadLexicon();
for (const file of files)
  try {
    for (const { id, en, zh } of v.parse(FILE, JSON.parse(readFileSync(file, 'utf8'))).docs) {
      const links = alignSentences(en, zh, lexicon).map((link) => [link.en, link.zh]);
      console.log(JSON.stringify({ id, links }));
    }
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
