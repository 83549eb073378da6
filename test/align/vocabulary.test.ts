import { describe, expect, it } from 'vitest';
import { type Side, vocabularyOf } from '../../utils/align/vocabulary.ts';
import { smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon();

/** `english = chinese` for every link, words spelt out. */
function links(en: string[], zh: string[]): string[] {
  const vocabulary = vocabularyOf(en, zh, lexicon);
  const name = (kind: string, key: string) =>
    kind === 'word' || kind === 'character' ? lexicon.words.at(Number(key)) : `${kind} ${key}`;
  return vocabulary.en.types.flatMap((type) =>
    type.links.map((link) => {
      const other = vocabulary.zh.types[link];
      return `${type.key} = ${other ? name(other.kind, other.key) : '?'}`;
    }),
  );
}

const shownIn = (side: Side, key: string) =>
  side.segments.flatMap((types, segment) =>
    types.some((type) => side.types[type]?.key === key) ? [segment] : [],
  );

describe('vocabularyOf', () => {
  it('links words by their glosses, across inflection', () => {
    expect(links(['Rivers and cities'], ['河,城市'])).toEqual(['river = 河', 'citi = 城市']);
  });

  it('links irregular forms to the glosses of their base, once', () => {
    expect(links(['The children went'], ['孩子去'])).toEqual(['children = 孩子', 'went = 去']);
    expect(links(['They left'], ['去'])).toEqual(['left = 去']);
    expect(links(['leave, left'], ['去'])).toEqual(['leav = 去', 'left = 去']);
  });

  it('links a surname to the character that writes it', () => {
    expect(links(['Mr Wang'], ['王'])).toEqual(['wang = 王']);
  });

  it('links what both languages write alike', () => {
    expect(links(['Fedora has 14'], ['Fedora 14'])).toEqual(['fedora = latin fedora', 'n:14 = number n:14']);
  });

  it('does not link a word to a number or a mark of the same key', () => {
    expect(links(['What?'], ['河'])).toEqual([]);
  });

  it('finds a romanised name by its readings, in words that the lexicon lacks', () => {
    const found = links(['In Zhouzheng it rains'], ['在州郑']);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^zhouzheng = name /);
  });

  it('links both words of a name in two', () => {
    expect(links(['Zheng Zhou'], ['郑州']).map((link) => link.split(' = ')[0])).toEqual(
      expect.arrayContaining(['zheng', 'zhou']),
    );
  });

  it('lists for each segment what occurs in it, each once', () => {
    const { en, zh } = vocabularyOf(['river, river', 'city', 'a river'], ['河', '城市'], lexicon);
    expect(shownIn(en, 'river')).toEqual([0, 2]);
    expect(shownIn(zh, String(lexicon.words.find('城市')))).toEqual([1]);
    expect(new Set(en.segments[0]).size).toBe(en.segments[0]?.length);
  });

  it('sums lengths', () => {
    const { en, zh } = vocabularyOf(['four', 'fifteen'], ['河', '城市'], lexicon);
    expect([...en.sums]).toEqual([0, 4, 11]);
    expect([...zh.sums]).toEqual([0, 1, 3]);
    expect(en.mean).toBe(5.5);
  });

  it('has nothing to say of nothing', () => {
    const { en, zh } = vocabularyOf([], [], lexicon);
    expect(en.types).toEqual([]);
    expect(zh.mean).toBe(1);
  });
});
