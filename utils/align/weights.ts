/** Kinds of content evidence that a term can give. */
export type TermKind = 'word' | 'character' | 'number' | 'latin' | 'name' | 'mark';

/**
 * For each kind: the chance that a term of one side shows on the other side of a true pair beyond mere chance, and
 * how much such a term counts (less than 1 where terms depend on each other, as words of one phrase do).
 */
export interface KindWeight {
  readonly hit: number;
  readonly weight: number;
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
}

export const EVIDENCE_WEIGHTS: EvidenceWeights = {
  en: {
    word: { hit: 0.5, weight: 0.5 },
    character: { hit: 0.5, weight: 0 },
    number: { hit: 0.75, weight: 0.5 },
    latin: { hit: 0.85, weight: 0.5 },
    name: { hit: 0.85, weight: 0.5 },
    mark: { hit: 0.65, weight: 0.4 },
  },
  zh: {
    word: { hit: 0.45, weight: 0.4 },
    character: { hit: 0.2, weight: 0.3 },
    number: { hit: 0.75, weight: 0.5 },
    latin: { hit: 0.85, weight: 0.5 },
    name: { hit: 0.85, weight: 0.5 },
    mark: { hit: 0.6, weight: 0.4 },
  },
  general: 12,
  glossSpread: 3,
  ratio: 3.6,
  ratioTrust: 40,
};
