import type { MarkedPair } from './mark.ts';
import { copySide, foreignTo, type InlineNode } from './reveal/inline-copy.ts';
import { otherThan, type SideLanguage } from './view.ts';

/** One side of a pair as paragraphs of inline content, each with the elements of the page that it comes from. */
export function paragraphsOf(pair: MarkedPair, language: SideLanguage): ReturnType<typeof copySide> {
  return copySide(pair[language], foreignTo(pair));
}

/** The text of a pair in both languages, one below the other, each paragraph on a line of its own. */
export function textOfPair(pair: MarkedPair, first: SideLanguage): string {
  return [first, otherThan(first)]
    .flatMap((language) => paragraphsOf(pair, language).map(({ content }) => content.map(textOf).join('')))
    .filter((text) => text !== '')
    .join('\n');
}

function textOf(node: InlineNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'br' ? '\n' : node.children.map(textOf).join('');
}
