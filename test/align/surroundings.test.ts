import { describe, expect, it } from 'vitest';
import { Surroundings } from '../../utils/align/surroundings.ts';

/** Forty units, of which those from 10 to 15 stand in five pairs, one of them doubtful. */
const around = new Surroundings(40, [
  { from: 10, to: 11, sure: 1, odds: 8 },
  { from: 11, to: 12, sure: 0.5, odds: 4 },
  { from: 12, to: 14, sure: 1, odds: 10 },
  { from: 14, to: 15, sure: 1, odds: 6 },
  { from: 15, to: 16, sure: 1, odds: 6 },
]);

describe('Surroundings', () => {
  it('counts each unit as far as its pair is sure', () => {
    expect(around.counts(13)).toEqual({ sure: 5.5, unsure: 15.5 });
  });

  it('looks at fewer units at the ends', () => {
    expect(around.counts(0)).toEqual({ sure: 1, unsure: 10 });
    expect(around.counts(39)).toEqual({ sure: 0, unsure: 11 });
  });

  it('spreads what speaks for the pairs over the units there', () => {
    expect(around.density(13)).toBeCloseTo((8 + 0.5 * 4 + 10 + 6 + 6) / 21);
    expect(around.density(39)).toBe(0);
  });

  it('knows a language without units', () => {
    expect(new Surroundings(0, []).counts(0)).toEqual({ sure: 0, unsure: 0 });
  });
});
