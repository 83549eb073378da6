import type { BlockPair } from '../align/block.ts';
import type { PageBlock } from './page-block.ts';

/** So many pairs fill any window. */
const FIRST = 200;

/** So many more take a time that nobody notices. */
const MOST = 500;

/**
 * Divides what there is to show of a long page into steps between which the page gets its turn: what the reader sees
 * comes first, and each step doubles what is shown up to a bound: there are few steps, as each goes through all so far.
 * @param pairs in document order
 * @param atStart whether the page stands where it opens; if not, its layout is asked
 * @returns ever more of the pairs, at last all of them
 */
export function* growing(
  blocks: readonly PageBlock[],
  pairs: readonly BlockPair[],
  atStart: boolean,
): Generator<readonly BlockPair[]> {
  if (pairs.length > FIRST) {
    const seen = atStart ? 0 : Math.max(0, pairs.findIndex(isInSight(blocks)));
    const inOrder = [...pairs.slice(seen), ...pairs.slice(0, seen).reverse()];
    for (let size = FIRST; size < pairs.length; size += Math.min(size, MOST)) yield inOrder.slice(0, size);
  }
  yield pairs;
}

/** Tells whether any of a pair ends below the upper edge of the window. */
function isInSight(blocks: readonly PageBlock[]) {
  return ({ en, zh }: BlockPair): boolean =>
    [...en, ...zh].some((index) => (blocks[index]?.owner.getBoundingClientRect().bottom ?? 0) > 0);
}
