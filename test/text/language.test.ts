import { describe, expect, test } from 'vitest';
import { languageOf } from '../../utils/text/language.ts';

describe.each([
  [
    'en',
    [
      'Related links',
      'Title:',
      'The boats are tied up for the winter, and the keeper has gone home.',
      'Zhengzhou',
      'Li Hua and the ferry',
      'The sign said 渡口 in faded paint, so we waited.',
      'Ferries (渡船)',
      '“Wait for me!”',
      'Beyoncé and Zoë visit the café',
      'A man can go to a fan shop',
      '3. How do I get there?',
      'Call foo() before bar() and the queue is empty again.',
      'Read more at https://example.org/a/b?c=d about the ferries',
      'CHAPTER II',
    ],
  ],
  [
    'zh',
    [
      '渡船',
      '题目：',
      '船都系好了过冬，看守的人回家了。',
      '使用 FerryClient 和 TideTable 来查询',
      'Ferry 元素（element）',
      'HTTP 状态管理',
      '潮汐（tide）',
      '老渡口の味道',
      '歌曲《さくら》是在渡口听到的一支老歌，人人会唱',
      '渡船於九時開出，請提前到達碼頭。',
      'WHO 说渡口的水很干净',
    ],
  ],
  [
    'other',
    [
      '',
      '—— 12:30 ——',
      '2022-11-25',
      'https://example.org/渡口',
      'keeper@example.org',
      'N',
      '渡し船は九時に出ます。',
      '東京駅の北口',
      '総合案内図',
      '나룻배는 아홉 시에 떠납니다.',
      'Паром отходит в девять часов.',
      'dù chuán jiǔ diǎn kāi',
      'du chuan jiu dian kai',
      'Zhengzhou Luoyang Kaifeng',
      'Le bac part à neuf heures du matin et revient à midi.',
      'Die Fähre fährt um neun ab und kommt mittags zurück.',
      'El transbordador sale a las nueve de la mañana.',
      'Feri berangkat pada pukul sembilan dan kembali pada siang hari',
      'Manopubbaṅgamā dhammā manoseṭṭhā manomayā',
      'const ferry = { at: 9 }; wait(ferry); // {}',
      '{}();=<>',
    ],
  ],
] as const)('%s', (language, texts) => {
  test.each(texts)('%s', (text) => {
    expect(languageOf(text)).toBe(language);
  });
});

test('text made to be slow is judged all the same', () => {
  for (const text of [
    'a-'.repeat(300_000),
    '中'.repeat(500_000),
    'an'.repeat(300_000),
    '(['.repeat(300_000),
    '@'.repeat(500_000),
  ])
    expect(['en', 'zh', 'other']).toContain(languageOf(text));
});
