import { boxesOf, type CardLayout } from './cards.ts';
import { lineAround, partOf, shownSide } from './opening.ts';
import { around, type Box, GAP, placeBeside } from './placement.ts';

/** The card stands beside the block and covers nothing of it. Rather than to scroll, its lines get longer than is best. */
export const beside: CardLayout = {
  look: 'card',
  showsAlone: true,
  place(card, opening) {
    const text = around(boxesOf(lineAround(opening)));
    // In digits: how long a line may be.
    const find = (longest: number) =>
      placeBeside({
        blocks: [around(boxesOf(shownSide(opening))), text, partOf(opening) ?? text],
        window: visibleWindow(opening.block.ownerDocument),
        pointer: opening.pointer,
        measure: (room) =>
          card.measure({
            'max-width': `min(${longest}ch, 100vw - ${4 * GAP}px, ${Math.min(room, 9999)}px)`,
          }),
      });
    const place = find(42);
    const { height } = card.measure({ width: `${place.width}px` });
    card.place(height > place.height ? find(64) : place);
  },
};

/** The part of the page that is seen; smaller than the window while one has zoomed in with two fingers. */
export function visibleWindow(document: Document): Box {
  const seen = document.defaultView?.visualViewport as VisualViewport;
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return { left, top, right: left + width, bottom: top + height };
}
