import type { Page } from 'puppeteer-core';
import { type PairedText, pairLines } from '../../utils/align/pair-lines.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** The blocks and pairs of a page with our parts, as the worker would tell them. */
export async function pairedTextOf(page: Page): Promise<PairedText> {
  return pairLines(await page.evaluate(() => duiduParts.text()), loadLexicon());
}
