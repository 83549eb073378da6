import type { BlockPair } from '../align/block.ts';
import type { PageBlock } from './page-block.ts';

/** So many pairs fill any window. */
const FIRST = 200;

/** To mark so many more takes a time that nobody notices. */
const MOST = 500;

/**
 * Divides what there is to show of a long page into steps between which the page gets its turn: what the reader sees
 * comes first, what is above it last.
 * @param pairs in document order
 * @param atStart whether the page stands where it opens; if not, its layout is asked
 * @returns the pairs, some at a time, which stand all behind or all before those of the steps before; nothing for a
 *   page that is to be shown in one go
 */
export function* growing(
  blocks: readonly PageBlock[],
  pairs: readonly BlockPair[],
  atStart: boolean,
): Generator<readonly BlockPair[]> {
  if (pairs.length <= FIRST) return;
  const seen = atStart ? 0 : Math.max(0, pairs.findIndex(isInSight(blocks)));
  yield pairs.slice(seen, seen + FIRST);
  for (let from = seen + FIRST; from < pairs.length; from += MOST) yield pairs.slice(from, from + MOST);
  for (let to = seen; to > 0; to -= MOST) yield pairs.slice(Math.max(0, to - MOST), to);
}

/** Tells whether any of a pair ends below the upper edge of the window. */
function isInSight(blocks: readonly PageBlock[]) {
  return ({ en, zh }: BlockPair): boolean =>
    [...en, ...zh].some((index) => (blocks[index]?.owner.getBoundingClientRect().bottom ?? 0) > 0);
}
