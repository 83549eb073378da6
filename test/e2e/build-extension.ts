import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserName } from './find-browser.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where WXT puts a build; wxt.config.ts reads the same variable. */
const OUT = resolve(root, process.env.DUIDU_OUT ?? '.output');

/** WXT's names of our browsers: Chrome's build serves Chromium too. */
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

/** The folder of the extension as built for a browser. */
export const builtExtension = (name: BrowserName): string => `${OUT}/${TARGETS[name]}-mv3`;

/** Builds the extension for a browser from the sources, for production. Rejects with what WXT printed. */
export async function buildExtension(name: BrowserName): Promise<void> {
  // In a process of its own: WXT keeps one configuration a process.
  const wxt = resolve(root, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', '--browser', TARGETS[name]], {
    cwd: root,
    // Vitest says `test`, and a build made so is one for developers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
