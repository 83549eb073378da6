import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAGIC, parseLexicon } from '../../utils/align/lexicon.ts';
import { smallFile, smallLexicon } from './small-lexicon.ts';

const glosses = (word: string) => {
  const lexicon = smallLexicon();
  return [...lexicon.glosses(lexicon.words.find(word))].map((stem) => lexicon.stems.at(stem));
};

/** Where each section's length stands in the file. */
function sectionStarts(file: Uint8Array): number[] {
  const view = new DataView(file.buffer);
  const starts: number[] = [];
  for (let at = MAGIC.length; at < file.length; at += 4 + view.getUint32(at, true)) starts.push(at);
  return starts;
}

describe('parseLexicon', () => {
  it('reads words with their glosses', () => {
    expect(glosses('河')).toEqual(['river']);
    expect(glosses('去')).toEqual(['go', 'leav']);
    expect(glosses('王')).toEqual(['wang']);
  });

  it('gives frequent stems a higher rate, each between 0 and 1', () => {
    const { stems, stemRate } = smallLexicon();
    expect(stemRate(stems.find('go'))).toBeGreaterThan(stemRate(stems.find('river')));
    expect(stemRate(stems.find('go'))).toBeLessThan(1);
    expect(stemRate(stems.find('child'))).toBeGreaterThan(0);
  });

  it('knows which characters translate a stem, and how often they did', () => {
    const { stems, learned, learnedCounts } = smallLexicon();
    expect(String.fromCharCode(...learned(stems.find('river')))).toBe('川水');
    const [once, often] = learnedCounts(stems.find('river')) as unknown as [number, number];
    expect(once).toBeCloseTo(Math.E ** (1 / 3));
    expect(often).toBeCloseTo(Math.E);
    expect(learned(stems.find('child'))).toHaveLength(0);
    expect(learnedCounts(stems.find('child'))).toHaveLength(0);
  });

  it('knows how characters are read', () => {
    const { readings, syllable } = smallLexicon();
    const read = (character: string) => [...readings(character.codePointAt(0) ?? 0)];
    expect(read('郑')).toEqual([syllable('zheng')]);
    expect(read('州')).toEqual([syllable('zhou')]);
    expect(syllable('zheng')).not.toBe(syllable('zhou'));
    expect(syllable('zh')).toBe(-1);
    expect(read('a')).toEqual([]);
    expect(read('𠀀')).toEqual([]);
  });

  it('simplifies traditional characters and nothing else', () => {
    const { simplify } = smallLexicon();
    expect(simplify('去鄭州做什麼?')).toBe('去郑州做什么?');
    expect(simplify('去郑州做什么?')).toBe('去郑州做什么?');
    expect(simplify('鄭')).toBe('郑');
    expect(simplify('')).toBe('');
  });

  it('reads bytes from anywhere in a larger buffer, and keeps none of them', () => {
    const file = smallFile();
    const larger = new Uint8Array(file.length + 7);
    larger.set(file, 3);
    const lexicon = parseLexicon(larger.subarray(3, 3 + file.length));
    const before = lexicon.stemRate(0);
    larger.fill(0);
    expect(lexicon.stemRate(0)).toBe(before);
    expect(lexicon.stems.at(lexicon.glosses(lexicon.words.find('河'))[0] ?? -1)).toBe('river');
  });
});

describe('parseLexicon of damaged bytes', () => {
  it('refuses other files and versions', () => {
    const other = smallFile();
    other[6] = '9'.charCodeAt(0);
    for (const bytes of [
      other,
      new Uint8Array(),
      new TextEncoder().encode('<!doctype html>'),
      other.subarray(0, 4),
    ])
      expect(() => parseLexicon(bytes)).toThrow('Not a lexicon of this version');
  });

  it('refuses a file cut short at any place', () => {
    const file = smallFile();
    for (let length = MAGIC.length; length < file.length; length += 1)
      expect(() => parseLexicon(file.subarray(0, length)), `cut at ${length}`).toThrow(
        /The lexicon is damaged/,
      );
  });

  it('refuses what follows the end', () => {
    const longer = new Uint8Array(smallFile().length + 1);
    longer.set(smallFile());
    expect(() => parseLexicon(longer)).toThrow('something follows its end');
  });

  it('refuses text that is not UTF-8', () => {
    const file = smallFile();
    file[MAGIC.length + 4] = 0xff;
    expect(() => parseLexicon(file)).toThrow('not UTF-8');
  });

  it('refuses a gloss that is no stem', () => {
    const file = smallFile();
    file.fill(0xff, (sectionStarts(file)[4] ?? 0) + 4, (sectionStarts(file)[4] ?? 0) + 6);
    expect(() => parseLexicon(file)).toThrow('a gloss is no stem');
  });

  it('refuses more glosses than there are', () => {
    const file = smallFile();
    const counts = (sectionStarts(file)[3] ?? 0) + 4;
    file[counts] = (file[counts] ?? 0) + 1;
    expect(() => parseLexicon(file)).toThrow('do not fit each other');
  });

  it('refuses more characters for a stem than there are', () => {
    const file = smallFile();
    const counts = (sectionStarts(file)[8] ?? 0) + 4;
    file[counts] = (file[counts] ?? 0) + 1;
    expect(() => parseLexicon(file)).toThrow('what was learnt does not fit its stems');
  });

  it('refuses a character without its count', () => {
    const file = smallFile();
    const steps = sectionStarts(file)[10] ?? 0;
    file[steps] = (file[steps] ?? 0) - 1;
    expect(() => parseLexicon(file.subarray(0, -1))).toThrow('a character without its count');
  });

  it('answers any change of a byte with a lexicon that can be asked, or with a clear error', () => {
    const whole = smallFile();
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const file = whole.slice();
        file[at] = value;
        try {
          const lexicon = parseLexicon(file);
          for (let word = 0; word < lexicon.words.size; word += 1)
            for (const stem of lexicon.glosses(word)) expect(stem).toBeLessThan(lexicon.stems.size);
          lexicon.words.prefixes('去郑州', 0, () => {});
        } catch (error) {
          expect(String(error)).toMatch(/lexicon/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
