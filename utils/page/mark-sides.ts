import type { BlockPair } from '../align/block.ts';
import type { PageBlock, Separator } from './page-block.ts';
import { cutterOf, type Piece } from './piece.ts';

/** The blocks of a pair, in terms of the page's own text nodes. */
export interface Sides {
  readonly en: readonly PageBlock[];
  readonly zh: readonly PageBlock[];
  /** What divides them where they stand in one line, and brackets around one. */
  readonly separators: readonly Separator[];
  /** What numbers both, and so belongs to neither. */
  readonly label: readonly Piece[];
}

/** The sides of a pair whose blocks are given by their indices. */
export function sidesOf(blocks: readonly PageBlock[], { en, zh }: BlockPair): Sides {
  const at = (indices: readonly number[]) => indices.flatMap((index) => blocks[index] ?? []);
  const dividing = (own: readonly number[], others: readonly number[]) =>
    own.flatMap((index) => {
      const { separators = [] } = blocks[index] ?? {};
      // Brackets go with what they hold, whatever it translates.
      return others.includes(index - 1) || separators.length > 1 ? separators : [];
    });
  const separators = [...dividing(en, zh), ...dividing(zh, en)];
  const isEnglishFirst = (en[0] ?? 0) < (zh[0] ?? 0);
  const [first, second] = isEnglishFirst ? [at(en), at(zh)] : [at(zh), at(en)];
  const { label, side } = withoutLabel(first, second);
  return isEnglishFirst
    ? { en: side, zh: second, separators, label }
    : { en: second, zh: side, separators, label };
}

/**
 * Takes off the first of two sides what numbers it, if it is to number the second too: where that has no number of its
 * own, and would stand in its place if it were alone.
 */
function withoutLabel(
  side: readonly PageBlock[],
  other: readonly PageBlock[],
): { label: readonly Piece[]; side: readonly PageBlock[] } {
  const [head, ...rest] = side;
  const isShared =
    head &&
    head.label > 0 &&
    [...rest, ...other].every(({ label, owner }) => label === 0 && owner === head.owner);
  if (!isShared) return { label: [], side };
  const cut = cutterOf(head.pieces);
  const label = cut(0, head.label);
  return { label, side: [{ ...head, pieces: cut(head.label, Number.POSITIVE_INFINITY) }, ...rest] };
}

export function piecesOf({ en, zh, separators, label }: Sides): Piece[] {
  return [...label, ...[...en, ...zh, ...separators].flatMap(({ pieces }) => pieces)];
}

/** The text node in which a pair begins: what a pair is looked up by. */
export function firstNode({ en }: Sides): Text | undefined {
  return en[0]?.pieces[0]?.node;
}

/** Whether two pairs are the same texts in the same nodes. */
export function isSame(a: Sides, b: Sides): boolean {
  return areSame(a.en, b.en) && areSame(a.zh, b.zh);
}

function areSame(some: readonly PageBlock[], others: readonly PageBlock[]): boolean {
  return some.length === others.length && some.every((block, i) => isSameBlock(block, others[i]));
}

function isSameBlock(a: PageBlock, b: PageBlock | undefined): boolean {
  return (
    a.block.text === b?.block.text &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every(({ node, start }, i) => node === b.pieces[i]?.node && start === b.pieces[i]?.start)
  );
}
