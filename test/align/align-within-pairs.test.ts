import { expect, test } from 'vitest';
import { alignWithinPairs } from '../../utils/align/align-within-pairs.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();

test('a link never leaves its pair, whatever is said elsewhere', () => {
  const links = alignWithinPairs(
    [
      { en: ['The ferry sails at seven.', 'It carries forty people.'], zh: ['渡船七点开。', '能载四十人。'] },
      { en: ['Tickets cost three yuan.'], zh: ['船票三元。', '上船再买。'] },
      { en: ['The ferry sails at seven.'], zh: ['渡船七点开。'] },
    ],
    lexicon,
  ).map((own) => own.map(({ en, zh }) => [en, zh]));
  expect(links).toEqual([
    [
      [[0], [0]],
      [[1], [1]],
    ],
    [[[0], [0, 1]]],
    [[[0], [0]]],
  ]);
});

test('learns a name from other pairs that no dictionary gives', () => {
  const pair = (en: string, zh: string) => ({ en: [en], zh: [zh] });
  const teaching = [
    pair('Quillfeather opened the shop in spring.', '羽笛春天开了店。'),
    pair('Quillfeather sells bread.', '羽笛卖面包。'),
    pair('Quillfeather closed it in winter.', '羽笛冬天关了店。'),
  ];
  const asked = { en: ['So said Quillfeather.', 'Nobody else did.'], zh: ['羽笛说。', '此外并无一人。'] };
  const alone = alignWithinPairs([asked], lexicon)[0]?.[0];
  const taught = alignWithinPairs([...teaching, asked], lexicon)[3]?.[0];
  expect(taught).toMatchObject({ en: [0], zh: [0] });
  expect(taught?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
});

test('has nothing to say where there is nothing', () => {
  expect(alignWithinPairs([], lexicon)).toEqual([]);
});
