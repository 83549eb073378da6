import { visibleWindow } from './beside.ts';
import type { Card } from './card.ts';
import { type Float, floatBeside } from './float.ts';
import { pixels } from './pixels.ts';
import type { Box } from './placement.ts';

/** What a picture that the text flows around takes of the sheet. */
export interface Notch {
  readonly side: Float['side'];
  readonly width: number;
  readonly height: number;
}

/** The notch of a sheet that lies over a block there. */
export function notchOf(block: Element, over: Box): Notch | undefined {
  const range = block.ownerDocument.createRange();
  range.selectNodeContents(block);
  const { top } = visibleWindow(block.ownerDocument);
  const line = [...range.getClientRects()].find((each) => each.width > 1 && each.bottom > top);
  const float = line && floatBeside(block, over, (line.top + line.bottom) / 2);
  if (!float) return undefined;
  const width = float.side === 'left' ? float.edge - over.left : over.right - float.edge;
  // Below the block the sheet has no text unless it needs to.
  return { side: float.side, width, height: Math.min(float.bottom, over.bottom) - over.top };
}

/** Cuts the notch off a sheet, whose text flows around it too; without one, takes that back. */
export function cutOut(card: Card, notch: Notch | undefined, style: CSSStyleDeclaration): void {
  if (!notch) {
    card.style({ float: 'none', 'float-width': '0', 'float-height': '0', clip: 'none' });
    return;
  }
  const { side, width, height } = notch;
  const isLeft = side === 'left';
  const isLine = style.display === 'inline';
  const padding = isLine ? 0 : pixels(isLeft ? style.paddingLeft : style.paddingRight);
  // With room for the shadow.
  const beyond = 'calc(100% + 8px)';
  const [near, far] = isLeft ? ['-8px', beyond] : [beyond, '-8px'];
  // A sheet is drawn in whole pixels, and so may be higher than what it lies over.
  const end = `${height + 2}px`;
  const corner = `${isLeft ? `${width}px` : `calc(100% - ${width}px)`} `;
  card.style({
    float: side,
    'float-width': `${width - padding}px`,
    'float-height': `${height - (isLine ? 0 : pixels(style.paddingTop))}px`,
    clip: `polygon(${corner}-8px, ${far} -8px, ${far} ${beyond}, ${near} ${beyond}, ${near} ${end}, ${corner}${end})`,
  });
}
