import type { Lexicon } from './lexicon.ts';
import type { Side, TermType } from './vocabulary.ts';
import type { EvidenceWeights, KindWeight } from './weights.ts';

/**
 * What each term type of one side adds to the evidence: `miss` (below 0) wherever it occurs, and where it is found in
 * the window on the other side also `found − fade · ln(reach)`, at least `floor`, reach being that window's length in
 * mean segments: the longer the window, the likelier mere chance.
 */
export interface Gains {
  readonly miss: Float64Array;
  readonly found: Float64Array;
  readonly fade: Float64Array;
  readonly floor: Float64Array;
}

/**
 * What finding a term adds beside its miss.
 * @param fade logarithm of the reach: the length of the other side's window in mean segments
 */
export function gainAt({ floor, found, fade: fades }: Gains, type: number, fade: number): number {
  return Math.max(floor[type] as number, (found[type] as number) - (fades[type] as number) * fade);
}

/**
 * Weighs the term types of one side. A term found is worth ln((h + (1 − h)p) / p), a term missed ln(1 − h), where h
 * is the chance that a translation shows it and p the chance that any segment of the other side does.
 * p comes from the segments themselves and, with the weight of a few segments, from how common the term is at large.
 * @param language of this side
 */
export function gainsOf(
  own: Side,
  other: Side,
  language: 'en' | 'zh',
  lexicon: Lexicon,
  weights: EvidenceWeights,
): Gains {
  const count = own.types.length;
  const gains: Gains = {
    miss: new Float64Array(count),
    found: new Float64Array(count),
    fade: new Float64Array(count),
    floor: new Float64Array(count),
  };
  const shown = segmentsThatShow(own, other);
  const words = other.mean / (language === 'en' ? CHARACTERS_A_CHINESE_WORD : LETTERS_AN_ENGLISH_WORD);
  own.types.forEach((type, i) => {
    if (type.share === 0) return;
    const general = Math.min(0.9, generalRate(type, language, lexicon, weights) * words);
    const others = Math.max(0, other.segments.length - 1);
    const p = (Math.max(0, (shown[i] ?? 0) - 1) + weights.general * general) / (others + weights.general);
    const share = type.share * (shown[i] === 0 ? weights.absent : 1);
    weigh(gains, i, Math.min(0.98, Math.max(1e-4, p)), weightOf(type, other, weights[language]), share);
  });
  return gains;
}

function weigh(gains: Gains, type: number, p: number, { hit, weight, missed }: KindWeight, share: number) {
  const odds = hit / p + 1 - hit;
  const scale = weight * share;
  const miss = missed === undefined ? scale * Math.log(1 - hit) : missed * share;
  gains.miss[type] = miss;
  gains.floor[type] = -miss;
  gains.found[type] = scale * Math.log(odds) - miss;
  // The slope of ln(odds) in ln(reach), with p = 1 − exp(−rate · reach).
  const rate = -Math.log(1 - p);
  gains.fade[type] = scale * ((hit / p / odds) * ((rate * (1 - p)) / p));
}

/** An English word that the Chinese keeps in Latin letters, or whose name it spells, is as good as a number. */
function weightOf(type: TermType, other: Side, weights: EvidenceWeights['en']): KindWeight {
  if (type.kind === 'word')
    for (const link of type.links) {
      const kept = other.types[link];
      if (kept && isKept(kept)) return weights[kept.kind];
    }
  return weights[type.kind];
}

/** Whether a term crosses languages as it is, rather than translated. */
export function isKept(type: TermType | undefined): boolean {
  return type?.kind === 'latin' || type?.kind === 'name';
}

/** In how many segments of the other side each type would be found. */
function segmentsThatShow(own: Side, other: Side): Int32Array {
  const shown = new Int32Array(own.types.length);
  const last = new Int32Array(own.types.length).fill(-1);
  other.segments.forEach((types, segment) => {
    for (const type of types)
      for (const link of other.types[type]?.links ?? [])
        if (last[link] !== segment) {
          last[link] = segment;
          shown[link] = (shown[link] ?? 0) + 1;
        }
  });
  return shown;
}

/** How often one word of running text in the other language shows the term. */
function generalRate(
  type: TermType,
  language: 'en' | 'zh',
  lexicon: Lexicon,
  weights: EvidenceWeights,
): number {
  if (type.kind === 'mark' || type.kind === 'function' || type.kind === 'edge') return MARK_RATE;
  if (type.kind !== 'word' && type.kind !== 'character') return RARE;
  if (language === 'zh') {
    let rate = 0;
    for (const stem of lexicon.glosses(Number(type.key))) rate += lexicon.stemRate(stem);
    return rate;
  }
  const stem = lexicon.stems.find(type.key);
  return stem < 0 ? RARE : lexicon.stemRate(stem) * weights.glossSpread;
}

const CHARACTERS_A_CHINESE_WORD = 1.6;
/** With the function words that no term stands for. */
const LETTERS_AN_ENGLISH_WORD = 9;
const MARK_RATE = 0.015;
const RARE = 0.0005;
