import { EVIDENCE_WEIGHTS, type EvidenceWeights } from './weights.ts';

/** Every tuned number of the block pairing. Log-odds (natural) unless said otherwise. */
export interface PairingWeights {
  readonly evidence: EvidenceWeights;
  /** A pair of more than one block a side, by how many blocks it has in all; before anything else is known. */
  readonly group: Readonly<Record<3 | 4 | 5, number>>;
  /** Two English and two Chinese blocks: nearly always two pairs. */
  readonly square: number;
  /** One side of a pair joins blocks of different elements (a heading and a paragraph). */
  readonly unlike: number;
  /** One side of a pair joins blocks with others between them. */
  readonly apart: number;
  /** Own evidence at which a pair counts half in what the page is learnt from. */
  readonly strong: number;
  /** How much more it takes where the two stand far apart: among many blocks one is like another by chance. */
  readonly strongAfar: number;
  /** Pairs' worth of doubt that a page starts with. */
  readonly doubt: number;
  /** Bounds of the page's trust: log-odds that a block of the page's rarer language has a partner. */
  readonly leastTrust: number;
  readonly mostTrust: number;
  /** How much of the trust comes from the blocks around a pair instead of the whole page, 0 to 1. */
  readonly local: number;
  /** How much of the page's trust each block of a group adds beyond two. */
  readonly groupTrust: number;
  /** Most that numbers, names and Latin words may add to a pair's own evidence: commands keep them too. */
  readonly mostKept: number;
  /** What each number in which the two texts contradict each other takes away, up to two of them. */
  readonly contradiction: number;
  /** Odds of a translation against a text on the same subject, before its words are looked at … */
  readonly overSubject: number;
  /** … and the least that these may add: there are free translations too. */
  readonly leastBeyondSubject: number;
  /** How much the lengths count, 0 to 1. */
  readonly length: number;
  /** The page's habit of order, for or against, at most: texts that alternate without translating each other have it too. */
  readonly mostOrder: number;
  /** How much the page's habit of place counts, 0 to 1. */
  readonly place: number;
  /** What each pair right before or behind two headings of one level adds for these. */
  readonly frame: number;
  /** Least odds of a pair, everything counted. */
  readonly least: number;
  /** Least posterior of a pair, 0 to 1: no other partner must be nearly as good. */
  readonly leastPosterior: number;
  /** Least odds of a pair that stands out of order, and how far it must be ahead of any other with one of its blocks. */
  readonly leastCrossing: number;
  readonly leadCrossing: number;
  /** Share (0 to 1) of the rarer language's blocks that must be strongly paired for the page to count as bilingual. */
  readonly bilingual: number;
  /** Or else what must speak for the pairs around a pair, for each block there. */
  readonly dense: number;
  /** Most that one pair may add to that: one long pair is not a bilingual text. */
  readonly mostOdds: number;
}

/** Tuned on `../shared/pages` and `test/pages`; `npm run pairs:tune` shows what a change of each does. */
export const PAIRING_WEIGHTS: PairingWeights = {
  evidence: EVIDENCE_WEIGHTS,
  group: { 3: -3, 4: -5, 5: -6 },
  square: -5,
  unlike: -3,
  apart: -3,
  strong: 2,
  strongAfar: 1,
  doubt: 2,
  leastTrust: -5,
  mostTrust: 1.5,
  local: 0.5,
  groupTrust: 0.25,
  mostKept: 2,
  contradiction: 5,
  overSubject: 4.5,
  leastBeyondSubject: -3,
  length: 1,
  mostOrder: 2,
  place: 0.5,
  frame: 1.5,
  least: 1.9,
  leastPosterior: 0.6,
  leastCrossing: 6,
  leadCrossing: 3,
  bilingual: 0.28,
  dense: 2.5,
  mostOdds: 20,
};
