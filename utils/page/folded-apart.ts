import type { BlockPair } from '../align/block.ts';
import type { PageBlock } from './page-block.ts';

/**
 * Whether the page lets its reader fold one side of a pair away while the other stands: an English text and a
 * `<details>` with its translation, or a summary and what it is the summary of. Such a page has its own way to show
 * the other language; with one side collapsed and the other folded, neither would be on the page.
 * @param blocks all blocks of the page, which the pair has by their numbers
 */
export function isFoldedApart({ en, zh }: BlockPair, blocks: readonly PageBlock[]): boolean {
  const foldsOf = (side: readonly number[]) => side.map((index) => foldAround(blocks[index]?.owner));
  return foldsOf(en).some((one) => foldsOf(zh).some((other) => isWithinOnlyOne(one, other)));
}

/** The nearest `<details>` that can fold an element away; what is in its summary always stands. */
function foldAround(element: Element | null | undefined): Element | null {
  const fold = element?.closest('details') ?? null;
  return fold && element?.closest('summary')?.parentElement === fold ? foldAround(fold.parentElement) : fold;
}

/** Two that stand side by side, each with a summary of its own, are opened each in its language. */
function isWithinOnlyOne(one: Element | null, other: Element | null): boolean {
  return one !== other && (!one || !other || one.contains(other) || other.contains(one));
}
