import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';
import type { Block } from '../../utils/align/block.ts';
import { pairBlocks } from '../../utils/align/pair-blocks.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import {
  hasSharedPages,
  readOwnPages,
  readSharedPages,
  type ScoredPage,
  sidesOf,
} from '../../utils/tools/scored-pages.ts';
import { bundleForPage } from './page-script.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

declare const duiduPage: typeof import('./page-blocks.ts');

/** Pages on which style sheets hide texts, which the markup alone does not tell: there the browser is right. */
const HIDDEN_BY_STYLE = ['hidden-by-style-sheet', 'neg-github-issue', 'neg-guancha'];

/** The blocks of a saved page as a tab of the browser has them. */
async function blocksInBrowser(
  { web }: Session,
  tab: Page,
  script: string,
  { file }: ScoredPage,
): Promise<Block[]> {
  web.serve(ADDRESS, readFileSync(file, 'utf8'));
  await tab.goto(ADDRESS);
  await tab.evaluate(script);
  return tab.evaluate(() => duiduPage.blocks());
}

const ADDRESS = 'http://localhost/page.html';

const seen = (blocks: readonly Block[]) => blocks.map(({ language, text }) => `${language} ${text}`);

describe.each([
  ['our own pages', readOwnPages],
  ...(hasSharedPages ? [['the shared pages', readSharedPages] as const] : []),
] as const)('on %s', (_, read) => {
  test('the browser finds the same pairs as the command', async ({ session }) => {
    const { script } = await bundleForPage('test/e2e/page-blocks.ts', 'duiduPage');
    const lexicon = loadLexicon();
    const pairsOf = (page: ScoredPage) => pairBlocks(page.blocks, lexicon).map((pair) => sidesOf(page, pair));
    const tab = await session.open(ADDRESS, '');
    for (const page of read()) {
      const inBrowser = { ...page, blocks: await blocksInBrowser(session, tab, script, page) };
      expect.soft(pairsOf(inBrowser), page.id).toEqual(pairsOf(page));
      const [own, others] = [seen(inBrowser.blocks), seen(page.blocks)];
      if (HIDDEN_BY_STYLE.includes(page.id)) expect.soft(own.length, page.id).toBeLessThan(others.length);
      else expect.soft(own, page.id).toEqual(others);
    }
  });
});

test('what a style sheet hides is no block', async ({ session }) => {
  const { script } = await bundleForPage('test/e2e/page-blocks.ts', 'duiduPage');
  const page = readOwnPages().find(({ id }) => id === 'hidden-by-style-sheet') as ScoredPage;
  const { pairs, singles } = page.expected;
  const visible = [...pairs.flatMap(({ en, zh }) => [...en, ...zh]), ...singles];
  const blocks = await blocksInBrowser(session, await session.open(ADDRESS, ''), script, page);
  expect(blocks.map(({ text }) => text).toSorted()).toEqual(visible.toSorted());
});
