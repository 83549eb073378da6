import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'duidu-packages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wxt = resolve(root, 'node_modules/wxt/bin/wxt.mjs');
const run = (cwd: string, script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], {
    cwd,
    // Not as under test: a build for people knows nothing of the folder in which it was made.
    env: { ...process.env, NODE_ENV: 'production', DUIDU_OUT: join(folder, 'out') },
    stdio: 'pipe',
  });

/** The files of a package by name, without its folders. */
function unpack(name: string): Map<string, Buffer> {
  const entries = Object.entries(unzipSync(readFileSync(join(folder, 'out', name))));
  return new Map(
    entries.filter(([path]) => !path.endsWith('/')).map(([path, data]) => [path, Buffer.from(data)]),
  );
}

test("Firefox's source package rebuilds to the bytes of the package itself", () => {
  run(root, wxt, 'zip', '--browser', 'firefox');
  const names = readdirSync(join(folder, 'out'));
  const nameOf = (kind: string) => names.find((name) => name.endsWith(`-${kind}.zip`)) ?? '';
  const shipped = unpack(nameOf('firefox'));
  expect(shipped.has('manifest.json')).toBe(true);

  const sources = join(folder, 'sources');
  for (const [path, data] of unpack(nameOf('sources'))) {
    mkdirSync(dirname(join(sources, path)), { recursive: true });
    writeFileSync(join(sources, path), data);
  }
  // Stands for `npm ci`, whose packages are pinned by the lock file in the sources.
  symlinkSync(resolve(root, 'node_modules'), join(sources, 'node_modules'), 'junction');
  run(sources, wxt, 'prepare');
  run(sources, resolve(root, 'node_modules/tsx/dist/cli.mjs'), 'utils/tools/build-lexicon.ts');
  run(sources, wxt, 'zip', '--browser', 'firefox');

  const rebuilt = unpack(nameOf('firefox'));
  expect([...rebuilt.keys()].toSorted()).toEqual([...shipped.keys()].toSorted());
  for (const [path, data] of shipped) expect(rebuilt.get(path)?.equals(data), path).toBe(true);
}, 600_000);
