import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

test('the README names every attribute that Duidu sets on a page', () => {
  const sources = ['utils/page', 'entrypoints/reader.content'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|css)$/.test(name))
      .map((name) => readFileSync(resolve(root, folder, name), 'utf8')),
  );
  const names = new Set(
    [...sources.join('\n').matchAll(/data-duidu-([a-z]+)/g)].map(([, name = '']) => name),
  );
  expect(names.size).toBeGreaterThan(10);
  const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
  const hooks = readme.slice(readme.indexOf('## Hooks'), readme.indexOf('## Licence'));
  const missing = [...names].filter(
    (name) => !new RegExp(`\`(data-duidu-)?${name}(="[^\`]*)?\``).test(hooks),
  );
  expect(missing).toEqual([]);
});
