import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../utils/page');
const read = (name: string) => readFileSync(resolve(root, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const [forAll = '', forFirefox = ''] = read('sentences/highlights.css').split(
  '@supports (-moz-appearance: none)',
);

/** The selectors of highlights without their own last part: `html[…] *` of `html[…] *::highlight(…)`. */
function originsIn(css: string): string[] {
  return [...css.matchAll(/^\s*(.*)::highlight\(/gm)].map(([, origin = '']) => origin);
}

// A rule for the highlights of each element makes Chromium work out one style more for every element it matches.
test('no highlight has a look on a page on which Duidu shows nothing', () => {
  const all = [forAll, forFirefox, read('dimming.css')].flatMap(originsIn);
  expect(all.length).toBeGreaterThan(10);
  for (const origin of all) expect(origin).toMatch(/^html\[data-duidu-/);
});

test('only in Firefox do all elements of a page have a highlight', () => {
  const [ours = '', itsOwn = ''] = read('dimming.css').split('@supports (-moz-appearance: none)');
  const forEach = [forAll, ours].flatMap(originsIn).filter((origin) => /\s|^$/.test(origin));
  expect(forEach).toEqual([]);
  expect(originsIn(itsOwn).length).toBeGreaterThan(0);
});

test('Firefox, where highlights are not inherited, has the same looks on all elements', () => {
  const rules = (css: string) => css.slice(css.indexOf('@media')).replace(/\s+/g, ' ').trim();
  const wrapped = forFirefox.slice(0, forFirefox.lastIndexOf('}'));
  expect(rules(wrapped).replaceAll('] ::highlight', ']::highlight')).toBe(rules(forAll));
});
