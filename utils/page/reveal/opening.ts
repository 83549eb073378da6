import type { Cause } from '../../reading/state.ts';
import type { MarkedPair } from '../mark.ts';
import type { SentencePresenter } from '../sentences/contract.ts';
import type { SideLanguage } from '../view.ts';
import { linesOf } from './inline-copy.ts';
import type { Box } from './placement.ts';

/** One pair that is to be open now, and how. */
export interface Opening {
  readonly pair: MarkedPair;
  /** The side that the page does not show, and so the one to be shown; where both stand there, the later one. */
  readonly hidden: SideLanguage;
  /** The element of the other side that is pointed at; its first where none is. */
  readonly block: Element;
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  readonly pinned: boolean;
  /** Absent where the pair is pinned only. */
  readonly by: Cause | undefined;
}

/** Shows the pairs that are open, in one of the styles. */
export interface Presenter extends SentencePresenter {
  /** Shows exactly these pairs, the last on top. */
  show(openings: readonly Opening[]): void;
  /** Keeps everything with its block after the page has moved; `anew` where the window is another. */
  follow(anew: boolean): void;
  /** Puts everything above a layer of the page that has come or gone. */
  raise(layer: Element | null): void;
  /** Pixels from a point to what shows a pair; 0 on it or on the way to it; absent where nothing does. */
  distanceTo(pair: number, x: number, y: number): number | undefined;
  /** The pair that a node of ours shows. */
  pairOf(node: EventTarget | null): number | undefined;
  /** Whether the reader has selected some of what is shown of a pair. */
  holdsSelection(pair: number): boolean;
  /** Brings the keyboard's focus into what shows a pair. */
  focus(pair: number): void;
}

/** The elements of the side that the page shows. */
export function shownSide({ pair, hidden }: Pick<Opening, 'pair' | 'hidden'>): readonly Element[] {
  return hidden === 'zh' ? pair.en : pair.zh;
}

/** What is pointed at, with the others of its line: the same text, set apart by bold type or a link. */
export function lineAround(opening: Opening): readonly Element[] {
  return linesOf(shownSide(opening)).find((line) => line.includes(opening.block)) ?? [opening.block];
}

/** Of a block that columns divide, the part that is pointed at: around all of its parts there are other texts. */
export function partOf({ block, pointer }: Pick<Opening, 'block' | 'pointer'>): Box | undefined {
  const parts = [...block.getClientRects()];
  // Those of text within lines are its lines.
  if (parts.length < 2 || getComputedStyle(block).display === 'inline') return undefined;
  const isUnder = ({ left, right, top, bottom }: Box) =>
    !!pointer && left <= pointer.x && pointer.x <= right && top <= pointer.y && pointer.y <= bottom;
  return parts.find(isUnder) ?? parts[0];
}
