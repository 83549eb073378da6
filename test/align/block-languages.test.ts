import { describe, expect, it } from 'vitest';
import type { Block, BlockLanguage } from '../../utils/align/block.ts';
import { languagesOf } from '../../utils/align/block-languages.ts';
import { languageOf } from '../../utils/text/language.ts';
import { block } from './sample-texts.ts';

/** Each text as it is read by itself. */
const page = (...texts: string[]): Block[] => texts.map((text, i) => block(text, languageOf(text), i));
const languages = (...texts: string[]): BlockLanguage[] => languagesOf(page(...texts));

const GERMAN = ['Die Fähre legt um neun Uhr ab.', 'Der Steg ist neu und aus Eichenholz.'];
const SHORT = 'Sechs Boote am Steg';

describe('languagesOf', () => {
  it('takes a short line for what the other Latin lines of the page are', () => {
    expect(languagesOf(page(SHORT))).toEqual(['en']);
    expect(languages(...GERMAN, SHORT, '码头上的六条船')).toEqual(['other', 'other', 'other', 'zh']);
    expect(languages(...GERMAN, SHORT, 'The pier and its boats')).toEqual(['other', 'other', 'en', 'en']);
  });

  it('keeps what is English for sure', () => {
    expect(
      languages(...GERMAN, ...GERMAN, ...GERMAN, 'The ferry leaves at nine with 40 guests.').at(-1),
    ).toBe('en');
  });

  it('knows pinyin beside English for what it is', () => {
    expect(
      languages(
        'Chuán zài hé shàng',
        'The boat is on the river',
        'Lǎo qiáo hé xīn qiáo',
        'Old bridge, new bridge',
      ),
    ).toEqual(['other', 'en', 'other', 'en']);
  });

  it('does not take program text or numbers for a language', () => {
    expect(
      languages('for (let i = 0; i < n; i++) { row[i] = 0; }', '2024-05-12 09:30 (3/4)', 'Ferry timetable'),
    ).toEqual(['other', 'other', 'en']);
  });
});
