import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../utils/align/string-table.ts';

/** Every entry that begins at a place of a text, with its length. */
function prefixes(table: StringTable, text: string, from: number): [string, number][] {
  const found: [string, number][] = [];
  table.prefixes(text, from, (entry, length) => found.push([table.at(entry), length]));
  return found;
}

describe('StringTable', () => {
  const table = new StringTable('河\n河南\n河南省\n南\nriver');

  it('numbers entries in the order given', () => {
    expect(table.size).toBe(5);
    expect([0, 1, 2, 3, 4].map((entry) => table.at(entry))).toEqual(['河', '河南', '河南省', '南', 'river']);
    expect(table.longest).toBe(5);
  });

  it('finds whole entries only', () => {
    expect(table.find('河南')).toBe(1);
    expect(table.find('river')).toBe(4);
    expect(table.find('rive')).toBe(-1);
    expect(table.find('rivers')).toBe(-1);
    expect(table.find('')).toBe(-1);
  });

  it('reports what begins at a place, shortest first', () => {
    expect(prefixes(table, '在河南省内', 1)).toEqual([
      ['河', 1],
      ['河南', 2],
      ['河南省', 3],
    ]);
    expect(prefixes(table, '在河南省内', 2)).toEqual([['南', 1]]);
    expect(prefixes(table, '在河南省内', 0)).toEqual([]);
    expect(prefixes(table, '河南', 0)).toEqual([
      ['河', 1],
      ['河南', 2],
    ]);
  });

  it('holds nothing when empty', () => {
    const empty = new StringTable('');
    expect(empty.size).toBe(0);
    expect(empty.find('河')).toBe(-1);
    expect(prefixes(empty, '河', 0)).toEqual([]);
  });

  it('tells any set of texts from any other text', () => {
    const word = fc.stringMatching(/^[ab河南]{1,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), word, (entries, other) => {
        const built = new StringTable(entries.join('\n'));
        expect(entries.map((entry) => built.find(entry))).toEqual(entries.map((_, number) => number));
        expect(built.find(other)).toBe(entries.indexOf(other));
      }),
    );
  });

  it('holds as many entries as 16 bits can number, and refuses more', () => {
    const numbers = Array.from({ length: 65_536 }, (_, number) => String(number));
    const full = new StringTable(numbers.slice(1).join('\n'));
    expect(full.find('65535')).toBe(65_534);
    expect(full.find('65536')).toBe(-1);
    expect(() => new StringTable(numbers.join('\n'))).toThrow(RangeError);
  });
});
