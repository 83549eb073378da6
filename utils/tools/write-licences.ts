import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The packages whose code or data is packed into the extension. */
const PACKED = [
  'preact',
  'valibot',
  'wxt',
  '@wxt-dev/browser',
  '@webext-core/messaging',
  '@aklinker1/zero-serialize-error',
  'stemmer',
  'webextension-polyfill',
  '@wxt-dev/webextension-polyfill',
  '@node-rs/jieba',
];

const LEXICON_NOTICE = `The file lexicon.bin holds English-Chinese word pairs that were distilled from CC-CEDICT
(https://cc-cedict.org, published by MDBG), with word frequencies from jieba.
It was changed: glosses were stemmed, ranked and cut. It also holds how often which Chinese character translates which
English word, as counted in CC-CEDICT, in Cataclysm: Dark Days Ahead and its translation (by its contributors, Creative
Commons Attribution-ShareAlike 3.0) and in the help of LibreOffice (by its contributors, Mozilla Public License 2.0);
none of these texts is in it. CC-CEDICT is licensed under Creative Commons
Attribution-ShareAlike 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), and so is lexicon.bin.`;

/**
 * Writes `licences.txt`: Duidu's own licence, the notice of the lexicon, and the licence of each packed package.
 * @throws {Error} when a package has no licence text to show
 */
export async function writeLicences(root: string, file: string): Promise<void> {
  const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
  const others = await Promise.all(PACKED.map(licenceOf));
  const parts = [`Duidu\n\n${own.trim()}`, `The lexicon\n\n${LEXICON_NOTICE}`, ...others];
  await writeFile(file, `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}

async function licenceOf(name: string): Promise<string> {
  const folder = folderOf(name);
  const about = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  const text = licence ? (await readFile(path.join(folder, licence), 'utf8')).trim() : undefined;
  if (!text && !about.license) throw new Error(`${name} says nothing of its licence`);
  return `${name} ${about.version}\n\n${text ?? `Licence: ${about.license}. Author: ${authorOf(about)}.`}`;
}

function authorOf({ author }: { author?: string | { name: string } }): string {
  return typeof author === 'string' ? author : (author?.name ?? 'see the package');
}

function folderOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const [folder] = paths.map((each) => path.join(each, name)).filter((each) => existsSync(each));
  if (!folder) throw new Error(`${name} is not installed`);
  return folder;
}
