import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const pageFile = (slug: string) => join('test/pages', slug, 'page.html');

interface Run {
  readonly status: number;
  readonly out: string;
  readonly errors: string;
}

/** What `npm run pairs` starts, without npm's own second. */
function pairs(...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [TSX, 'utils/tools/pairs.ts', ...args],
      { cwd: ROOT },
      (error, out, errors) => {
        resolve({ status: error ? Number(error.code) : 0, out, errors });
      },
    );
  });
}

interface Line {
  file: string;
  pairs: { en: string[]; zh: string[]; confidence: number }[];
  singles: { lang: string; text: string }[];
}

// Each starts a process of its own, which may take long on a busy machine.
describe('the pairs command', { timeout: 0 }, () => {
  it('prints a line of JSON a file, with the pairs and what stands alone, and does the others after one that fails', async () => {
    const files = [pageFile('triples'), 'test/pages/no-such-page.html', pageFile('trap-french')];
    const { status, out, errors } = await pairs('--json', ...files);
    expect(status).toBe(1);
    expect(errors).toContain('no-such-page.html');
    expect(errors).not.toContain('triples');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(lines.map(({ file }) => file)).toEqual([files[0], files[2]]);

    const [triples, french] = lines as [Line, Line];
    expect(Object.keys(triples)).toEqual(['file', 'pairs', 'singles']);
    expect(triples.pairs.length).toBeGreaterThan(1);
    for (const pair of triples.pairs) {
      expect(Object.keys(pair).toSorted()).toEqual(['confidence', 'en', 'zh']);
      expect(pair.confidence).toBeGreaterThan(0);
      expect(pair.confidence).toBeLessThanOrEqual(1);
      for (const text of [...pair.en, ...pair.zh]) expect(text).toBe(text.replace(/\s+/g, ' ').trim());
      expect(pair.en.join()).toMatch(/[A-Za-z]/);
      expect(pair.zh.join()).toMatch(/\p{Script=Han}/u);
    }
    expect(french.pairs).toEqual([]);
    expect(french.singles.length).toBeGreaterThan(1);
    for (const { lang, text } of french.singles) {
      expect(['en', 'zh', 'other']).toContain(lang);
      expect(text).not.toBe('');
    }
    const paired = new Set(triples.pairs.flatMap(({ en, zh }) => [...en, ...zh]));
    expect(triples.singles.filter(({ text }) => paired.has(text))).toEqual([]);
  });

  it('prints pairs to be read by default, and reasons when asked to explain', async () => {
    const [plain, explained] = await Promise.all([
      pairs(pageFile('br-in-one-p')),
      pairs('--explain', pageFile('br-in-one-p')),
    ]);
    expect(plain.status).toBe(0);
    expect(plain.out).toMatch(/^test\/pages\/br-in-one-p\/page\.html: \d+ pairs\n1\n {2}\S/);
    expect(explained.status).toBe(0);
    expect(explained.out).toMatch(/^ +0 zh +<h2> \S/m);
    expect(explained.out).toMatch(/^pair \d+ = \d+ +confidence [01]\.\d\d content .*\(en-zh, element\)$/m);
  });

  it('says how to use it when no file is given', async () => {
    const { status, out, errors } = await pairs('--json');
    expect(status).toBe(1);
    expect(out).toBe('');
    expect(errors).toContain('Usage');
  });
});
