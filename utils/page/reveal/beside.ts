import { boxesOf, type CardLayout } from './cards.ts';
import { lineAround, partOf, shownSide } from './opening.ts';
import { around, type Box, GAP, placeBeside } from './placement.ts';

/** The card stands beside the block and covers nothing of it. */
export const beside: CardLayout = {
  look: 'card',
  showsAlone: true,
  place(card, opening) {
    const text = around(boxesOf(lineAround(opening)));
    card.place(
      placeBeside({
        blocks: [around(boxesOf(shownSide(opening))), text, partOf(opening) ?? text],
        window: visibleWindow(opening.block.ownerDocument),
        pointer: opening.pointer,
        measure: (room) => card.measure(room === Infinity ? {} : { 'max-width': atMost(room) }),
      }),
    );
  },
};

function atMost(room: number): string {
  return `min(42ch, 100vw - ${4 * GAP}px, ${room}px)`;
}

/** The part of the page that is seen; smaller than the window while one has zoomed in with two fingers. */
export function visibleWindow(document: Document): Box {
  const seen = document.defaultView?.visualViewport;
  const { clientWidth, clientHeight } = document.documentElement;
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = seen ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: clientWidth,
    height: clientHeight,
  };
  return { left, top, right: left + width, bottom: top + height };
}
