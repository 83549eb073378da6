import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Transfer } from '../../components/options/Transfer.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/reading/settings.ts';

vi.mock('../../utils/extension/i18n.ts', () => ({ t: (...parts: unknown[]) => parts.join(' ') }));
const store = vi.hoisted(() => ({ settings: undefined as unknown }));
vi.mock('../../utils/extension/settings-store.ts', () => ({
  changeSettings: async (change: (settings: unknown) => unknown) => {
    store.settings = change(store.settings);
  },
}));

const CHOSEN: Settings = { ...DEFAULT_SETTINGS, view: 'zh', sites: { 'news.example': { off: true } } };

beforeEach(() => {
  store.settings = CHOSEN;
});
afterEach(cleanup);

function load(text: string) {
  const { container } = render(<Transfer settings={CHOSEN} />);
  const input = container.querySelector('input[type="file"]');
  if (!input) throw new Error('There is no way to choose a file');
  const file = new File([text], 'settings.json');
  // jsdom's own has no text().
  Object.defineProperty(file, 'text', { value: async () => text });
  Object.defineProperty(input, 'files', { value: [file] });
  fireEvent.change(input);
}

test.each([
  ['no JSON at all', 'view = zh', 'importNotJson'],
  [
    'a wrong field',
    '{"duidu":"settings","version":1,"view":"fr","delay":-1}',
    'importWrongFields view, delay',
  ],
  ['a form to come', '{"duidu":"settings","version":2}', 'importWrongFields version'],
])('%s is told by name, and changes nothing', async (_what, text, words) => {
  load(text);
  expect((await screen.findByText(words)).className).toBe('bad');
  expect(store.settings).toBe(CHOSEN);
});

test('a good file takes the place of all settings', async () => {
  load('{"duidu":"settings","version":1,"view":"columns"}');
  await screen.findByText('importDone');
  expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, view: 'columns' });
});

test('a reset brings back the defaults', async () => {
  render(<Transfer settings={CHOSEN} />);
  fireEvent.click(screen.getByRole('button', { name: 'reset' }));
  await screen.findByText('resetDone');
  expect(store.settings).toEqual(DEFAULT_SETTINGS);
});
