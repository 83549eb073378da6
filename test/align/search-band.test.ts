import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchBand } from '../../utils/align/search-band.ts';
import { sidesOf } from './made-sides.ts';

describe('searchBand', () => {
  it('is the whole grid where that costs little', () => {
    const rows = Array.from({ length: 100 }, () => []);
    expect(searchBand(sidesOf({ en: rows, zh: rows })).size).toBe(10_000);
  });

  it('keeps to what 1 000 segments and their translations share, and off what they do not', () => {
    const count = 1000;
    // Some segments of either side have no partner; of the others two thirds share two rare terms.
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 99 })), fc.nat({ max: 150 }), (chance, lead) => {
        const draw = () => chance.next().value ?? 0;
        const en: string[][] = [];
        const zh: string[][] = Array.from({ length: lead }, () => ['often']);
        const truth: [row: number, column: number][] = [];
        for (let i = 0; i < count; i += 1) {
          if (draw() < 5) en.push(['often']);
          if (draw() < 5) zh.push(['often']);
          const shared = draw() < 67 ? [`a${i}`, `b${i}`, 'often'] : ['often'];
          truth.push([en.length, zh.length]);
          // A term that a segment far away happens to share.
          en.push([...shared, `stray${draw() + draw() * 7}`]);
          zh.push([...shared, `stray${draw() + draw() * 7}`]);
        }
        const band = searchBand(sidesOf({ en, zh }));
        for (const [row, column] of truth) expect(band.cell(row, column)).toBeGreaterThanOrEqual(0);
        expect(band.size).toBeLessThan(0.15 * en.length * zh.length);
      }),
      { numRuns: 5 },
    );
  });

  it('follows the diagonal where no more than chance is shared', () => {
    const band = searchBand(
      sidesOf({
        en: Array.from({ length: 1000 }, (_, i) => [i % 10 === 0 ? `stray${i / 2 + 120}` : `e${i}`]),
        zh: Array.from({ length: 500 }, (_, i) => [`stray${i}`]),
      }),
    );
    for (let row = 0; row < 1000; row += 1) expect(band.cell(row, row >> 1)).toBeGreaterThanOrEqual(0);
    expect(band.size).toBeLessThan(100_000);
  });

  it('is not led astray by a segment that three others repeat', () => {
    const plain = Array.from({ length: 1000 }, (_, i) =>
      i < 500 || i > 580 || i === 550 ? [`a${i}`, `b${i}`] : [`e${i}`],
    );
    const title = ['t1', 't2', 't3', 't4'];
    const once = plain.with(500, title);
    const thrice = [500, 560, 580].reduce((segments, at) => segments.with(at, title), plain);
    for (const sides of [
      { en: once, zh: thrice },
      { en: thrice, zh: once },
    ]) {
      const band = searchBand(sidesOf(sides));
      expect(band.cell(550, 550)).toBeGreaterThanOrEqual(0);
    }
  });

  it('grows with the segments, not with their product', () => {
    const size = (count: number) => {
      const rows = Array.from({ length: count }, (_, i) => [`a${i}`, `b${i}`]);
      return searchBand(sidesOf({ en: rows, zh: rows })).size;
    };
    expect(size(4000)).toBeLessThan(4.4 * size(1000));
  });
});
