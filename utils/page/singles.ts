import type { BlockPair } from '../align/block.ts';
import type { PageBlock } from './page-block.ts';
import type { Piece } from './piece.ts';

/** The English and Chinese texts of a page that have no partner. */
export interface Singles {
  /** The elements that hold them and nothing else. */
  readonly elements: () => ReadonlySet<Element>;
  /** Where those of a language stand now. */
  readonly places: (language: 'en' | 'zh') => Piece[];
}

/**
 * Singles where they stand on a page.
 * @param placesOf where a block stands on the page as it is marked, asked when that is needed
 */
export function standingSingles(
  alone: readonly PageBlock[],
  placesOf: (block: PageBlock) => Piece[],
): Singles {
  return {
    elements: () => ownElements(alone),
    places: (language) =>
      alone.flatMap((single) => (single.block.language === language ? placesOf(single) : [])),
  };
}

/** The blocks in English or Chinese that no pair holds. */
export function singlesOf(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): PageBlock[] {
  const paired = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
  return blocks.filter(({ block }, index) => block.language !== 'other' && !paired.has(index));
}

/** The elements that hold nothing but some of those blocks. */
function ownElements(blocks: readonly PageBlock[]): Set<Element> {
  const texts = new Map<Element, string>();
  for (const { block, owner } of blocks)
    if (block.language !== 'other') texts.set(owner, (texts.get(owner) ?? '') + bare(block.text));
  return new Set([...texts.keys()].filter((owner) => holdsOnly(owner, texts.get(owner) as string)));
}

/** Whether an element has just this text; stops at the first other one, as elements may nest in thousands. */
function holdsOnly(element: Element, text: string): boolean {
  // NodeFilter.SHOW_TEXT
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let length = 0;
  while (walker.nextNode()) {
    const part = bare((walker.currentNode as Text).data);
    if (!text.startsWith(part, length)) return false;
    length += part.length;
  }
  return length === text.length;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}
