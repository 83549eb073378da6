import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import { baseStems } from '../../utils/text/irregular-forms.ts';

const bases = (word: string) => [...baseStems(stemmer(word))].sort();

describe('baseStems', () => {
  it.each([
    ['went', 'go'],
    ['children', 'child'],
    ['thieves', 'thief'],
    ['better', 'good'],
    ['undertaken', 'undertake'],
    ['taught', 'teach'],
  ])('leads %s back to %s', (form, base) => {
    expect(bases(form)).toEqual([stemmer(base)]);
  });

  it('names the other word where the form is a word itself', () => {
    expect(bases('lay')).toEqual(['lie']);
    expect(bases('saw')).toEqual(['see']);
  });

  it.each(['walked', 'houses', 'river', 'constructor'])('has nothing to say of %s', (word) => {
    expect(bases(word)).toEqual([]);
  });
});
