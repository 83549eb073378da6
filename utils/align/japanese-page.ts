import { readsAsJapanese } from '../text/japanese.ts';
import { countScripts, hasHan } from '../text/script.ts';
import type { LineBlock } from './divide-lines.ts';

/**
 * Takes back what was taken for Chinese on a page in Japanese: headings and notices without kana read like Chinese,
 * but not where most Han characters stand in Japanese blocks, nor where some do, or the page says that it is
 * Japanese, and no Chinese grammar contradicts.
 * @param lang the language that the page claims for itself
 */
export function settleJapanese(blocks: LineBlock[], lang: string): LineBlock[] {
  const claimed = /^ja\b/i.test(lang);
  let japanese = 0;
  for (const { block } of blocks)
    if (block.language === 'other' && hasHan(block.text) && readsAsJapanese(block.text))
      japanese += countScripts(block.text).han;
  if (japanese === 0 && !claimed) return blocks;

  let chinese = 0;
  let grammar = 0;
  for (const { block } of blocks)
    if (block.language === 'zh') {
      chinese += countScripts(block.text).han;
      grammar += block.text.match(chineseOnly)?.length ?? 0;
    }
  const doubtful = claimed || japanese > 0.05 * chinese;
  if (japanese <= chinese && !(doubtful && grammar < 0.01 * chinese)) return blocks;
  return blocks.map((cut) =>
    cut.block.language === 'zh' ? { ...cut, block: { ...cut.block, language: 'other' } } : cut,
  );
}

const chineseOnly = /[的是这這们們你她吗嗎吧呢都也没很]/g;
