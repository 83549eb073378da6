/**
 * Prints how often links of sentences are wrong, by their confidence: on whole texts and within paragraphs.
 * Usage: `npm run --silent align:calibrate`
 */
import { loadLexicon } from './load-lexicon.ts';
import {
  alignParagraphs,
  alignTexts,
  forScore,
  hasSharedSentences,
  type JudgedLink,
  judge,
  KINDS,
  loadSentenceScorer,
  readSharedSentences,
} from './scored-sentences.ts';

const BOUNDS = [0, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99];

function print(links: readonly JudgedLink[]) {
  console.log('  confidence   links   share   wrong   one in');
  for (const bound of BOUNDS) {
    const sure = links.filter(({ confidence }) => confidence >= bound);
    const wrong = sure.filter(({ right }) => !right).length;
    const columns = [
      `≥ ${bound.toFixed(2)}`.padStart(12),
      String(sure.length).padStart(7),
      (sure.length / links.length).toFixed(3).padStart(7),
      String(wrong).padStart(7),
      (wrong ? String(Math.round(sure.length / wrong)) : '–').padStart(8),
    ];
    console.log(columns.join(' '));
  }
}

if (!hasSharedSentences) throw new Error('The scorer and its sentences are not in ../shared/sentences');
const lexicon = loadLexicon();
const { score } = await loadSentenceScorer();
for (const [name, align] of [
  ['whole texts', alignTexts],
  ['within paragraphs', alignParagraphs],
] as const) {
  const all: JudgedLink[] = [];
  for (const kind of KINDS) {
    const results = align(readSharedSentences(kind), lexicon);
    const { strict, lax } = score(forScore(results));
    console.log(`${name}, ${kind}: strict F1 ${strict.f1.toFixed(4)}, lax F1 ${lax.f1.toFixed(4)}`);
    all.push(...judge(results));
  }
  print(all);
}
