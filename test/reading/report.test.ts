import { expect, test } from 'vitest';
import { writeReport } from '../../utils/reading/report.ts';

test('a report tells of the page, the versions, the counts and the structure', () => {
  const text = writeReport({
    address: 'https://news.example/a',
    version: '1.2.3',
    browser: 'Browser/9',
    state: 'reading',
    view: 'en',
    pairs: 1,
    singles: 1,
    blocks: [
      { language: 'en', tag: 'p', length: 120, pair: 1 },
      { language: 'zh', tag: 'p', length: 40, pair: 1 },
      { language: 'en', tag: 'h2', length: 9 },
    ],
  });
  expect(text.split('\n')).toEqual([
    'https://news.example/a',
    'Duidu 1.2.3, Browser/9',
    'reading, view en, 1 pairs, 1 singles',
    'block\tlanguage\ttag\tlength\tpair',
    '0\ten\tp\t120\t1',
    '1\tzh\tp\t40\t1',
    '2\ten\th2\t9\t-',
  ]);
});
