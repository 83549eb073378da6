import { test as base, inject } from 'vitest';
import { builtExtension } from './build-extension.ts';
import { Session } from './session.ts';

/** A test with a `session`: the browser, started once a suite, as a fresh user who has just installed Duidu. */
export const test = base
  .extend('browserName', { scope: 'worker' }, () => inject('browserName'))
  .extend('running', { scope: 'worker' }, async ({ browserName }, { onCleanup }) => {
    const session = await Session.start({ browserName, extension: builtExtension(browserName) });
    onCleanup(() => session.close());
    return session;
  })
  .extend('session', async ({ running }) => {
    await running.reset();
    return running;
  });
