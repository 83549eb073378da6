import { expect, test } from 'vitest';
import { alignSentences } from '../../utils/align/align-sentences.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();

function links(en: readonly string[], zh: readonly string[]) {
  return alignSentences(en, zh, lexicon).map((link) => [link.en, link.zh]);
}

test('joins two English sentences that one Chinese sentence says', () => {
  const en = [
    'The ferry leaves the north bank at seven in the morning.',
    'It carries forty passengers.',
    'On windy days it does not sail.',
    'Tickets cost three yuan and are sold on board.',
  ];
  const zh = ['渡船早上七点从北岸开出，载客四十人。', '刮风的日子不开船。', '船票三元，上船再买。'];
  expect(links(en, zh)).toEqual([
    [[0, 1], [0]],
    [[2], [1]],
    [[3], [2]],
  ]);
});

test('leaves a sentence alone that has no translation', () => {
  const en = [
    'The library opens at nine.',
    'Bags must be left at the door.',
    'Children read on the second floor.',
  ];
  const zh = [
    '图书馆九点开门。',
    '今年春天一直下雨，院子里的海棠开得比往年都晚。',
    '包要存在门口。',
    '孩子们在二楼看书。',
  ];
  expect(links(en, zh)).toContainEqual([[], [1]]);
});

test('puts every sentence into exactly one link, in order, with a confidence between 0 and 1', () => {
  const en = ['A first line.', 'A second one, longer than the first.', 'The end.'];
  const zh = ['第一行。', '结束。'];
  const found = alignSentences(en, zh, lexicon);
  expect(found.flatMap((link) => link.en)).toEqual([0, 1, 2]);
  expect(found.flatMap((link) => link.zh)).toEqual([0, 1]);
  for (const { confidence } of found) expect(confidence >= 0 && confidence <= 1).toBe(true);
});

test('has nothing to say of a text without a translation', () => {
  expect(links(['Alone.'], [])).toEqual([[[0], []]]);
  expect(links([], ['独自。'])).toEqual([[[], [0]]]);
  expect(links([], [])).toEqual([]);
});
