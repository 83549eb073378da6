import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedSettings,
  DEFAULT_SETTINGS,
  nextView,
  parsePageSettings,
  parseSettings,
  REVEAL_STYLES,
  settingsForSite,
  siteOfUrl,
  VIEWS,
  withChoice,
  withSite,
} from '../../utils/reading/settings.ts';

describe('parsing what was stored', () => {
  test('nothing stored gives the defaults', () => {
    expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ view: 'en', reveal: 'card', delay: 250, dimSingles: false });
  });

  test('a damaged field gets its default, and the others keep their values', () => {
    const stored = { view: 'fr', reveal: 'below', delay: '300', dimSingles: true, printBoth: 1, peek: true };
    expect(parseSettings(stored)).toEqual({
      ...DEFAULT_SETTINGS,
      reveal: 'below',
      dimSingles: true,
      peek: true,
    });
  });

  test.each([-1, 2001, Number.NaN, Number.POSITIVE_INFINITY, null])('a delay of %s is refused', (delay) => {
    expect(parseSettings({ delay, view: 'zh' })).toEqual({ ...DEFAULT_SETTINGS, view: 'zh' });
  });

  test.each([0, 2000])('a delay of %s ms is kept', (delay) => {
    expect(parseSettings({ delay }).delay).toBe(delay);
  });

  test('of the sites, only what is damaged is lost', () => {
    const sites = {
      'news.example': { off: true, view: 'zh' },
      'half.example': { off: 'yes', reveal: 'mask' },
      'bad.example': 7,
      'empty.example': {},
      'not a host': { off: true },
      'file:': { view: 'both' },
    };
    expect(parseSettings({ sites }).sites).toEqual({
      'news.example': { off: true, view: 'zh' },
      'half.example': { reveal: 'mask' },
      'file:': { view: 'both' },
    });
  });

  test('a stored prototype does not become a site', () => {
    const hostile = JSON.parse(
      '{"sites":{"__proto__":{"off":true},"good.example":{"off":true}},"__proto__":{"view":"zh"}}',
    );
    const settings = parseSettings(hostile);
    expect(settings.view).toBe('en');
    expect(Object.keys(settings.sites)).toEqual(['good.example']);
    expect(settingsForSite(settings, 'constructor').off).toBe(false);
    expect(settingsForSite(settings, 'any.example').off).toBe(false);
  });

  test('whatever is stored gives valid settings, which are the same when parsed again', () => {
    const almost = fc.record(
      {
        view: fc.oneof(fc.constantFrom(...VIEWS), fc.anything()),
        delay: fc.oneof(fc.integer(), fc.anything()),
        sites: fc.oneof(fc.dictionary(fc.domain(), fc.anything()), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (stored) => {
        const settings = parseSettings(stored);
        expect(VIEWS).toContain(settings.view);
        expect(REVEAL_STYLES).toContain(settings.reveal);
        expect(settings.delay).toBeGreaterThanOrEqual(0);
        expect(settings.delay).toBeLessThanOrEqual(2000);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});

describe('storing', () => {
  test('what is stored gives the same settings back', () => {
    const settings = withSite({ ...DEFAULT_SETTINGS, view: 'zh' }, 'news.example', { off: true });
    expect(parseSettings(changedSettings(settings))).toEqual(settings);
  });
});

describe('sites', () => {
  const settings = parseSettings({
    view: 'zh',
    sites: { 'dahe.example': { view: 'both', reveal: 'mask' }, 'news.dahe.example': { off: true } },
  });

  test('what a site does not say follows the general settings', () => {
    expect(settingsForSite(settings, 'other.example')).toMatchObject({
      view: 'zh',
      reveal: 'card',
      off: false,
    });
    expect(settingsForSite(settings, 'dahe.example')).toMatchObject({
      view: 'both',
      reveal: 'mask',
      off: false,
    });
  });

  test('a domain speaks for the hosts below it that say nothing themselves', () => {
    expect(settingsForSite(settings, 'english.dahe.example').view).toBe('both');
    expect(settingsForSite(settings, 'news.dahe.example')).toMatchObject({ off: true, view: 'both' });
    expect(settingsForSite(settings, 'notdahe.example').view).toBe('zh');
  });

  test('a page belongs to the site of its host', () => {
    expect(siteOfUrl('https://www.dahe.cn:8080/2022/x.html')).toBe('dahe.cn');
    expect(siteOfUrl('http://news.dahe.cn/')).toBe('news.dahe.cn');
    expect(siteOfUrl('file:///home/reader/page.html')).toBe('file:');
    expect(siteOfUrl('')).toBe('');
  });

  test('a site that says nothing any more is forgotten', () => {
    const changed = withSite(settings, 'news.dahe.example', { off: undefined });
    expect(Object.keys(changed.sites)).toEqual(['dahe.example']);
  });

  test('a choice is made where it is set: for the site, for its domain, or for all', () => {
    const choose = (site: string) => withChoice(settings, site, { view: 'en' });
    expect(choose('other.example')).toMatchObject({ view: 'en', sites: settings.sites });
    expect(choose('dahe.example')).toMatchObject({
      view: 'zh',
      sites: { 'dahe.example': { view: 'en', reveal: 'mask' } },
    });
    expect(settingsForSite(choose('english.dahe.example'), 'english.dahe.example').view).toBe('en');
    expect(settingsForSite(choose('english.dahe.example'), 'other.example').view).toBe('zh');
  });

  test('a site that says no to something is not one that says nothing', () => {
    const general = { ...settings, peek: true };
    const said = withSite(general, 'dahe.example', { peek: false });
    expect(settingsForSite(said, 'english.dahe.example').peek).toBe(false);
    expect(settingsForSite(said, 'other.example').peek).toBe(true);
    const chosen = withChoice(said, 'english.dahe.example', { peek: true });
    expect(chosen.sites['dahe.example']?.peek, 'where it was set').toBe(true);
    const again = withChoice(chosen, 'dahe.example', { peek: false });
    expect(again).toMatchObject({ peek: true, sites: { 'dahe.example': { peek: false } } });
    expect(withSite(again, 'dahe.example', { peek: undefined }).sites['dahe.example']).toEqual(
      settings.sites['dahe.example'],
    );
  });

  test('a host below a domain that is off is switched on again where it was switched off', () => {
    const changed = withSite(settings, 'a.news.dahe.example', { off: undefined });
    expect(settingsForSite(changed, 'a.news.dahe.example').off).toBe(false);
    expect(settingsForSite(changed, 'dahe.example').view).toBe('both');
  });
});

test('the next view goes round through all that the popup offers', () => {
  expect(nextView('en')).toBe('zh');
  expect(nextView('zh')).toBe('both');
  expect(nextView('both')).toBe('columns');
  expect(nextView('columns')).toBe('en');
});

test('of settings in a message only what they may be is taken', () => {
  expect(parsePageSettings({ off: false, view: 'zh', delay: 0 })).toEqual({
    off: false,
    view: 'zh',
    delay: 0,
  });
  expect(parsePageSettings({ off: 1, view: 'fr', reveal: null, sites: {}, constructor: 'zh' })).toEqual({});
  for (const wrong of [undefined, null, 'off', 7, [true], () => {}])
    expect(parsePageSettings(wrong)).toEqual({});
});
