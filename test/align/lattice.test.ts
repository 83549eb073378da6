import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Band } from '../../utils/align/band.ts';
import {
  alignSequences,
  bestAlignment,
  type Move,
  type StepScore,
  windowOf,
} from '../../utils/align/lattice.ts';

const MOVES: readonly Move[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
];

interface Path {
  readonly steps: readonly string[];
  readonly score: number;
}

const SINGLES = { en: -0.5, zh: -0.7 };
const single = (language: 'en' | 'zh') => SINGLES[language];

/** Every way from (i, j) to the end. */
function pathsFrom(i: number, j: number, en: number, zh: number, score: StepScore): Path[] {
  if (i === en && j === zh) return [{ steps: [], score: 0 }];
  return MOVES.flatMap(([a, b], move) => {
    if (i + a > en || j + b > zh) return [];
    const step = a === 0 ? SINGLES.zh : b === 0 ? SINGLES.en : score(i + a, j + b, move, -Infinity);
    return pathsFrom(i + a, j + b, en, zh, score).map((rest) => ({
      steps: [`${i}-${i + a}:${j}-${j + b}`, ...rest.steps],
      score: step + rest.score,
    }));
  });
}

/** Scores of windows, drawn at random but the same each time. */
const scoredGrids = fc
  .record({ en: fc.integer({ min: 0, max: 4 }), zh: fc.integer({ min: 0, max: 4 }) })
  .chain(({ en, zh }) =>
    fc.record({
      en: fc.constant(en),
      zh: fc.constant(zh),
      scores: fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 150, maxLength: 150 }),
    }),
  );

const scoreFrom =
  (scores: readonly number[]): StepScore =>
  (enTo, zhTo, move) =>
    scores[(enTo * 5 + zhTo) * MOVES.length + move] ?? 0;

describe('alignSequences', () => {
  it('finds what trying all paths finds, with the share of all paths that take each step', () => {
    fc.assert(
      fc.property(scoredGrids, ({ en, zh, scores }) => {
        const score = scoreFrom(scores);
        const steps = alignSequences(Band.full(en, zh), MOVES, score, single);
        const paths = pathsFrom(0, 0, en, zh, score);
        const best = paths.reduce((a, b) => (b.score > a.score ? b : a));
        const names = steps.map((step) => `${step.enFrom}-${step.enTo}:${step.zhFrom}-${step.zhTo}`);
        const found = paths.find(({ steps }) => steps.join() === names.join());
        expect(found?.score).toBeCloseTo(best.score, 9);
        const all = paths.reduce((sum, path) => sum + Math.exp(path.score), 0);
        steps.forEach(({ posterior }, i) => {
          const taking = paths.filter((path) => path.steps.includes(names[i] ?? ''));
          const share = taking.reduce((sum, path) => sum + Math.exp(path.score), 0) / all;
          expect(posterior).toBeCloseTo(share, 9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('takes every segment exactly once, also along a narrow band', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (en, zh, margin) => {
          const band = new Band(en, zh, (row) => {
            const middle = Math.round((row * zh) / en);
            return [middle - margin, middle + margin];
          });
          const steps = alignSequences(band, MOVES, (enTo, zhTo) => ((enTo * 7 + zhTo * 3) % 5) - 2);
          let [i, j] = [0, 0];
          for (const step of steps) {
            expect([step.enFrom, step.zhFrom]).toEqual([i, j]);
            expect(step.posterior).toBeGreaterThan(0);
            expect(step.posterior).toBeLessThanOrEqual(1);
            [i, j] = [step.enTo, step.zhTo];
          }
          expect([i, j]).toEqual([en, zh]);
        },
      ),
    );
  });

  it('takes no forbidden step', () => {
    const steps = alignSequences(Band.full(2, 2), MOVES, (enTo, zhTo, move) => {
      const { enFrom, zhFrom } = windowOf(MOVES[move] as Move, enTo, zhTo);
      return enFrom === zhFrom ? Number.NEGATIVE_INFINITY : 9 - (enTo - enFrom) - (zhTo - zhFrom);
    });
    expect(steps.filter(({ enFrom, enTo, zhFrom, zhTo }) => enTo > enFrom && zhTo > zhFrom)).toEqual([
      expect.objectContaining({ enFrom: 0, enTo: 1, zhFrom: 1, zhTo: 2 }),
    ]);
  });

  it('stays exact where likelihoods are far too small for a plain product', () => {
    const length = 400;
    const steps = alignSequences(
      Band.full(length, length),
      MOVES,
      (_enTo, _zhTo, move) => (move === 2 ? -50 : -300),
      () => -60,
    );
    expect(steps).toHaveLength(length);
    for (const { posterior } of steps) expect(posterior).toBeGreaterThan(0.99);
  });
});

/** The same scores, where those below what could make a difference are not worked out. */
const lazily =
  (score: StepScore): StepScore =>
  (enTo, zhTo, move, least) => {
    const exact = score(enTo, zhTo, move, least);
    return exact < least - 1e-9 ? Number.NEGATIVE_INFINITY : exact;
  };

describe('scores that are not worked out where they make no difference', () => {
  it('lead to an alignment as likely as the best, with posteriors and without', () => {
    fc.assert(
      fc.property(scoredGrids, ({ en, zh, scores }) => {
        const score = scoreFrom(scores);
        const band = Band.full(en, zh);
        const likelihood = (steps: ReturnType<typeof alignSequences>) =>
          steps.reduce((sum, { enFrom, enTo, zhFrom, zhTo }) => {
            const move = MOVES.findIndex(([a, b]) => a === enTo - enFrom && b === zhTo - zhFrom);
            const alone = enFrom === enTo ? SINGLES.zh : zhFrom === zhTo ? SINGLES.en : undefined;
            return sum + (alone ?? score(enTo, zhTo, move, -Infinity));
          }, 0);
        const best = likelihood(alignSequences(band, MOVES, score, single));
        expect(likelihood(bestAlignment(band, MOVES, lazily(score), single))).toBeCloseTo(best, 9);
        expect(likelihood(alignSequences(band, MOVES, lazily(score), single))).toBeCloseTo(best, 9);
      }),
    );
  });

  it('leave the posteriors as they are, also where some paths are worth nothing', () => {
    const wide: StepScore = (enTo, zhTo, move) => ((enTo * 31 + zhTo * 17 + move * 7) % 90) - 70;
    const band = Band.full(12, 12);
    const exact = alignSequences(band, MOVES, wide, single);
    expect(exact.some(({ posterior }) => posterior < 0.99)).toBe(true);
    const lazy = alignSequences(band, MOVES, lazily(wide), single);
    expect(lazy).toEqual(
      exact.map((step) => ({ ...step, posterior: expect.closeTo(step.posterior, 9) as number })),
    );
  });
});
