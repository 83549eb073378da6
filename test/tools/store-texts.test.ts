import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(`${root}/STORE.md`, 'utf8');

/** The part under a heading, its line ends as spaces. */
function partUnder(heading: string): string {
  const [, part = ''] = text.split(`### ${heading}\n`);
  return (part.split(/^#/m)[0] ?? '').replace(/\n(?=\S)/g, ' ');
}

/** What a listing says of one thing (`**Name**: …`), up to the next empty line. */
function field(heading: string, name: string): string {
  const line =
    partUnder(heading)
      .split('\n')
      .find((each) => each.trim().startsWith(`**${name}**`)) ?? '';
  return line.trim().replace(/^\*\*[^*]+\*\*(?: \([^)]*\))?[:：]\s*/, '');
}

const LISTINGS = [
  ['en', 'English', { name: 'Name', summary: 'Summary', description: 'Description' }],
  ['zh_CN', '简体中文', { name: '名称', summary: '简介', description: '说明' }],
  ['zh_TW', '繁體中文', { name: '名稱', summary: '簡介', description: '說明' }],
] as const;

test.each(LISTINGS)('the listing in %s has the name and summary of the package', (locale, heading, names) => {
  const messages = JSON.parse(readFileSync(`${root}/public/_locales/${locale}/messages.json`, 'utf8'));
  expect(field(heading, names.name)).toBe(messages.name.message);
  expect(field(heading, names.summary)).toBe(messages.description.message);
  // Of the stores, Edge's takes the shortest names.
  expect(messages.name.message.length).toBeLessThanOrEqual(45);
});

test.each(LISTINGS)('the listing in %s makes as many points as the others', (_locale, heading, names) => {
  const [, description = ''] = partUnder(heading).split(`**${names.description}**`);
  expect(description.match(/•/g)).toHaveLength(6);
  expect(description).toContain('dahe.cn');
  expect(description).toContain('MIT');
});

test('every permission that the manifest asks for has its reason', () => {
  const config = readFileSync(`${root}/wxt.config.ts`, 'utf8');
  const lists = [...config.matchAll(/permissions: \[(.*)\]/g)].map(([, list = '']) => list);
  const asked = lists.flatMap((list) => [...list.matchAll(/'([^']+)'/g)].map(([, one = '']) => one));
  const [, rest = ''] = text.split('## Why each permission');
  const rows = rest.split('\n').filter((line) => line.startsWith('|'));
  expect(asked).toContain('storage');
  for (const one of asked)
    expect(
      rows.some((row) => row.split('|')[1]?.includes(`\`${one}\``)),
      one,
    ).toBe(true);
});
