/**
 * Prints what a change of each weight of the pairing does on the shared pages, then how much of the figures is owed
 * to tuning on these very pages (leave one site out), then how often pairs of each confidence are right.
 * Usage: `npm run --silent pairs:tune`
 */
import { pairBlocks } from '../align/pair-blocks.ts';
import { PAIRING_WEIGHTS } from '../align/pairing-weights.ts';
import { loadLexicon } from './load-lexicon.ts';
import {
  FIGURES,
  figures,
  loadScorer,
  readOwnPages,
  readSharedPages,
  type Score,
  type ScoredPage,
  scoreWith,
  sidesOf,
  type Total,
} from './scored-pages.ts';
import { settingsAround } from './weight-settings.ts';

/** Most that strict F1 may owe to tuning on the pages that it is measured on; beyond it the exit status is 1. */
const MOST_OWED = 0.02;

/** Settings with every weight changed at random. */
const RANDOM = 30;

/** Lower bounds of the confidences counted together. */
const CONFIDENCES = [0, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999];

const scorer = await loadScorer();
const lexicon = loadLexicon();
const shared = readSharedPages();

const scoresWith = (weights = PAIRING_WEIGHTS) =>
  shared.map((page) => scoreWith(weights, page, lexicon, scorer));

const tuned = scoresWith();
printFigures('setting', FIGURES);
printFigures('as tuned', figures(scorer.total(tuned)));
// The tuned setting itself is no candidate: it has seen every site.
const candidates = settingsAround(PAIRING_WEIGHTS, RANDOM).map(({ name, weights }) => {
  const scores = scoresWith(weights);
  printFigures(name, figures(scorer.total(scores)));
  return scores;
});

const sites = new Set(shared.map(({ expected }) => expected.site));
const leftOut = [...sites].flatMap(scoresOfSite);
const difference = scorer.total(tuned).strict.f1 - scorer.total(leftOut).strict.f1;
printFigures(`${sites.size} sites, each left out`, figures(scorer.total(leftOut)));
console.log(`strict F1 falls by ${difference.toFixed(4)}, of at most ${MOST_OWED}`);
if (difference > MOST_OWED) process.exitCode = 1;
printCalibration([...shared, ...readOwnPages()]);

/** The scores of a site's pages with the setting that is best on all others; of equals, the worst for this site. */
function scoresOfSite(site: string | undefined): Score[] {
  const isOf = (_: unknown, page: number) => shared[page]?.expected.site === site;
  const tried = candidates.map((scores) => ({
    others: worth(scorer.total(scores.filter((_, page) => !isOf(_, page)))),
    own: scores.filter(isOf),
  }));
  const best = Math.max(...tried.map(({ others }) => others));
  return tried
    .filter(({ others }) => others === best)
    .map(({ own }) => own)
    .reduce((a, b) => (worth(scorer.total(b)) < worth(scorer.total(a)) ? b : a));
}

/** What tuning strives for: exact pairs, but never at the price of text that disappears. */
function worth({ strict, lostLetters, negativePagesTouched }: Total): number {
  return strict.f1 - 0.02 * negativePagesTouched - 0.0001 * lostLetters;
}

function printCalibration(pages: readonly ScoredPage[]) {
  const bins = CONFIDENCES.map((from) => ({ from, pairs: 0, exact: 0, touching: 0 }));
  for (const page of pages)
    for (const pair of pairBlocks(page.blocks, lexicon)) {
      const { found, strict, laxP } = scorer.scorePage(page.expected, [sidesOf(page, pair)]);
      const bin = bins.findLast(({ from }) => pair.confidence >= from);
      if (!bin) continue;
      bin.pairs += found;
      bin.exact += strict;
      bin.touching += laxP;
    }
  console.log('\nconfidence   pairs  exact  touching');
  for (const { from, pairs, exact, touching } of bins.filter(({ pairs }) => pairs > 0))
    console.log(
      [`from ${from.toFixed(3)} `, pairs, (exact / pairs).toFixed(3), (touching / pairs).toFixed(3)]
        .map((cell) => String(cell).padStart(7))
        .join(' '),
    );
}

function printFigures(name: string, columns: string) {
  console.log(`${name.padEnd(26)}${columns}`);
}
