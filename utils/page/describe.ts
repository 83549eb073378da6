import { closestAround, elementAround } from './flat-tree.ts';
import { createRead } from './read-again.ts';
import { divided } from './read-blocks.ts';
import { withoutPause } from './without-pause.ts';

/** A block as far as it may be told: nothing of its words. */
export interface BlockFacts {
  readonly language: string;
  readonly tag: string;
  /** In characters. */
  readonly length: number;
  /** The number of its pair, if it has one. */
  readonly pair?: number;
}

/** The blocks of a page on which Duidu may be showing something, in reading order. Changes nothing. */
export function describeBlocks(document: Document): BlockFacts[] {
  // What hosts of shadow trees carry sets nothing of their own otherwise.
  const read = createRead(document, (element) =>
    element.getAttributeNames().some((name) => /^data-duidu-(?!view$|mask$)/.test(name)),
  );
  return divided(document, withoutPause(read())).map(({ block: { language, tag, text }, pieces }) => {
    const side = closestAround(pieces[0] && elementAround(pieces[0].node), '[data-duidu-pair]');
    const pair = Number(side?.getAttribute('data-duidu-pair'));
    return { language, tag, length: text.length, ...(pair > 0 && { pair }) };
  });
}
