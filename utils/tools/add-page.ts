/**
 * Makes a page for the tests out of a saved one: its structure, and beside it an `expected.json` in which every
 * text stands alone, to be filled in by reading.
 * Usage: `npm run pages:add -- saved.html slug`
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { barePage } from './bare-page.ts';
import { openPageFile, readPageFile } from './read-page-file.ts';

const PAGES = resolve(import.meta.dirname, '../../test/pages');

function addPage(file: string, slug: string): void {
  const folder = join(PAGES, slug);
  if (existsSync(folder)) throw new Error(`${relative('', folder)} is there already`);
  const { window } = openPageFile(file);
  const html = barePage(window);
  window.close();
  mkdirSync(folder);
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  const texts = readPageFile(page).filter(({ language }) => language !== 'other');
  const expected = {
    id: slug,
    layout: [],
    negative: false,
    pairs: [],
    optional: [],
    singles: texts.map(({ text }) => text),
  };
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(
    `${relative('', folder)}: ${texts.length} texts. Now write texts of your own into page.html, and what`,
  );
  console.log('translates what into expected.json: by reading, as CONTRIBUTING.md says.');
}

const [file, slug] = process.argv.slice(2);
try {
  if (!file || !slug || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    throw new Error('Usage: npm run pages:add -- saved.html a-slug-that-names-the-layout');
  addPage(file, slug);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
