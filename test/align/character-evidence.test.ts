import { describe, expect, test } from 'vitest';
import { CharacterEvidence } from '../../utils/align/character-evidence.ts';
import { type Lexicon, parseLexicon } from '../../utils/align/lexicon.ts';
import { vocabularyOf } from '../../utils/align/vocabulary.ts';
import { distil } from '../../utils/tools/lexicon/distil.ts';
import { readCounts } from '../../utils/tools/lexicon/learned-counts.ts';
import { entriesOf } from './small-lexicon.ts';

const lexiconWith = (learned: string): Lexicon =>
  parseLexicon(
    distil({
      entries: entriesOf([
        '洗淨 洗净 [xi3 jing4] /clean/',
        '潔淨 洁净 [jie2 jing4] /clean/',
        '河 河 [he2] /river/',
        '河馬 河马 [he2 ma3] /hippopotamus/',
      ]),
      frequencies: new Map([
        ['洗净', 10],
        ['洁净', 10],
        ['河', 10],
        ['河马', 10],
      ]),
      learned: readCounts(learned),
    }),
  );

const plainLexicon = lexiconWith('');

/** What the evidence says of the first of the English sentences beside the Chinese ones [from, to). */
function evidenceOf(en: readonly string[], zh: readonly string[], lexicon = plainLexicon) {
  const evidence = new CharacterEvidence(vocabularyOf(en, zh, lexicon), zh, lexicon, 0);
  return (zhFrom: number, zhTo: number) => evidence.evidence({ enFrom: 0, enTo: 1, zhFrom, zhTo });
}

describe('what characters say of words', () => {
  test('a word is told by a character of its translations, in a word that is in no dictionary', () => {
    const evidence = evidenceOf(['Clean!', 'A river.'], ['净身', '河身']);
    expect(evidence(0, 1)).toBeGreaterThan(0);
    expect(evidence(1, 2)).toBeLessThan(0);
  });

  test('traditional characters tell the same', () => {
    const plain = evidenceOf(['Clean!', 'A river.'], ['净身', '河']);
    const traditional = evidenceOf(['Clean!', 'A river.'], ['淨身', '河']);
    expect(traditional(0, 1)).toBeGreaterThan(0);
    expect(traditional(0, 1)).toBeCloseTo(plain(0, 1));
  });

  test('the more characters stand beside it that tell nothing, the less it is told', () => {
    const evidence = evidenceOf(['Clean!', 'A river.'], ['净', '身', '净身', '河']);
    expect(evidence(0, 2)).toBeCloseTo(evidence(2, 3));
    expect(evidence(0, 1)).toBeGreaterThan(evidence(0, 2));
  });

  test('a character that stands for several words of the text tells less of each', () => {
    const zh = ['河', '净'];
    const sure = evidenceOf(['A river.', 'A boat.', 'Clean!'], zh)(0, 1);
    const torn = evidenceOf(['A river.', 'A hippopotamus.', 'Clean!'], zh)(0, 1);
    expect(torn).toBeGreaterThan(0);
    expect(torn).toBeLessThan(sure);
  });

  test('a character tells of a word that only texts have taught it for', () => {
    const texts = [
      ['A river.', 'Clean!'],
      ['川', '净'],
    ] as const;
    expect(evidenceOf(...texts)(0, 1)).toBe(0);
    expect(evidenceOf(...texts, lexiconWith('river 川m\n'))(0, 1)).toBeGreaterThan(0);
  });

  test('the oftener texts have a word put so, the less the dictionary counts', () => {
    const told = (learned: string) =>
      evidenceOf(['A river.', 'A hippopotamus.'], ['河', '川马'], lexiconWith(learned))(0, 1);
    expect(told('river 川a\n')).toBeGreaterThan(told('river 川z\n'));
  });

  test('a word for which the text has no character at all says nothing', () => {
    expect(evidenceOf(['Clean!', 'A river.'], ['河身'])(0, 1)).toBe(0);
  });
});
