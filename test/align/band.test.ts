import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Band } from '../../utils/align/band.ts';

const grids = fc
  .record({ en: fc.integer({ min: 1, max: 12 }), zh: fc.integer({ min: 1, max: 12 }) })
  .chain(({ en, zh }) =>
    fc.record({
      zh: fc.constant(zh),
      bounds: fc.array(fc.tuple(fc.integer({ min: -3, max: zh }), fc.integer({ min: 0, max: zh + 3 })), {
        minLength: en,
        maxLength: en,
      }),
    }),
  );

const bandOf = ({ zh, bounds }: { zh: number; bounds: [number, number][] }) =>
  new Band(bounds.length, zh, (row) => bounds[row] ?? [0, 0]);

describe('Band', () => {
  it('holds every cell that was asked for', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const band = bandOf(grid);
        grid.bounds.forEach(([from, to], row) => {
          for (let column = Math.max(0, from); column < Math.min(grid.zh, to); column += 1)
            expect(band.cell(row, column)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('only moves forward, without gaps, from one corner to the other', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const band = bandOf(grid);
        expect(band.from(0)).toBe(0);
        expect(band.to(band.en - 1)).toBe(grid.zh);
        for (let row = 1; row < band.en; row += 1) {
          expect(band.from(row)).toBeGreaterThanOrEqual(band.from(row - 1));
          expect(band.to(row)).toBeGreaterThanOrEqual(band.to(row - 1));
          expect(band.from(row)).toBeLessThanOrEqual(band.to(row - 1));
        }
      }),
    );
  });

  it('numbers its cells row by row, and no others', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const band = bandOf(grid);
        const cells: number[] = [];
        for (let row = 0; row < band.en; row += 1)
          for (let column = -1; column <= grid.zh; column += 1) {
            const inside = column >= band.from(row) && column < band.to(row);
            if (inside) cells.push(band.cell(row, column));
            else expect(band.cell(row, column)).toBe(-1);
          }
        expect(cells).toEqual(Array.from({ length: band.size }, (_, i) => i));
      }),
    );
  });

  it('is the whole grid when asked to', () => {
    const band = Band.full(3, 4);
    expect(band.size).toBe(12);
    expect(band.cell(2, 3)).toBe(11);
  });
});
