import { describe, expect, it } from 'vitest';
import { chineseTerms, englishTerms } from '../../utils/align/terms.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon();

const english = (text: string) => englishTerms(text, lexicon).terms.map(({ kind, key }) => `${kind} ${key}`);
/** Chinese terms with dictionary words spelt out, and their share where it is not whole. */
const chinese = (text: string) =>
  chineseTerms(text, lexicon).terms.map(({ kind, key, share }) => {
    const name = kind === 'word' || kind === 'character' ? lexicon.words.at(Number(key)) : key;
    return `${kind} ${name}${share < 1 ? ` ${share}` : ''}`;
  });

describe('englishTerms', () => {
  it('takes content words once each, without what every sentence has', () => {
    expect(english('The river and the rivers of the city')).toEqual(['word river', 'word citi']);
  });

  it('takes numbers and marks', () => {
    expect(english('Is it 14?')).toEqual(['number n:14', 'mark ?']);
  });

  it('measures letters and digits', () => {
    expect(englishTerms('It is 14, now.', lexicon).length).toBe(9);
  });

  it('reads capitalised words as names, alone and in pairs', () => {
    const syllables = (text: string) =>
      englishTerms(text, lexicon).names.map((name) => name.syllables.map((syllable) => syllable));
    const [zheng, zhou, he] = ['zheng', 'zhou', 'he'].map(lexicon.syllable);
    expect(syllables('Zhengzhou')).toEqual([[zheng, zhou]]);
    expect(syllables('We met Zheng Zhou')).toEqual([[zheng, zhou]]);
    expect(syllables('We met Zheng')).toEqual([]);
    expect(syllables('zhengzhou')).toEqual([]);
    expect(he).toBeGreaterThanOrEqual(0);
  });
});

describe('chineseTerms', () => {
  it('takes words, and lone characters only outside longer words', () => {
    expect(chinese('去城市')).toEqual(['character 去', 'word 城市']);
    expect(chinese('大河')).toEqual(['word 大河']);
    expect(chinese('河')).toEqual(['character 河']);
  });

  it('reads traditional characters as simplified ones', () => {
    expect(chinese('鄭州')).toEqual(chinese('郑州'));
    expect(chinese('鄭州')).toEqual(['word 郑州']);
  });

  it('keeps Latin words, plain English ones at a lower share', () => {
    expect(chinese('Fedora')).toEqual(['latin fedora']);
    expect(chinese('river')).toEqual(['latin river 0.2']);
  });

  it('measures Han characters, and other letters at their English weight', () => {
    expect(chineseTerms('郑州,2020', lexicon).length).toBeCloseTo(2 + 4 / 3.6);
  });
});
