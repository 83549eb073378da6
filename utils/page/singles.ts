import type { BlockPair } from '../align/block.ts';
import type { PageBlock } from './read.ts';

/** The blocks in English or Chinese that no pair holds. */
export function singlesOf(blocks: readonly PageBlock[], pairs: readonly BlockPair[]): PageBlock[] {
  const paired = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
  return blocks.filter(({ block }, index) => block.language !== 'other' && !paired.has(index));
}

/** The elements of those blocks that have an element all to themselves, with their languages. */
export function ownElements(blocks: readonly PageBlock[]): Map<Element, 'en' | 'zh'> {
  const elements = new Map<Element, 'en' | 'zh'>();
  const shared = new Set<Element>();
  const seen = new Set<Element>();
  for (const { owner } of blocks) (seen.has(owner) ? shared : seen).add(owner);
  for (const { block, owner } of blocks)
    if (block.language !== 'other' && !shared.has(owner) && holdsOnly(owner, bare(block.text)))
      elements.set(owner, block.language);
  return elements;
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
