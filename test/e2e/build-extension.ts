import { resolve } from 'node:path';
import { build } from 'wxt';
import type { BrowserName } from './find-browser.ts';

/** Where WXT puts a build; wxt.config.ts reads the same variable. */
const OUT = resolve(process.env.DUIDU_OUT ?? '.output');

/** WXT's names of our browsers: Chrome's build serves Chromium too. */
const TARGETS = { chromium: 'chrome', firefox: 'firefox' } as const;

/** The folder of the extension as built for a browser. */
export const builtExtension = (name: BrowserName): string => `${OUT}/${TARGETS[name]}-mv3`;

/** Builds the extension for a browser from the sources, for production. */
export async function buildExtension(name: BrowserName): Promise<void> {
  await build({ browser: TARGETS[name] });
}
