import type { Block, BlockPair } from '../../utils/align/block.ts';
import { divideLines, runsOf } from '../../utils/align/divide-lines.ts';
import { Marks } from '../../utils/page/mark.ts';
import { blocksOf } from '../../utils/page/page-block.ts';
import { textOf } from '../../utils/page/read.ts';
import { createRead } from '../../utils/page/read-again.ts';
import { type OpenReveal, openReading } from '../../utils/page/reading.ts';
import type { Reveal } from '../../utils/page/reveal/contract.ts';
import type { ReadingCode, SessionParts } from '../../utils/page/session.ts';

/** Pairs each English block with the Chinese block that follows it. */
export async function pairNeighbours(blocks: readonly Block[]): Promise<BlockPair[]> {
  return blocks.flatMap(({ language }, i) =>
    language === 'en' && blocks[i + 1]?.language === 'zh' ? [{ en: [i], zh: [i + 1], confidence: 0.9 }] : [],
  );
}

/** What the worker does, with another way to pair. */
export function pairLinesBy(
  pairBlocks: (blocks: Block[]) => Promise<BlockPair[]>,
): SessionParts['pairLines'] {
  return async (text) => {
    const blocks = divideLines(text);
    return {
      runs: runsOf(blocks),
      pairs: await pairBlocks(blocks.map(({ block }) => block)),
    };
  };
}

/** A reveal that shows nothing: what shows something needs a layout. */
export const noReveal = (): Reveal => ({
  revealAt: () => {},
  refresh: () => {},
  setOptions: () => {},
  pairUnderPointer: () => undefined,
  pairOf: () => undefined,
});

/** The code that reads and marks, with another reveal. */
export function readingWith(openReveal: OpenReveal = noReveal): ReadingCode {
  return {
    createRead,
    textOf,
    blocksOf,
    createMarks: (document) => new Marks(document),
    openReading: (parts) => openReading({ ...parts, openReveal }),
  };
}
