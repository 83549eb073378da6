import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeLicences } from '../../utils/tools/write-licences.ts';

const root = resolve(import.meta.dirname, '../..');

test('the licences name every package that ships, and what the lexicon is made of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duidu-licences-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await writeLicences(root, join(folder, 'licences.txt'));
  const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries(dependencies))
    expect(text).toContain(`\n${name} ${version}\n`);
  for (const source of ['CC-CEDICT', 'Cataclysm', 'LibreOffice']) expect(text).toContain(source);
  expect(text).toContain('Attribution-ShareAlike 4.0');
});
