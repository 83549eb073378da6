import { expect, test } from 'vitest';
import { type DEFAULT_SETTINGS, parseSettings, withoutSite, withSite } from '../../utils/reading/settings.ts';
import { settingsToStore } from '../../utils/reading/stored-settings.ts';

/** What is stored after a change to what is found. */
const change = (found: unknown, how: Partial<typeof DEFAULT_SETTINGS>) =>
  settingsToStore({ ...parseSettings(found), ...how }, found);

test('only what differs from the defaults is stored, with the version of its form', () => {
  expect(change(undefined, {})).toEqual({ version: 1 });
  expect(change(undefined, { delay: 0 })).toEqual({ version: 1, delay: 0 });
});

test('what was stored before there were versions is kept, and gets its version', () => {
  const old = { view: 'zh', sites: { 'news.example': { off: true } } };
  expect(change(old, { delay: 0 })).toEqual({ version: 1, ...old, delay: 0 });
});

test.each([{ version: '7' }, { version: null }, { version: Number.NaN }, { version: -1 }, [], 'x', null])(
  'a damaged version (%j) costs nothing but itself',
  (damaged) => {
    const found = typeof damaged === 'object' ? { ...damaged, view: 'zh', delay: 'soon' } : damaged;
    expect(change(found, { peek: true })).toEqual({
      version: 1,
      peek: true,
      ...(typeof damaged === 'object' && { view: 'zh' }),
    });
  },
);

const newer = {
  version: 9,
  view: 'three',
  delay: 100,
  peek: true,
  voice: 'soft',
  sites: {
    'a.example': { view: 'three', font: 'big' },
    'b.example': { off: true },
    'c.example': { font: 'small' },
  },
};

test('of what a newer Duidu stored, the rest stays when one field is changed', () => {
  expect(parseSettings(newer)).toMatchObject({ view: 'en', delay: 100, peek: true });
  expect(change(newer, { delay: 300 })).toEqual({ ...newer, delay: 300 });
  const { peek, ...others } = newer;
  expect(change(newer, { peek: false })).toEqual(others);
  expect(change(newer, { view: 'zh' })).toEqual({ ...newer, view: 'zh' });
});

test('of what a newer Duidu stored, the other sites stay when one is changed or forgotten', () => {
  const settings = parseSettings(newer);
  const { sites, ...general } = newer;
  expect(settingsToStore(withSite(settings, 'd.example', { off: true }), newer)).toEqual({
    ...general,
    sites: { ...sites, 'd.example': { off: true } },
  });
  const { 'b.example': _b, ...left } = sites;
  expect(settingsToStore(withoutSite(settings, 'b.example'), newer)).toEqual({ ...general, sites: left });
});
