import type { BlockLanguage, BlockPair } from './block.ts';
import { divideLines } from './divide-lines.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageText } from './page-text.ts';
import { pairBlocks } from './pair-blocks.ts';

/** A block as a part of a line: the line's index, offsets in its text in UTF-16 units, and the language. */
export interface Run {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly language: BlockLanguage;
}

/** The blocks of a page in reading order, and the pairs among them. */
export interface PairedText {
  readonly runs: readonly Run[];
  readonly pairs: readonly BlockPair[];
}

/** Divides the lines of a page into blocks and pairs these. */
export function pairLines(text: PageText, lexicon: Lexicon): PairedText {
  const blocks = divideLines(text);
  return {
    runs: blocks.map(({ line, start, end, block: { language } }) => ({ line, start, end, language })),
    pairs: pairBlocks(
      blocks.map(({ block }) => block),
      lexicon,
    ),
  };
}
