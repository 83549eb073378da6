import { hasEmptyLine, isMixed } from '../text/script.ts';
import { isBlank } from '../text/tidy.ts';
import type { Piece } from './piece.ts';
import type { StyleLook } from './visibility.ts';

// Where a line may be divided, as far as only the page can tell. Most can't be, and are found so at the first question.

/** Offsets at which one inline element ends and the next begins, in a line of both scripts: `<span>EN</span> <span>ZH</span>`. */
export function edgesIn(text: string, pieces: readonly Piece[]): number[] {
  if (pieces.length === 1 || !isMixed(text)) return [];
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

/** Offsets after the newlines that the page does not show as such, in a line of both scripts or with an empty line in it. */
export function softNewlinesIn(text: string, pieces: readonly Piece[], look: StyleLook): number[] {
  if (!text.includes('\n') || !(isMixed(text) || hasEmptyLine(text))) return [];
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
