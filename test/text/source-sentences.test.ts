import { expect, test } from 'vitest';
import { sentencesOfSource } from '../../utils/text/source-sentences.ts';

/** Each sentence as it is read, with what the source has in its place. */
const read = (source: string, language: 'en' | 'zh') =>
  sentencesOfSource(source, language).map(({ start, end, text }) => [text, source.slice(start, end)]);

test('line breaks of the source end no sentence', () => {
  expect(read('\n  The pole is long.  It is\n  made of  bamboo.\n', 'en')).toEqual([
    ['The pole is long.', 'The pole is long.'],
    ['It is made of bamboo.', 'It is\n  made of  bamboo.'],
  ]);
});

test('sentences that touch stay apart, in places of the source', () => {
  expect(read('\u3000\u3000水浅。\n水\u200b深了。', 'zh')).toEqual([
    ['水浅。', '水浅。'],
    ['水深了。', '水\u200b深了。'],
  ]);
});

test('characters of no width are not read, but what they stand in is one text', () => {
  expect(read('\u200eThe fer\u00adry\u00a0sails. \u200bIt is late.\u200f', 'en')).toEqual([
    ['The ferry sails.', 'The fer\u00adry\u00a0sails.'],
    ['It is late.', 'It is late.'],
  ]);
});

test('characters of two units are not cut', () => {
  expect(read('𠮷野家开门。好𠮷', 'zh')).toEqual([
    ['𠮷野家开门。', '𠮷野家开门。'],
    ['好𠮷', '好𠮷'],
  ]);
});

test('no text, no sentence', () => {
  expect(read(' \n\u200b ', 'en')).toEqual([]);
});
