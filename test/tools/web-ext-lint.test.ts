import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Message {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

test('web-ext lint has nothing to say but what STORE.md explains', () => {
  const out = mkdtempSync(join(tmpdir(), 'duidu-lint-'));
  onTestFinished(() => rmSync(out, { recursive: true }));
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', DUIDU_OUT: out },
    }).stdout;
  run('wxt/bin/wxt.mjs', 'build', '--browser', 'firefox');
  const folder = join(out, 'firefox-mv3');
  const found = JSON.parse(run('web-ext/bin/web-ext.js', 'lint', '--output', 'json', '--source-dir', folder));
  expect(found.errors).toEqual([]);
  expect(found.notices).toEqual([]);
  for (const { code, file, line, column } of found.warnings as Message[]) {
    expect(code).toBe('UNSAFE_VAR_ASSIGNMENT');
    // The one place in Preact where `dangerouslySetInnerHTML` is carried out.
    const source = readFileSync(join(folder, file), 'utf8').split('\n')[line - 1]?.slice(column);
    expect(source?.slice(0, 60)).toMatch(/\.innerHTML\s*=\s*\w+\.__html/);
  }
});
