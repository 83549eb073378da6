import type { Card } from './card.ts';
import type { Opening } from './opening.ts';

/** Gives a card the type of the page: that of the block, in the faces that the page has for the other language. */
export function takeType(card: Card, { block, pair, hidden }: Opening): void {
  const own = getComputedStyle(block);
  const other = getComputedStyle(pair[hidden][0] ?? block);
  card.style({
    ink: own.color,
    'font-family': other.fontFamily,
    'font-size': own.fontSize,
    'font-style': own.fontStyle,
    'font-weight': own.fontWeight,
    'line-height': own.lineHeight,
    'letter-spacing': other.letterSpacing,
    'text-align': own.textAlign,
  });
}
