import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';
import { bundleForPage } from './page-script.ts';

/** The frameworks in which the same article is written (`apps/`). */
export const FRAMEWORKS = ['react', 'vue', 'svelte', 'lit'] as const;

const svelte: Plugin = {
  name: 'svelte',
  load: (id) =>
    id.endsWith('.svelte') ? compile(readFileSync(id, 'utf8'), { filename: id }).js.code : undefined,
};

/** A script that makes the article of a framework the global `app`. */
export async function appScript(framework: (typeof FRAMEWORKS)[number]): Promise<string> {
  const { script } = await bundleForPage(`test/e2e/apps/${framework}.js`, 'app', [svelte]);
  return script;
}
