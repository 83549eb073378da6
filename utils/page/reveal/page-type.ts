import { isBlank } from '../blank.ts';
import { elementAround } from '../flat-tree.ts';
import type { Card } from './card.ts';
import { type Opening, shownSide } from './opening.ts';
import { drawnStyle, pixels } from './pixels.ts';

/** The element whose text the whole of an element is, inside of what is only wrapped around it. */
export function innermost(element: Element, isWrapped: (only: Element) => boolean = () => true): Element {
  const [only, other] = [...element.childNodes].filter((node) => !isBlank(node));
  return only instanceof Element && !other && isWrapped(only) ? innermost(only, isWrapped) : element;
}

/**
 * Gives a card the type of the page: that of the block, in the faces that the page has for the other language.
 * @returns the size of its letters and the height of its lines, in pixels; no height where the page names none
 */
export function takeType(card: Card, opening: Opening): { size: number; line: number } {
  const { pair, hidden } = opening;
  // A text of several parts is not as bold as the one that is pointed at.
  const [, another] = shownSide(opening);
  const isPart = another && getComputedStyle(opening.block).display === 'inline';
  const block = (isPart && elementAround(opening.block)) || opening.block;
  const own = drawnStyle(block);
  // The colour of a link would make one of what is none.
  const letters = drawnStyle(innermost(block, ({ localName }) => localName !== 'a'));
  const other = drawnStyle(innermost(pair[hidden][0] ?? block));
  card.style({
    ink: letters.color,
    'font-family': other.fontFamily,
    'font-size': letters.fontSize,
    'font-style': own.fontStyle,
    'font-weight': letters.fontWeight,
    'line-height': own.lineHeight,
    'letter-spacing': other.letterSpacing,
    'text-align': own.textAlign,
  });
  return { size: pixels(letters.fontSize), line: pixels(own.lineHeight) };
}
