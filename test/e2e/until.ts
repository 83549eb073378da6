import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';

/** Waits until a question to the browser is answered so; there is no event to wait for. */
export async function until<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await ask()) === expected) return;
    await setTimeout(50);
  }
  expect(await ask()).toBe(expected);
}
