import { describe, expect, it } from 'vitest';
import { gainsOf } from '../../utils/align/gains.ts';
import { EVIDENCE_WEIGHTS } from '../../utils/align/weights.ts';
import { sidesOf } from './made-sides.ts';
import { lexicon } from './sample-texts.ts';

/** One term in every segment, one in every fourth, one in a single segment. */
const SEGMENTS = Array.from({ length: 20 }, (_, i) => [
  'always',
  ...(i % 4 === 0 ? ['often'] : []),
  ...(i === 7 ? ['once'] : []),
]);

const english = (change?: Parameters<typeof sidesOf>[1], weights = EVIDENCE_WEIGHTS) => {
  const { en, zh } = sidesOf({ en: SEGMENTS, zh: SEGMENTS }, change);
  const gains = gainsOf(en, zh, 'en', lexicon, weights);
  const find = (key: string) => en.types.findIndex((type) => type.key === key);
  /** What a term is worth in all when it is found in a window of so many mean segments. */
  const worth = (key: string, reach = 1) => {
    const type = find(key);
    const found = (gains.found[type] ?? 0) - (gains.fade[type] ?? 0) * Math.log(reach);
    return (gains.miss[type] ?? 0) + Math.max(gains.floor[type] ?? 0, found);
  };
  return { gains, worth, miss: (key: string) => gains.miss[find(key)] };
};

describe('gainsOf', () => {
  it('rewards what is found and charges what is missed', () => {
    const { worth, miss } = english();
    for (const term of ['often', 'once']) {
      expect(worth(term)).toBeGreaterThan(0);
      expect(miss(term)).toBeLessThan(0);
    }
  });

  it('rewards a find the more, the fewer other segments show it', () => {
    const { worth } = english();
    expect(worth('once')).toBeGreaterThan(worth('often') + 0.5);
    expect(worth('often')).toBeGreaterThan(worth('always') + 0.3);
  });

  it('is the logarithm of how much likelier a translation shows the term than any segment does', () => {
    const { worth, miss } = english();
    const { hit, weight } = EVIDENCE_WEIGHTS.en.number;
    // Three of the nineteen others show it; twelve segments' worth of belief says that hardly any does.
    const p = 4 / (19 + EVIDENCE_WEIGHTS.general);
    expect(worth('often')).toBeCloseTo(weight * Math.log((hit + (1 - hit) * p) / p), 1);
    expect(miss('often')).toBeCloseTo(weight * Math.log(1 - hit), 9);
  });

  it('rewards a find the less, the longer the window, but never charges it', () => {
    const { worth } = english();
    expect(worth('often', 2)).toBeLessThan(worth('often'));
    expect(worth('often', 0.5)).toBeGreaterThan(worth('often'));
    expect(worth('often', 1e9)).toBeCloseTo(0, 9);
  });

  it('counts a term by its share and by the weight of its kind', () => {
    const whole = english().worth('once');
    expect(english({ share: 0.3 }).worth('once')).toBeCloseTo(0.3 * whole, 9);
    expect(english({ share: 0 }).miss('once')).toBe(0);
    const deaf = { ...EVIDENCE_WEIGHTS.en, number: { hit: 0.75, weight: 0 } };
    expect(english({}, { ...EVIDENCE_WEIGHTS, en: deaf }).worth('once')).toBeCloseTo(0, 9);
  });

  it.each(['latin', 'name'] as const)(
    'weighs an English word that the Chinese keeps like a term of kind %s',
    (kind) => {
      const { en, zh } = sidesOf({ en: SEGMENTS, zh: SEGMENTS });
      const asWord = { ...en, types: en.types.map((type) => ({ ...type, kind: 'word' as const })) };
      const kept = { ...zh, types: zh.types.map((type) => ({ ...type, kind })) };
      const [miss] = gainsOf(asWord, kept, 'en', lexicon, EVIDENCE_WEIGHTS).miss;
      const { hit, weight } = EVIDENCE_WEIGHTS.en[kind];
      expect(miss).toBeCloseTo(weight * Math.log(1 - hit), 9);
    },
  );
});
