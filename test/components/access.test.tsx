import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Access } from '../../components/options/Access.tsx';

vi.mock('../../utils/extension/i18n.ts', () => ({ t: (...parts: unknown[]) => parts.join(' ') }));
const browser = vi.hoisted(() => ({
  allowed: ['*://*.dahe.cn/*'],
  asked: [] as string[],
  given: [] as string[],
  tell: () => {},
}));
vi.mock('../../utils/extension/sites.ts', () => ({
  EVERYWHERE: '*://*/*',
  builtInPatterns: () => ['*://*.dahe.cn/*'],
  allowedPatterns: async () => browser.allowed,
  askFor: async (pattern: string) => browser.asked.push(pattern),
  giveBack: async (pattern: string) => browser.given.push(pattern),
  watchAccess: (onChange: () => void) => {
    browser.tell = onChange;
    return () => {};
  },
}));

afterEach(() => {
  cleanup();
  Object.assign(browser, { allowed: ['*://*.dahe.cn/*'], asked: [], given: [] });
});

test('names the sites by name; what came with Duidu can only be taken back in the browser', async () => {
  browser.allowed = ['*://*.dahe.cn/*', '*://*.news.example/*', 'file:///*'];
  render(<Access />);
  expect(await screen.findByText('news.example')).toBeTruthy();
  expect(screen.getByText('accessFiles')).toBeTruthy();
  expect(screen.getByText('dahe.cn').parentElement?.querySelector('button')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'accessTakeBackFrom news.example' }));
  expect(browser.given).toEqual(['*://*.news.example/*']);
});

test('every site is asked for by a switch, which follows what the browser says', async () => {
  render(<Access />);
  const everywhere = await screen.findByRole<HTMLInputElement>('switch', { name: 'everywhere' });
  fireEvent.click(everywhere);
  expect(browser.asked).toEqual(['*://*/*']);
  browser.allowed = ['*://*.dahe.cn/*', '*://*/*'];
  await act(async () => browser.tell());
  expect(everywhere.checked).toBe(true);
  fireEvent.click(everywhere);
  expect(browser.given).toEqual(['*://*/*']);
});

test('what came with Duidu and was taken back in the browser can be asked for again', async () => {
  browser.allowed = [];
  render(<Access />);
  fireEvent.click(await screen.findByRole('button', { name: 'accessAllowOn dahe.cn' }));
  expect(browser.asked).toEqual(['*://*.dahe.cn/*']);
});
