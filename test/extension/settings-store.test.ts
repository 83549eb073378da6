import { afterEach, expect, test, vi } from 'vitest';
import { followSettings } from '../../utils/extension/settings-store.ts';

const storage = vi.hoisted(() => ({
  listeners: new Set<(changes: Record<string, { newValue?: unknown }>) => void>(),
  get: vi.fn<(key: string) => Promise<object>>(),
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: storage.get,
        onChanged: {
          addListener: storage.listeners.add.bind(storage.listeners),
          removeListener: storage.listeners.delete.bind(storage.listeners),
        },
      },
    },
  },
}));

afterEach(() => storage.listeners.clear());

const change = (view: string) => {
  for (const listener of storage.listeners) listener({ settings: { newValue: { view } } });
};

test('tells the settings, and every change of them until that is ended', async () => {
  storage.get.mockResolvedValue({ settings: { view: 'zh' } });
  const views: string[] = [];
  const end = await followSettings(({ view }) => views.push(view));
  change('both');
  end();
  change('en');
  expect(views).toEqual(['zh', 'both']);
});

test('a change while they are read is not undone by what was stored before', async () => {
  storage.get.mockImplementation(async () => {
    change('columns');
    return { settings: { view: 'zh' } };
  });
  const views: string[] = [];
  await followSettings(({ view }) => views.push(view));
  expect(views).toEqual(['columns']);
});
