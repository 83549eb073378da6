import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SiteTable } from '../../components/options/SiteTable.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/reading/settings.ts';

vi.mock('../../utils/extension/i18n.ts', () => ({ t: (...parts: unknown[]) => parts.join(' ') }));
const store = vi.hoisted(() => ({ settings: undefined as unknown }));
vi.mock('../../utils/extension/settings-store.ts', () => ({
  changeSettings: async (change: (settings: unknown) => unknown) => {
    store.settings = change(store.settings);
  },
}));

afterEach(cleanup);

function show(sites: Settings['sites']) {
  store.settings = { ...DEFAULT_SETTINGS, sites };
  render(<SiteTable sites={sites} />);
}

const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }));

test('each site shows what is its own, and what it has from the general settings', () => {
  show({ 'news.example': { off: true }, 'file:': { view: 'zh', reveal: 'mask', peek: false } });
  expect(row('news.example').getAllByText('sitesGeneral')).toHaveLength(3);
  expect(row('news.example').getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  expect(row('accessFiles').getByText('viewZh')).toBeTruthy();
  expect(row('accessFiles').getByText('revealMask')).toBeTruthy();
  expect(row('accessFiles').getByText('sitesWhole')).toBeTruthy();
});

test('a site is switched on without touching the others', () => {
  const others = { 'b.example': { view: 'zh' } } as const;
  show({ 'a.example': { off: true, view: 'en' }, ...others });
  fireEvent.click(row('a.example').getByRole('checkbox'));
  expect(store.settings).toMatchObject({ sites: { 'a.example': { view: 'en' }, ...others } });
});

test('forgetting a site leaves the others', async () => {
  show({ 'a.example': { off: true }, 'b.example': { view: 'zh' } });
  fireEvent.click(row('a.example').getByRole('button', { name: 'sitesForgetSite a.example' }));
  await vi.waitFor(() =>
    expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, sites: { 'b.example': { view: 'zh' } } }),
  );
});

test('without such sites it says so', () => {
  show({});
  expect(screen.getByText('sitesNone')).toBeTruthy();
});
