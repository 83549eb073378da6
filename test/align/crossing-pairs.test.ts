import { expect, it } from 'vitest';
import { Band } from '../../utils/align/band.ts';
import { withCrossingPairs } from '../../utils/align/crossing-pairs.ts';
import type { Step } from '../../utils/align/lattice.ts';

const LEAST = 6;
const LEAD = 3;

const step = (enFrom: number, enTo: number, zhFrom: number, zhTo: number): Step => ({
  enFrom,
  enTo,
  zhFrom,
  zhTo,
  posterior: 0.9,
});

/** What is left of pairs in order, as `en=zh`, where `odds[en][zh]` speaks for each single pair. */
function found(odds: readonly (readonly number[])[], pairs: readonly Step[] = []): string[] {
  const band = Band.full(odds.length, odds[0]?.length ?? 0);
  const name = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i).join();
  return withCrossingPairs(pairs, band, (en, zh) => odds[en]?.[zh] ?? 0, LEAST, LEAD).map(
    ({ enFrom, enTo, zhFrom, zhTo }) => `${name(enFrom, enTo)}=${name(zhFrom, zhTo)}`,
  );
}

it('pairs what stands alone in another order', () => {
  const odds = [
    [0, 0, 9],
    [9, 0, 0],
    [0, 9, 0],
  ];
  expect(found(odds)).toEqual(['0=2', '1=0', '2=1']);
  expect(found(odds, [step(1, 2, 0, 1), step(2, 3, 1, 2)])).toEqual(['0=2', '1=0', '2=1']);
});

it('takes two and two apart only where each finds its own', () => {
  const crossed = [
    [0, 9],
    [9, 0],
  ];
  expect(found(crossed, [step(0, 2, 0, 2)])).toEqual(['0=1', '1=0']);
  const half = [
    [0, 9],
    [4, 0],
  ];
  expect(found(half, [step(0, 2, 0, 2)])).toEqual(['0,1=0,1']);
});

it('leaves alone what has a rival, or too little to speak for it', () => {
  expect(found([[9, 7]])).toEqual([]);
  expect(found([[9], [7]])).toEqual([]);
  expect(found([[9, 5]])).toEqual(['0=0']);
  expect(found([[5]])).toEqual([]);
});

it('a segment that is better elsewhere is no rival', () => {
  expect(
    found([
      [8, 0],
      [7, 12],
    ]),
  ).toEqual(['0=0', '1=1']);
});

it('is as sure as its rivals are far behind', () => {
  const sureness = (rival: number) =>
    withCrossingPairs([], Band.full(1, 2), (_, zh) => (zh === 0 ? 9 : rival), LEAST, LEAD)[0]?.posterior ?? 0;
  expect(sureness(6)).toBeCloseTo(1 / (1 + Math.exp(-9) + Math.exp(-3)), 6);
  expect(sureness(6)).toBeLessThan(sureness(3.5));
});

it('touches no pair of one side with one or several', () => {
  expect(found([[9], [9]], [step(0, 2, 0, 1)])).toEqual(['0,1=0']);
});
