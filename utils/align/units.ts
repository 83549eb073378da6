import type { Block, BlockLanguage } from './block.ts';
import { languagesOf } from './block-languages.ts';
import type { Lexicon } from './lexicon.ts';
import { translatesItself } from './self-translation.ts';

/**
 * What the block aligner pairs: a block; or a label and the text that it introduces (`译者：` and what follows in the
 * same paragraph); or a Chinese block with its copy in the other script.
 */
export interface Unit {
  /** Indices into the page's blocks, ascending. */
  readonly blocks: readonly number[];
  /** The first of them. */
  readonly block: Block;
  /** What it says, once. */
  readonly text: string;
  /** Place among the page's English and Chinese units, in reading order. */
  readonly position: number;
}

/** The units of a page, by language. */
export interface Units {
  readonly en: readonly Unit[];
  readonly zh: readonly Unit[];
}

/** Takes the English and the Chinese blocks of a page apart, in reading order. */
export function unitsOf(blocks: readonly Block[], lexicon: Lexicon): Units {
  const en: Unit[] = [];
  const zh: Unit[] = [];
  const copies = new Copies(lexicon.simplify);
  const languages = languagesOf(blocks);
  let position = 0;
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block;
    const language = languages[index] as BlockLanguage;
    const count = labelled(blocks, index);
    const indices = Array.from({ length: count }, (_, i) => index + i);
    const text = indices.map((i) => blocks[i]?.text).join(' ');
    index += count;
    if (language === 'other' || translatesItself(text, lexicon)) continue;
    const unit = { blocks: indices, block, text, position };
    if (language === 'zh' && copies.join(unit)) continue;
    (language === 'en' ? en : zh).push(unit);
    position += 1;
  }
  return { en, zh };
}

/** How many blocks from `start` on are one: labels, then the text of the same element and language. */
function labelled(blocks: readonly Block[], start: number): number {
  const first = blocks[start] as Block;
  let end = start + 1;
  for (let next = blocks[end]; next && LABEL.test(blocks[end - 1]?.text ?? ''); next = blocks[end]) {
    if (next.element !== first.element || next.language !== first.language) break;
    end += 1;
  }
  return end - start;
}

/** A few words and a colon. */
const LABEL = /^.{1,40}[:：]$/u;

/** The Chinese units seen of late, to find the copy of each in the other script. */
class Copies {
  readonly #recent: { unit: Unit & { blocks: number[] }; letters: string; traditional: boolean }[] = [];
  readonly #simplify: (text: string) => string;

  constructor(simplify: (text: string) => string) {
    this.#simplify = simplify;
  }

  /** Adds a unit to the one that it copies. @returns false where there is none */
  join(unit: Unit & { blocks: number[] }): boolean {
    const simplified = this.#simplify(unit.text);
    const letters = simplified.replace(NOT_LETTERS, '');
    const traditional = simplified !== unit.text;
    const place = this.#recent.findIndex(
      (known) => known.traditional !== traditional && sameText(known.letters, letters),
    );
    if (place >= 0) {
      this.#recent[place]?.unit.blocks.push(...unit.blocks);
      this.#recent.splice(place, 1);
      return true;
    }
    this.#recent.push({ unit, letters, traditional });
    if (this.#recent.length > COPY_REACH) this.#recent.shift();
    return false;
  }
}

/** The copies of a block stand within this many Chinese units of each other. */
const COPY_REACH = 12;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/**
 * Whether two texts are copies but for a few characters (the scripts differ in some words too): by the coefficient of
 * Dice (1945) over their character pairs.
 */
function sameText(a: string, b: string): boolean {
  if (a === b) return a.length > 1;
  if (Math.min(a.length, b.length) < 4 || Math.max(a.length, b.length) > 1.3 * Math.min(a.length, b.length))
    return false;
  const pairs = characterPairs(a);
  const others = characterPairs(b);
  let shared = 0;
  for (const pair of others) if (pairs.has(pair)) shared += 1;
  return (2 * shared) / (pairs.size + others.size) > 0.7;
}

function characterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}
