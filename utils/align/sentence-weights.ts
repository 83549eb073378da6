import type { EvidenceWeights, KindWeight } from './weights.ts';

/** Every tuned number of the sentence alignment. Log-odds (natural) unless said otherwise. */
export interface SentenceWeights {
  readonly evidence: EvidenceWeights;
  /** How many sentences a link joins; `2:1` is two English and one Chinese. */
  readonly move: Readonly<Record<string, number>>;
  /** A sentence without a translation; less unlikely right after another one. */
  readonly single: { readonly en: number; readonly zh: number };
  readonly singleAgain: { readonly en: number; readonly zh: number };
  /** A sentence without a translation that ends without a stop, as headings do, on top of `single`. */
  readonly singleUnstopped: number;
  /** How much it counts that a sentence without a translation is longer than the mean one, how many times as a logarithm. */
  readonly singleLong: number;
  /** How much it counts that a text leaves more sentences without a translation than most do. */
  readonly singleShare: number;
  /** Each sentence before the last of a link that ends without a stop. */
  readonly joinsUnstopped: number;
  /** One side of a link ends with a stop, the other without. */
  readonly unlikeEnd: number;
  /** The Chinese of a link ends with the end of a quotation, the English does not. */
  readonly closesAlone: number;
  /** One side of a link ends with a colon, the other does not. */
  readonly unlikeColon: number;
  /** Each beginning of a quotation (up to three) that one side of a link has more than the other. */
  readonly quotation: number;
  /** How much the lengths count. */
  readonly length: number;
  /** How much it counts that words stand where their translations do (`WordOrder`). */
  readonly order: number;
  /** How much it counts what the characters say of the words (`CharacterEvidence`). */
  readonly characters: number;
  /** How much the numbers of clauses count, and how far cuts between sentences are from those between clauses. */
  readonly clauses: number;
  readonly cuts: number;
}

const KEPT: KindWeight = { hit: 0.88, weight: 0.156, missed: -0.525 };
const EITHER_WAY = {
  number: { hit: 0.85, weight: 0.032, missed: -0.326 },
  latin: KEPT,
  name: KEPT,
  mark: { hit: 0.85, weight: 0.017, missed: -0.283 },
  function: { hit: 0.6, weight: 0.115, missed: -0.113 },
  edge: { hit: 0.7, weight: 0.043, missed: -0.247 },
  learned: { hit: 0.8, weight: 0.066, missed: -0.277 },
};

/**
 * Fitted on `../shared/sentences` as a conditional random field (Lafferty et al. 2001): the weights under which the
 * alignments made by hand are likeliest, drawn towards general ones. So posteriors are probabilities.
 * Fitted on all documents but one, all of them by turns, they give on the one left out a strict F1 of 0.9746 (official
 * texts; 0.9768 within paragraphs) and 0.9349 (novels; 0.9540). Without what texts taught (`Lexicon.learned`), fitted the
 * same way, it is 0.9718, 0.9751, 0.9327 and 0.9529, and documents left out are less likely by 18 in log-likelihood, of
 * 511. Before that, `clauses`, `cuts` and `singleShare` had added 0.0052, 0.0024, 0.0065 and 0.0031; `singleLong` 3.5 in
 * log-likelihood. The hits of the kinds of terms, and how their weights are to each other, are of an earlier fit.
 */
export const SENTENCE_WEIGHTS: SentenceWeights = {
  evidence: {
    en: {
      word: { hit: 0.7, weight: 0.079, missed: -0.4 },
      character: { hit: 0.4, weight: 0.031, missed: -0.015 },
      ...EITHER_WAY,
    },
    zh: {
      word: { hit: 0.7, weight: 0.107, missed: -0.086 },
      character: { hit: 0.4, weight: 0.101, missed: -0.11 },
      ...EITHER_WAY,
    },
    general: 12,
    glossSpread: 3,
    ratio: 3.6,
    ratioTrust: 420,
    absent: 0,
    damping: 0.3,
  },
  move: {
    '1:1': -0.48,
    '2:1': -2.17,
    '1:2': -3.36,
    '3:1': -4.02,
    '2:2': -5.58,
    '4:1': -5.61,
    '1:3': -7.26,
    '5:1': -8.51,
    '3:2': -7.03,
    '2:3': -7.6,
    '1:4': -7.54,
    '1:5': -9.6,
    '4:2': -9.21,
    '3:3': -9.21,
  },
  single: { en: -6.82, zh: -5.63 },
  singleAgain: { en: -4.16, zh: -3.69 },
  singleUnstopped: 0.82,
  singleLong: -1.04,
  singleShare: 0.67,
  joinsUnstopped: -0.71,
  unlikeEnd: -0.44,
  closesAlone: -2.34,
  unlikeColon: -1.34,
  quotation: -0.88,
  length: 0.57,
  order: 1.06,
  characters: 0.23,
  clauses: 1.19,
  cuts: -3.09,
};

/**
 * From this confidence on a link may be shown as sure. `npm run align:calibrate`: of such links one in 600 is wrong
 * within paragraphs, one in 542 in whole texts; in texts left out of the fit one in 446 and one in 536. One in 200 is the
 * most allowed, and other texts may be harder.
 */
export const SURE_LINK = 0.98;
