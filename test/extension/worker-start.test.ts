// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let calls: string[];

/** A browser of which every part exists, every call is noted, and no answer ever comes. */
function silentBrowser(path: string): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => (typeof name === 'string' ? silentBrowser(path ? `${path}.${name}` : name) : undefined),
    apply: () => {
      calls.push(path);
      return new Promise(() => {});
    },
  });
}

beforeEach(() => {
  calls = [];
  vi.useFakeTimers();
  vi.stubGlobal('browser', silentBrowser(''));
  vi.stubGlobal('chrome', silentBrowser(''));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the worker starts with nothing but listeners, and asks for nothing before its first event is heard', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  const { default: background } = await import('../../entrypoints/background.ts');
  expect(calls, 'while it is loaded').toEqual([]);
  background.main();
  expect(new Set(calls)).toContain('runtime.onMessage.addListener');
  expect(new Set(calls)).toContain('runtime.onInstalled.addListener');
  expect(calls.filter((call) => !call.endsWith('.addListener'))).toEqual([]);
  await Promise.resolve();
  expect(calls.filter((call) => !call.endsWith('.addListener'))).toEqual([]);
  vi.runAllTimers();
  expect(calls.filter((call) => !call.endsWith('.addListener'))).toEqual(['storage.session.get']);
  expect(fetched).not.toHaveBeenCalled();
});
