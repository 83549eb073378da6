import { expect, it } from 'vitest';
import { Contradictions } from '../../utils/align/contradictions.ts';
import { vocabularyOf } from '../../utils/align/vocabulary.ts';
import { lexicon } from './sample-texts.ts';

/** How many numbers of the texts, each a segment, contradict each other. */
function between(en: readonly string[], zh: readonly string[]): number {
  const contradictions = new Contradictions(vocabularyOf(en, zh, lexicon));
  return contradictions.in({ enFrom: 0, enTo: en.length, zhFrom: 0, zhTo: zh.length });
}

it.each([
  ['87 came and gave 2,116.', '121人，3842元', 2],
  ['Open on 3 May at 10', '五月四日十点开放', 1],
  ['30 boats, 12 bridges', '30条船', 0],
  ['Three boats', '船', 0],
  ['Boats', '三十条船', 0],
  ['From 6 to 9 per cent', '由6%升至9%', 0],
  ['At 1:30 p.m.', '13:30', 0],
  ['At 7.55 or 8.20', '七时五十五分或八时二十分', 0],
  ['Call 0512 6288 1700', '电话 0512-62881700', 0],
  ['Version 4.2', '版本4.5', 1],
])('%s | %s: %i', (en, zh, count) => {
  expect(between([en], [zh])).toBe(count);
});

it('asks a window as a whole, whichever of its texts a number stands in', () => {
  expect(between(['12 boats', '30 bridges'], ['30座桥', '12条船'])).toBe(0);
  expect(between(['12 boats', '30 bridges'], ['31座桥', '12条船'])).toBe(1);
});
