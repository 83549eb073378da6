/** What the marks at the ends of links say; the words mean nothing in either language. */
import { expect, test } from 'vitest';
import { alignSentences } from '../../utils/align/align-sentences.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();

test('Chinese that ends a quotation takes in the English up to the end of it', () => {
  const en = ['Zindle blorp tor.', 'Quax mindle."', 'Frob went nuxing.'];
  const [first] = alignSentences(en, ['甲乙丙丁。”', '子丑寅卯辰巳。'], lexicon);
  expect(first).toMatchObject({ en: [0, 1], zh: [0] });
  // What both sides hold of the quotation says it with 0.88.
  expect(first?.confidence).toBeGreaterThan(0.93);
});

test('a colon ends a link on both sides', () => {
  const en = ['Zindle blorp:', 'Quax mindle tor.', 'Frob went nuxing.'];
  const links = alignSentences(en, ['甲乙丙丁戊己庚：', '子丑寅卯辰巳午未。'], lexicon);
  expect(links.map((link) => [link.en, link.zh])).toEqual([
    [[0], [0]],
    [[1, 2], [1]],
  ]);
});
