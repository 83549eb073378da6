/** Kinds of content evidence that a term can give; the last three only between sentences. */
export type TermKind =
  | 'word'
  | 'character'
  | 'number'
  | 'latin'
  | 'name'
  | 'mark'
  | 'function'
  | 'edge'
  | 'learned';

/**
 * For each kind: the chance that a term of one side shows on the other side of a true pair beyond mere chance, and
 * how much such a term counts (less than 1 where terms depend on each other, as words of one phrase do).
 */
export interface KindWeight {
  readonly hit: number;
  readonly weight: number;
  /** What a term missed adds, below 0, where experience says otherwise than `weight` · ln(1 − `hit`). */
  readonly missed?: number;
}

export interface EvidenceWeights {
  readonly en: Readonly<Record<TermKind, KindWeight>>;
  readonly zh: Readonly<Record<TermKind, KindWeight>>;
  /** How many segments' worth of belief the general rate of a word gets against its rate on this page. */
  readonly general: number;
  /** Glosses of a Chinese word, on average: general rates are per gloss. */
  readonly glossSpread: number;
  /** Characters of English per Han character before the page is known, and the Han characters that belief weighs. */
  readonly ratio: number;
  readonly ratioTrust: number;
  /**
   * How much a term that no segment of the other side shows counts as missed, 0 to 1: it speaks against the page as a
   * translation, but not for one segment rather than another.
   */
  readonly absent: number;
  /** The evidence of a segment counts with its length to the power of 1 − this: long ones repeat themselves. */
  readonly damping: number;
}

const UNUSED: KindWeight = { hit: 0.5, weight: 0 };
const BETWEEN_SENTENCES_ONLY = { function: UNUSED, edge: UNUSED, learned: UNUSED };

export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  en: {
    word: { hit: 0.5, weight: 0.5 },
    character: { hit: 0.5, weight: 0 },
    number: { hit: 0.75, weight: 0.5 },
    latin: { hit: 0.85, weight: 0.5 },
    name: { hit: 0.85, weight: 0.5 },
    mark: { hit: 0.65, weight: 0.4 },
    ...BETWEEN_SENTENCES_ONLY,
  },
  zh: {
    word: { hit: 0.45, weight: 0.4 },
    character: { hit: 0.2, weight: 0.3 },
    number: { hit: 0.75, weight: 0.5 },
    latin: { hit: 0.85, weight: 0.5 },
    name: { hit: 0.85, weight: 0.5 },
    mark: { hit: 0.6, weight: 0.4 },
    ...BETWEEN_SENTENCES_ONLY,
  },
  general: 12,
  glossSpread: 3,
  ratio: 3.6,
  ratioTrust: 40,
  absent: 1,
  damping: 0,
};
