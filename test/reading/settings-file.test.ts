import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../utils/reading/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../utils/reading/settings-file.ts';

const chosen = parseSettings({
  view: 'columns',
  delay: 0,
  peek: true,
  sites: { 'news.example': { off: true }, 'file:': { reveal: 'mask' } },
});

test.each([DEFAULT_SETTINGS, chosen])('what is written to a file is read from it', (settings) => {
  expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ settings });
});

const file = (change: object) => JSON.stringify({ ...JSON.parse(writeSettingsFile(chosen)), ...change });

test.each([
  ['a delay out of range', { delay: 3000 }, 'delay'],
  ['an unknown view', { view: 'fr' }, 'view'],
  ['an unknown field', { colour: 'red' }, 'colour'],
  ['a site with a bad style', { sites: { 'news.example': { reveal: 'loud' } } }, 'sites.news.example.reveal'],
  ['a site with an impossible name', { sites: { 'not a host': { off: true } } }, 'sites.not a host'],
  ['another program', { duidu: 'history' }, 'duidu'],
  ['a version to come', { version: 2 }, 'version'],
])('%s is refused by name', (_what, change, field) => {
  expect(readSettingsFile(file(change))).toEqual({ problem: { kind: 'wrong-fields', fields: [field] } });
});

test('every wrong field is named', () => {
  const read = readSettingsFile(file({ view: 'fr', peek: 'yes' }));
  expect(read).toEqual({ problem: { kind: 'wrong-fields', fields: ['view', 'peek'] } });
});

test('a text that is no JSON is refused', () => {
  expect(readSettingsFile('view = zh')).toEqual({ problem: { kind: 'not-json', fields: [] } });
});

test.each(['7', 'null', '[]', '{}'])('%s is JSON but no settings', (text) => {
  expect(readSettingsFile(text)).toMatchObject({ problem: { kind: 'wrong-fields' } });
});
