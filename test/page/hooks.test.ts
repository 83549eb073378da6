import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyForgedAttributes } from '../../utils/page/mark-forged.ts';

const root = resolve(import.meta.dirname, '../..');

const sources = ['utils/page', 'entrypoints/reader.content'].flatMap((folder) =>
  readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|css)$/.test(name))
    .map((name) => readFileSync(resolve(root, folder, name), 'utf8')),
);
const names = new Set([...sources.join('\n').matchAll(/data-duidu-([a-z]+)/g)].map(([, name = '']) => name));

test('none of the attributes that Duidu sets has a meaning where a page brings it along', () => {
  const lent = ['lang', 'style', 'hidden', 'aria-hidden', 'aria-describedby', 'aria-details', 'tabindex'];
  const all = [...names].flatMap((name) => (name === 'was' ? lent.map((each) => `was-${each}`) : name));
  const element = document.createElement('p');
  for (const name of all) element.setAttribute(`data-duidu-${name}`, 'zh');
  document.body.append(element);
  const before = element.outerHTML;
  const emptied = emptyForgedAttributes(document);
  for (const name of all) expect(element.getAttribute(`data-duidu-${name}`), name).toBe('');
  emptied.restoreAll();
  expect(element.outerHTML).toBe(before);
});

test('the README names every attribute that Duidu sets on a page', () => {
  expect(names.size).toBeGreaterThan(10);
  const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
  const hooks = readme.slice(readme.indexOf('## Hooks'), readme.indexOf('## Licence'));
  const missing = [...names].filter(
    (name) => !new RegExp(`\`(data-duidu-)?${name}(="[^\`]*)?\``).test(hooks),
  );
  expect(missing).toEqual([]);
});
