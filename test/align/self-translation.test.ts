import { describe, expect, it } from 'vitest';
import { translatesItself } from '../../utils/align/self-translation.ts';
import { lexicon } from './sample-texts.ts';

describe('translatesItself', () => {
  it.each([
    '图书馆 library',
    'River 河流',
    '苹果树 apple tree',
    '新鲜面包 Fresh bread',
    'The old bridge over the river 河上的老桥',
  ])('%s: says the same twice', (text) => {
    expect(translatesItself(text, lexicon)).toBe(true);
  });

  it.each([
    ['one language', '河上的老桥去年冬天因维修而关闭。'],
    ['the other language', 'The old bridge over the river was closed.'],
    ['a gloss in brackets', '绑定（binding）'],
    ['names that the Chinese keeps', '我们用 Python 和 Linux 写程序，然后运行测试。'],
    ['English beside Chinese that says something else', 'Fresh bread 河上的老桥'],
    ['little in common', 'bread, apple trees, umbrella, bridge 河上的老桥'],
    ['Chinese with one English word', '他在图书馆里看书，旁边的学生问他什么是 library 的意思。'],
    [
      'an English text that quotes a word',
      'In the valley the farmers still call such a stone bridge 老桥 when they speak.',
    ],
  ])('%s: does not', (_, text) => {
    expect(translatesItself(text, lexicon)).toBe(false);
  });
});
