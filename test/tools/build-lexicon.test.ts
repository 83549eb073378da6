import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseLexicon } from '../../utils/align/lexicon.ts';
import { readings, variants } from '../../utils/tools/lexicon/characters.ts';
import { bySimplified } from '../../utils/tools/lexicon/dictionary.ts';
import { distil } from '../../utils/tools/lexicon/distil.ts';
import { glossStems } from '../../utils/tools/lexicon/gloss-stems.ts';
import { meanings, references, surnames } from '../../utils/tools/lexicon/glosses.ts';
import { readSources } from '../../utils/tools/lexicon/sources.ts';
import { entriesOf } from '../align/small-lexicon.ts';

/** An entry with the given glosses. */
const glossed = (glosses: string) => {
  const [entry] = entriesOf([`字 字 [zi4] /${glosses}/`]);
  if (!entry) throw new Error('No entry');
  return entry;
};

describe('meanings', () => {
  it('splits glosses and drops remarks', () => {
    expect(meanings(glossed('to speak; to talk/(bound form) theory; doctrine'))).toEqual([
      'to speak',
      'to talk',
      'theory',
      'doctrine',
    ]);
  });

  it.each([
    'CL:個|个[ge4]',
    'surname Li',
    'classifier for families',
    'variant of 字[zi4]',
    'indicating completion',
    'Taiwan pr. [xi1]',
  ])('drops the note %s', (note) => {
    expect(meanings(glossed(`word/${note}`))).toEqual(['word']);
  });

  it('keeps short forms in brackets', () => {
    expect(meanings(glossed('mister (Mr.)')).join()).toContain('Mr.');
  });

  it('drops labels but not words that hold their letters', () => {
    expect(meanings(glossed('lit. to light a figure')).join().trim()).toBe('to light a figure');
  });
});

describe('surnames and references', () => {
  it('reads both notations of a surname', () => {
    expect(surnames(glossed('surname Wang/Li (surname)/two-character surname Ouyang/a surname'))).toEqual([
      'Wang',
      'Li',
      'Ouyang',
    ]);
  });

  it('follows an entry to the simplified word it points to', () => {
    expect(
      references(glossed('see 鄭州市|郑州市[Zheng4 zhou1 shi4]/variant of 河[he2]/river 江[jiang1]')),
    ).toEqual(['郑州市', '河']);
  });
});

describe('glossStems', () => {
  const entries = bySimplified(
    entriesOf([
      '先生 先生 [xian1 sheng5] /teacher/gentleman; sir/husband/',
      '王 王 [Wang2] /surname Wang/',
      '王 王 [wang2] /king or monarch/',
      '豫 豫 [yu4] /abbr. for Henan province 河南[He2 nan2]/',
      '河南 河南 [He2 nan2] /Henan province/',
    ]),
  );

  it('puts first meanings first', () => {
    expect(glossStems('先生', entries)).toEqual(['teacher', 'gentleman', 'sir', 'husband']);
  });

  it('adds surnames', () => {
    expect(glossStems('王', entries)).toEqual(expect.arrayContaining(['king', 'monarch', 'wang']));
  });

  it('takes the stems of the word that an entry points to', () => {
    expect(glossStems('豫', entries)).toEqual(['henan', 'provinc']);
  });

  it('knows nothing of unknown words', () => {
    expect(glossStems('犇', entries)).toEqual([]);
  });
});

describe('the lexicon of the installed packages', () => {
  const sources = readSources();
  const file = distil(sources);
  const lexicon = parseLexicon(file);
  const stems = (word: string) =>
    [...lexicon.glosses(lexicon.words.find(word))].map((s) => lexicon.stems.at(s));

  it('packs into three quarters of a megabyte', () => {
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(750_000);
  });

  it.each([
    ['河流', 'river'],
    ['城市', 'citi'],
    ['工业', 'industri'],
    ['郑州', 'zhengzhou'],
    ['先生', 'mister'],
    ['觉得', 'feel'],
    ['李', 'li'],
  ])('translates %s', (word, stem) => {
    expect(stems(word)).toContain(stem);
  });

  it.each([
    ['govern', '政府'],
    ['clean', '净洁洗'],
    ['look', '看'],
  ])('knows from texts what translates %s', (stem, characters) => {
    const learned = String.fromCharCode(...lexicon.learned(lexicon.stems.find(stem)));
    for (const character of characters) expect(learned).toContain(character);
  });

  it('says nothing of particles and numerals', () => {
    for (const word of ['的', '了', '三十', '十']) expect(lexicon.words.find(word), word).toBe(-1);
  });

  it('reads the traditional form of nearly every word as its simplified one', () => {
    let all = 0;
    let right = 0;
    let kept = 0;
    for (const { traditional, simplified } of sources.entries) {
      const count = sources.frequencies.get(simplified) ?? 0;
      if (count === 0 || traditional.length !== simplified.length) continue;
      all += count;
      if (lexicon.simplify(traditional) === simplified) right += count;
      if (lexicon.simplify(simplified) === simplified) kept += count;
    }
    expect(right / all).toBeGreaterThan(0.99);
    expect(kept / all).toBeGreaterThan(0.999);
  });

  it('leaves simplified characters that are also rare traditional ones', () => {
    expect(lexicon.simplify('什么宁可后面')).toBe('什么宁可后面');
    expect(lexicon.simplify('什麼寧可後面')).toBe('什么宁可后面');
  });

  it('knows the readings of a name, also where a character has several', () => {
    const known = readings(sources.entries);
    const read = (syllable: string) => known.find(([each]) => each === syllable)?.[1];
    expect(read('chong')).toContain('重');
    expect(read('zhong')).toContain('重');
    expect(read('lv')).toContain('绿');
  });

  it('maps no character to itself', () => {
    expect(variants(sources).filter(([from, to]) => from === to)).toEqual([]);
  });
});
