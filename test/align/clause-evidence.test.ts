import { describe, expect, test } from 'vitest';
import { alignSentences } from '../../utils/align/align-sentences.ts';
import { ClauseEvidence } from '../../utils/align/clause-evidence.ts';
import { vocabularyOf } from '../../utils/align/vocabulary.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();

function evidenceOf(en: readonly string[], zh: readonly string[]) {
  return new ClauseEvidence(vocabularyOf(en, zh, lexicon), en, zh);
}

describe('as many clauses on both sides', () => {
  const en = ['Zindle.', 'Zindle, blorp, tor, quax.'];
  const zh = ['甲乙，丙丁，戊己，庚辛。'];
  const evidence = evidenceOf(en, zh);
  const one = { enFrom: 0, enTo: 1, zhFrom: 0, zhTo: 1 };
  const four = { enFrom: 1, enTo: 2, zhFrom: 0, zhTo: 1 };

  test('are likelier than few beside many', () => {
    expect(evidence.counts(four, 1)).toBeCloseTo(0);
    expect(evidence.counts(one, 1)).toBeLessThan(-1);
  });

  test('are expected as the text has them', () => {
    expect(evidence.ratio([])).toBe(1);
    expect(evidence.ratio([[one, 1]])).toBeCloseTo(21 / 24);
    expect(evidence.ratio([[one, 0.5]])).toBeCloseTo(20.5 / 22);
    expect(evidence.counts(one, 1 / 4)).toBeCloseTo(0);
  });
});

describe('where sentences are joined, the other side has the end of a clause', () => {
  const joined = { enFrom: 0, enTo: 2, zhFrom: 0, zhTo: 1 };
  const en = ['Zindle blorp.', 'Quax mindle.'];

  test.each([
    ['at the very place', '甲乙丙丁，戊己庚辛。', 0],
    ['some way off', '甲，乙丙丁戊己庚辛。', 0.3],
    ['a little off', '甲乙丙，丁戊己庚辛。', 0.1],
    ['nowhere', '甲乙丙丁戊己庚辛。', 0.3],
  ])('%s', (_, zh, apart) => {
    expect(evidenceOf(en, [zh]).cuts(joined)).toBeCloseTo(apart, 1);
  });

  test('or of a sentence, and it goes both ways', () => {
    expect(evidenceOf(en, ['甲乙丙丁。', '戊己庚辛。']).cuts({ ...joined, zhTo: 2 })).toBeCloseTo(0, 1);
    expect(
      evidenceOf(['Zindle blorp quax mindle.'], ['甲乙。', '丙丁戊己庚辛。']).cuts({
        ...joined,
        enTo: 1,
        zhTo: 2,
      }),
    ).toBeCloseTo(0.3);
  });

  test('the end of all is none', () => {
    expect(evidenceOf(['Zindle blorp quax mindle.', 'So.'], ['甲乙丙丁戊己。']).cuts(joined)).toBeCloseTo(
      0.3,
    );
  });

  test('a sentence by itself cuts nothing', () => {
    expect(evidenceOf(en, ['甲乙丙丁戊己庚辛。']).cuts({ ...joined, enTo: 1 })).toBe(0);
  });
});

describe('of neighbours as long, one takes in two sentences; the words mean nothing', () => {
  const en = ['Zindle blorp tor.', 'Quax mindle fro.', 'Frob nuxing went.'];
  const FIRST = [
    [[0, 1], [0]],
    [[2], [1]],
  ];
  const LAST = [
    [[0], [0]],
    [[1, 2], [1]],
  ];

  test.each([
    ['the one with a comma in the middle', '甲乙丙丁，戊己庚辛。', '子，丑寅卯辰巳午未。', FIRST],
    ['wherever it stands', '甲，乙丙丁戊己庚辛。', '子丑寅卯，辰巳午未。', LAST],
    ['the one with two clauses', '甲，乙丙丁戊己庚辛壬癸。', '子丑寅卯辰巳午未申酉。', FIRST],
    ['whichever it is', '甲乙丙丁戊己庚辛壬癸。', '子，丑寅卯辰巳午未申酉。', LAST],
  ])('%s', (_, one, other, links) => {
    expect(alignSentences(en, [one, other], lexicon).map((link) => [link.en, link.zh])).toEqual(links);
  });
});
