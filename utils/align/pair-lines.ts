import type { BlockPair } from './block.ts';
import { divideLines, type Run, runsOf } from './divide-lines.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageText } from './page-text.ts';
import { pairBlocks } from './pair-blocks.ts';

/** The blocks of a page in reading order, and the pairs among them. */
export interface PairedText {
  readonly runs: readonly Run[];
  readonly pairs: readonly BlockPair[];
}

/** Divides the lines of a page into blocks and pairs these. */
export function pairLines(text: PageText, lexicon: Lexicon): PairedText {
  const blocks = divideLines(text);
  return {
    runs: runsOf(blocks),
    pairs: pairBlocks(
      blocks.map(({ block }) => block),
      lexicon,
    ),
  };
}
