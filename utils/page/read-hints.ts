import type { TextLine } from '../align/page-text.ts';
import { hasEmptyLine, isMixed } from '../text/script.ts';
import { isBlank } from '../text/tidy.ts';
import type { Piece } from './piece.ts';
import type { StyleLook } from './visibility.ts';

/** Where a line may be divided, as far as only the page can tell; nothing for a line that can't be. */
export function hintsOf(
  text: string,
  pieces: readonly Piece[],
  look: StyleLook,
): Pick<TextLine, 'edges' | 'softNewlines'> {
  const mixed = isMixed(text);
  const edges = mixed && pieces.length > 1 ? siblingEdges(pieces) : [];
  const newlines = text.includes('\n') && (mixed || hasEmptyLine(text)) ? softNewlines(pieces, look) : [];
  return {
    ...(edges.length > 0 && { edges }),
    ...(newlines.length > 0 && { softNewlines: newlines }),
  };
}

/** Offsets at which one inline element ends and the next begins: `<span>EN</span> <span>ZH</span>`. */
function siblingEdges(pieces: readonly Piece[]): number[] {
  const edges: number[] = [];
  let start = 0;
  let before: Text | undefined;
  for (const { node, end } of pieces) {
    if (!isBlank(node.data)) {
      if (before && !before.parentNode?.contains(node) && !node.parentNode?.contains(before))
        edges.push(start);
      before = node;
    }
    start += end;
  }
  return edges;
}

/** Offsets after the newlines that the page does not show as such. */
function softNewlines(pieces: readonly Piece[], look: StyleLook): number[] {
  const offsets: number[] = [];
  let start = 0;
  for (const { node, end } of pieces) {
    const { data, parentElement } = node;
    if (data.includes('\n') && !(parentElement && look.keepsNewlines(parentElement)))
      for (let at = data.indexOf('\n'); at >= 0; at = data.indexOf('\n', at + 1))
        offsets.push(start + at + 1);
    start += end;
  }
  return offsets;
}
