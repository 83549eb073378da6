import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Each of these is a way out to the network, or into HTML that is parsed. */
const FORBIDDEN = [
  "await fetch('https://x.example');",
  "await globalThis.fetch('https://x.example');",
  'new XMLHttpRequest();',
  "new WebSocket('wss://x.example');",
  "new EventSource('https://x.example');",
  "navigator.sendBeacon('https://x.example');",
  'element.innerHTML = html;',
  'element.outerHTML = html;',
  'element.innerHTML += html;',
  "element.insertAdjacentHTML('beforeend', html);",
  'document.createRange().createContextualFragment(html);',
  'document.write(html);',
  "new DOMParser().parseFromString(html, 'text/html');",
  'eval(html);',
  'new Function(html);',
  'h(<p dangerouslySetInnerHTML={{ __html: html }} />);',
];

/** The lines of a file at which biome finds errors, in a house with nothing else in it. */
function linesWithErrors(path: string, lines: readonly string[]): number[] {
  const house = mkdtempSync(join(tmpdir(), 'duidu-lint-'));
  onTestFinished(() => rmSync(house, { recursive: true }));
  for (const file of ['biome.json', 'test/no-raw-html.grit']) cpSync(join(root, file), join(house, file));
  mkdirSync(join(house, path, '..'), { recursive: true });
  writeFileSync(join(house, path), `${lines.join('\n')}\n`);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [
      biome,
      'lint',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
      '--diagnostic-level=error',
      '--reporter=github',
      path,
    ],
    { cwd: house, encoding: 'utf8' },
  );
  return [
    ...new Set([...stdout.matchAll(/^::error.*?[ ,]line=(\d+)/gm)].map(([, line]) => Number(line))),
  ].sort((a, b) => a - b);
}

test('what ships has no way to the network and none to parse HTML', () => {
  const lines = ['export const ways = async (element, html, h) => {', ...FORBIDDEN, '};'];
  const all = FORBIDDEN.map((_, index) => index + 2);
  expect(linesWithErrors('components/Ways.jsx', lines)).toEqual(all);
});

test('but for the one file that reads the lexicon out of the package', () => {
  const reading = ["export const read = () => fetch('/lexicon.bin');"];
  expect(linesWithErrors('utils/extension/lexicon-file.ts', reading)).toEqual([]);
  expect(linesWithErrors('utils/extension/other-file.ts', reading)).toEqual([1]);
});
