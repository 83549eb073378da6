import type { Block } from './block.ts';

/** What the block aligner pairs: a block, or the simplified and traditional copies of one Chinese block. */
export interface Unit {
  /** Indices into the page's blocks, ascending. */
  readonly blocks: readonly number[];
  /** The first of them. */
  readonly block: Block;
  /** Place among the page's English and Chinese units, in reading order. */
  readonly position: number;
}

/** The units of a page, by language. */
export interface Units {
  readonly en: readonly Unit[];
  readonly zh: readonly Unit[];
}

/**
 * Takes the English and the Chinese blocks of a page apart, in reading order; copies of a Chinese block in the other
 * script become one unit with it.
 * @param simplify turns traditional characters into simplified ones
 */
export function unitsOf(blocks: readonly Block[], simplify: (text: string) => string): Units {
  const en: Unit[] = [];
  const zh: Unit[] = [];
  /** Recent Chinese units by what they say in simplified characters. */
  const copies: { unit: Unit & { blocks: number[] }; letters: string; traditional: boolean }[] = [];
  let position = 0;
  blocks.forEach((block, index) => {
    if (block.language === 'en') en.push({ blocks: [index], block, position: position++ });
    if (block.language !== 'zh') return;
    const simplified = simplify(block.text);
    const letters = simplified.replace(NOT_LETTERS, '');
    const traditional = simplified !== block.text;
    const copy = copies.find(
      (known) => known.traditional !== traditional && sameText(known.letters, letters),
    );
    if (copy) {
      copy.unit.blocks.push(index);
      copies.splice(copies.indexOf(copy), 1);
      return;
    }
    const unit = { blocks: [index], block, position: position++ };
    zh.push(unit);
    copies.push({ unit, letters, traditional });
    if (copies.length > COPY_REACH) copies.shift();
  });
  return { en, zh };
}

/** The copies of a block stand within this many Chinese blocks of each other. */
const COPY_REACH = 12;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * Whether two texts are copies but for a few characters (the scripts differ in some words too). Compares the sets of
 * character pairs (Dice 1945).
 */
function sameText(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  if (Math.min(a.length, b.length) < 4 || Math.max(a.length, b.length) > 1.3 * Math.min(a.length, b.length))
    return false;
  const pairs = characterPairs(a);
  let shared = 0;
  const others = characterPairs(b);
  for (const pair of others) if (pairs.has(pair)) shared += 1;
  return (2 * shared) / (pairs.size + others.size) > 0.7;
}

function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}
