import { expect } from 'vitest';
import { bundleForPage } from './page-script.ts';
import { test } from './test.ts';

declare const duiduUndo: typeof import('./undo-in-page.ts');

test('a hundred pages drawn at random, used while they change, are given back as they would be alone', async ({
  session,
}) => {
  const { script, style } = await bundleForPage('test/e2e/undo-in-page.ts', 'duiduUndo');
  const page = await session.open('http://localhost/page.html', `<!doctype html><style>${style}</style>`);
  await page.evaluate(script);
  const { fault, pagesWithPairs } = await page.evaluate(() => duiduUndo.checkUndo(100));
  expect(fault).toBe('');
  expect(pagesWithPairs).toBeGreaterThan(20);
});
