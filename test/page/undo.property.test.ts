import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runUndo, undoRun } from './undo-run.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

// Cards need a browser: undo.test.ts among the end-to-end tests has them.
const noReveal = () => ({
  revealAt: () => {},
  refresh: () => {},
  setOptions: () => {},
  pairUnderPointer: () => undefined,
  pairOf: () => undefined,
});

test('switched on, used and switched off while it changes, a page is as it would be alone', async () => {
  let pagesWithPairs = 0;
  const wait = (what: 'task' | 'look') => vi.advanceTimersByTimeAsync(what === 'task' ? 0 : 5000);
  await fc.assert(
    fc.asyncProperty(undoRun, async (run) => {
      const { page, alone, shown, failed } = await runUndo(run, { openReveal: noReveal, wait });
      expect(failed).toBe(false);
      expect(page).toBe(alone);
      pagesWithPairs += Number(shown);
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect(pagesWithPairs).toBeGreaterThan(200);
}, 600_000);
