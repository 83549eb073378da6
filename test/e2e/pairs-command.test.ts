import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { ARTICLES } from './articles.ts';
import { markedPairs, shownAs } from './look.ts';
import { test } from './test.ts';

for (const article of ARTICLES) {
  test(`${article.name}: the pairs command finds what the browser finds`, async ({ session }) => {
    const { stdout } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'pairs', '--', '--json', article.file],
      {
        cwd: resolve(import.meta.dirname, '../..'),
        shell: process.platform === 'win32',
      },
    );
    const { pairs } = JSON.parse(stdout) as { pairs: { en: string[]; zh: string[] }[] };
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    expect(await markedPairs(page)).toEqual(pairs.map(({ en, zh }) => ({ en, zh })));
  });
}
