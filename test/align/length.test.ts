import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthLikelihood, lengthOdds } from '../../utils/align/length.ts';

const chinese = fc.integer({ min: 10, max: 400 });
const ratio = fc.double({ min: 2.5, max: 6, noNaN: true });

describe('lengthLikelihood', () => {
  it('is best at the ratio of the text and falls off on both sides', () => {
    fc.assert(
      fc.property(chinese, ratio, (y, c) => {
        expect(lengthLikelihood(c * y, y, c)).toBeCloseTo(0, 9);
        for (const [near, far] of [
          [0.8, 0.5],
          [1.3, 2],
        ] as const) {
          expect(lengthLikelihood(near * c * y, y, c)).toBeLessThan(0);
          expect(lengthLikelihood(far * c * y, y, c)).toBeLessThan(lengthLikelihood(near * c * y, y, c));
        }
      }),
    );
  });
});

describe('lengthOdds', () => {
  it('speaks for fitting lengths and against lengths that are far off', () => {
    fc.assert(
      fc.property(chinese, ratio, (y, c) => {
        expect(lengthOdds(c * y, y, c)).toBeGreaterThan(0);
        expect(lengthOdds(8 * c * y, y, c)).toBeLessThan(0);
        expect(lengthOdds((c * y) / 8, y, c)).toBeLessThan(0);
      }),
    );
  });

  it('says more for a good fit of long texts than of short ones', () => {
    expect(lengthOdds(720, 200, 3.6)).toBeGreaterThan(lengthOdds(36, 10, 3.6) + 1);
  });

  it('allows for summaries: far off, being twice as far costs little more', () => {
    const cost = (off: number) => lengthOdds(360, 100, 3.6) - lengthOdds(360 * off, 100, 3.6);
    expect(cost(16) - cost(8)).toBeLessThan(3);
    expect(cost(8)).toBeGreaterThan(5);
  });

  it('is finite without any letters', () => {
    expect(Number.isFinite(lengthOdds(0, 0, 3.6))).toBe(true);
  });
});
