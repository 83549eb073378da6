import { describe, expect, it } from 'vitest';
import { countLinks, type TokenText } from '../../utils/tools/lexicon/count-links.ts';
import { mostTelling, readCounts, writeCounts } from '../../utils/tools/lexicon/learned-counts.ts';

const text = (english: string, chinese: string, weight = 1): TokenText => ({
  stems: english.split(' '),
  characters: Array.from(chinese, (character) => character.charCodeAt(0)),
  weight,
});

const TEXTS = [
  text('clean river', '净河'),
  text('clean house', '净房'),
  text('old house', '旧房'),
  text('old river', '旧河'),
];

/** For each stem the character that translated it most often. */
const best = (texts: readonly TokenText[]) =>
  [...countLinks(texts)].map(([stem, counts]) => {
    const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return stem + String.fromCharCode(most ?? 0);
  });

describe('countLinks', () => {
  it('finds what translates what by what stands together', () => {
    expect(best(TEXTS)).toEqual(['clean净', 'river河', 'house房', 'old旧']);
  });

  it('lets a text without rivals settle the others', () => {
    expect(best([text('clean river', '净河'), text('river', '河')])).toEqual(['clean净', 'river河']);
  });

  it('links what stands beside every word with none of them half as often as what is its own', () => {
    const dog = countLinks([text('dog', '狗们'), text('cat', '猫们'), text('cow', '牛们')]).get('dog');
    const [own = 0, common = 0] = ['狗', '们'].map((character) => dog?.get(character.charCodeAt(0)) ?? 0);
    expect(own).toBeGreaterThan(0.9);
    expect(common).toBeLessThan(own / 2);
  });

  it('counts texts by their weight', () => {
    const counts = (weight: number) =>
      countLinks([text('river', '河', weight)])
        .get('river')
        ?.get(0x6cb3) ?? 0;
    expect(counts(2)).toBeGreaterThan(1.9 * counts(1));
  });

  it('links each character about once', () => {
    let sum = 0;
    for (const counts of countLinks(TEXTS).values()) for (const count of counts.values()) sum += count;
    expect(sum).toBeGreaterThan(6);
    expect(sum).toBeLessThanOrEqual(8);
  });
});

describe('the links that tell most', () => {
  const counts = new Map([
    [
      'river',
      new Map([
        [0x6cb3, 20],
        [0x8fd9, 3],
      ]),
    ],
    [
      'clean',
      new Map([
        [0x51c0, 5],
        [0x8fd9, 3],
      ]),
    ],
    ['house', new Map([[0x8fd9, 9]])],
  ]);

  it('are those that are frequent and likelier than by chance', () => {
    expect(writeCounts(mostTelling(counts, 9))).toBe('clean 净f\nhouse 这h\nriver 河j\n');
  });

  it('are as many as are asked for', () => {
    expect(writeCounts(mostTelling(counts, 1))).toBe('river 河j\n');
  });

  it('are read as they were written', () => {
    const lines = 'clean 净f洁a\nriver 河z\n';
    expect(writeCounts(readCounts(lines))).toBe(lines);
    expect(readCounts(lines).get('clean')).toEqual([
      ['净', 5],
      ['洁', 0],
    ]);
  });
});
