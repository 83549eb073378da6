/**
 * Prints what the pairing loses when one kind of evidence is switched off, on the shared pages and our own.
 * Usage: `npm run --silent pairs:ablate`
 */
import { PAIRING_WEIGHTS, type PairingWeights } from '../align/pairing-weights.ts';
import type { TermKind } from '../align/weights.ts';
import { loadLexicon } from './load-lexicon.ts';
import {
  FIGURES,
  figures,
  hasSharedPages,
  loadScorer,
  readOwnPages,
  readSharedPages,
  scoreWith,
} from './scored-pages.ts';

const NEVER = Number.NEGATIVE_INFINITY;
const ANYTHING = Number.POSITIVE_INFINITY;

const with_ = (change: Partial<PairingWeights>): PairingWeights => ({ ...PAIRING_WEIGHTS, ...change });

/** The weights with terms of some kinds left out. */
function without(...kinds: TermKind[]): PairingWeights {
  const evidence = structuredClone(PAIRING_WEIGHTS.evidence) as {
    -readonly [key in keyof PairingWeights['evidence']]: PairingWeights['evidence'][key];
  };
  for (const language of ['en', 'zh'] as const)
    for (const kind of kinds)
      evidence[language] = { ...evidence[language], [kind]: { ...evidence[language][kind], weight: 0 } };
  return with_({ evidence });
}

const SWITCHED_OFF: Readonly<Record<string, PairingWeights>> = {
  nothing: PAIRING_WEIGHTS,
  words: without('word'),
  'lone characters': without('character'),
  'words and characters': without('word', 'character'),
  numbers: without('number'),
  'Latin words': without('latin'),
  names: without('name'),
  marks: without('mark'),
  'numbers, Latin, names': without('number', 'latin', 'name'),
  'all content': without('word', 'character', 'number', 'latin', 'name', 'mark'),
  length: with_({ length: 0 }),
  'habit of order': with_({ mostOrder: 0 }),
  'habit of place': with_({ place: 0 }),
  'trust in the page': with_({ leastTrust: 0, mostTrust: 0 }),
  'trust in what is around': with_({ local: 0 }),
  'trust for groups': with_({ groupTrust: 0 }),
  groups: with_({ group: { 3: NEVER, 4: NEVER, 5: NEVER }, square: NEVER }),
  'two to two': with_({ square: NEVER }),
  'groups of five': with_({ group: { ...PAIRING_WEIGHTS.group, 5: NEVER } }),
  'unlike elements': with_({ unlike: 0 }),
  'blocks between': with_({ apart: 0 }),
  'bound of kept terms': with_({ mostKept: ANYTHING }),
  'bound of order': with_({ mostOrder: ANYTHING }),
  'gate: odds': with_({ least: NEVER }),
  'gate: posterior': with_({ leastPosterior: 0 }),
  'gate: bilingual page': with_({ bilingual: 0 }),
  'gate: bilingual part of it': with_({ dense: ANYTHING }),
};

if (!hasSharedPages) throw new Error('The scorer and its pages are not in ../shared/pages');
const scorer = await loadScorer();
const lexicon = loadLexicon();
const shared = readSharedPages();
const own = readOwnPages();
console.log(`${''.padEnd(24)}${'shared pages'.padEnd(FIGURES.length + 4)}our own pages`);
console.log(`${'without'.padEnd(24)}${FIGURES}    ${FIGURES}`);
for (const [name, weights] of Object.entries(SWITCHED_OFF)) {
  const [ofShared = '', ofOwn = ''] = [shared, own].map((pages) =>
    figures(scorer.total(pages.map((page) => scoreWith(weights, page, lexicon, scorer)))),
  );
  console.log(`${name.padEnd(24)}${ofShared}    ${ofOwn}`);
}
