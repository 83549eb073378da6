import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, unknown>>;
}

const folder = resolve(import.meta.dirname, '../../public/_locales');
const messagesOf = (locale: string): Record<string, Entry> =>
  JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8'));
const english = messagesOf('en');

test('there are words in English, Simplified and Traditional Chinese', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['en', 'zh_CN', 'zh_TW']);
});

test.each(['zh_CN', 'zh_TW'])('%s has every key of the English words and no other', (locale) => {
  expect(Object.keys(messagesOf(locale)).toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(['en', 'zh_CN', 'zh_TW'])('%s fills every placeholder that English has', (locale) => {
  for (const [key, { message, placeholders = {} }] of Object.entries(messagesOf(locale))) {
    const used = [...message.matchAll(/\$([A-Z]+)\$/g)].map(([, name]) => name?.toLowerCase());
    expect(used.toSorted(), key).toEqual(Object.keys(placeholders).toSorted());
    expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
    expect(message.trim(), key).not.toBe('');
  }
});

test('Traditional Chinese is not left in simplified characters', () => {
  for (const [key, { message }] of Object.entries(messagesOf('zh_TW')))
    expect(message, key).not.toMatch(/[这个说对应语种读设网页无们为会从点击关闭选择显让]/u);
});

test('the description fits the 132 characters that the stores allow', () => {
  for (const locale of ['en', 'zh_CN', 'zh_TW'])
    expect(messagesOf(locale).description?.message.length).toBeLessThanOrEqual(132);
});
