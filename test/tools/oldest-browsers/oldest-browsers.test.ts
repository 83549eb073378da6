import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { entriesInScripts, entryOf, lackedBy } from './browser-support.ts';
import { usedInScripts } from './used-in-scripts.ts';
import { usedInStyles } from './used-in-styles.ts';

const root = resolve(import.meta.dirname, '../../..');

const filesOf = (ending: RegExp): string[] =>
  ['entrypoints', 'components', 'utils'].flatMap((folder) =>
    readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => `${folder}/${file}`),
  );
const textOf = (file: string): string => readFileSync(resolve(root, file), 'utf8');

/** What the oldest browsers do without, and nobody misses. */
const SPARED = [
  ...['track', 'progress', 'thumb'].map((part) => `:-moz-range-${part}`), // Chromium's own slider knows dark grounds
  'text-wrap: pretty', // lines break as ever
  'resize', // only switches off what Firefox for Android does not have
];

const lackedInStyle = (css: string): string[] =>
  usedInStyles(css)
    .filter(({ name, path }) => !SPARED.includes(name) && lackedBy(entryOf(...path)).length > 0)
    .map(({ name }) => name);

test('the oldest browsers know all that the scripts use, or it is asked whether they do', () => {
  const uses = usedInScripts();
  // Not blind: what is known to be used is seen, and what is known to be young is told.
  expect(uses).toContainEqual(expect.objectContaining({ owner: 'Highlight', member: 'Highlight' }));
  expect(entriesInScripts('ReadonlyArray', 'toSorted').map(lackedBy)).toEqual([[]]);
  expect(entriesInScripts('Promise', 'try').map(lackedBy)).toEqual([['chrome', 'edge']]);
  const lacked = uses.filter(({ owner, member }) => {
    const entries = entriesInScripts(owner, member);
    return entries.length > 0 && entries.every((entry) => lackedBy(entry).length > 0);
  });
  expect(lacked).toEqual([]);
});

test('the oldest browsers know all that the style sheets use', () => {
  expect(lackedInStyle('a { color: light-dark(red, blue); animation-range: cover }')).toEqual([
    'light-dark()',
    'animation-range',
  ]);
  for (const file of filesOf(/\.css$/)) expect(lackedInStyle(textOf(file)), file).toEqual([]);
});

test('the oldest browsers have the extension interfaces that are used, or it is asked whether they do', () => {
  let count = 0;
  for (const file of filesOf(/\.tsx?$/)) {
    const text = textOf(file);
    for (const [use, space = '', guard, member = '', call] of text.matchAll(
      /\bbrowser\.(\w+)(\?)?\.(\w+)(\?\.)?/g,
    )) {
      count += 1;
      const entry = entryOf('webextensions', 'api', space === 'contextMenus' ? 'menus' : space, member);
      expect(entry, use).toBeDefined();
      const isGuarded = guard || call || text.includes(`if (!browser.${space}) return`);
      if (!isGuarded) expect(lackedBy(entry), `${use} in ${file}`).toEqual([]);
    }
  }
  expect(count).toBeGreaterThan(20);
});
