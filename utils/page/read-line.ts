import { languageRuns } from '../text/language-runs.ts';
import { isMixed } from '../text/script.ts';
import { isBlank, type Piece } from './read-text.ts';
import type { StyleLook } from './visibility.ts';

const emptyLine = /\n\s*\n/;

/** A part of a line in one language: its pieces, and their text as the page holds it. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/**
 * Divides a line where its language changes, and at empty lines of preformatted text.
 * @param line whole text nodes with their text
 * @returns the runs in order; one of white space only is left out
 */
export function divideLine(line: Run, look: StyleLook): Run[] {
  const { pieces, text } = line;
  if (!isMixed(text) && !emptyLine.test(text)) return [line];

  const starts: number[] = [];
  let length = 0;
  for (const { end } of pieces) {
    starts.push(length);
    length += end;
  }
  const cuts = cutsOf(line, starts, look);
  return cuts.flatMap((from, k) => {
    const to = cuts[k + 1] ?? length;
    const part = text.slice(from, to);
    return isBlank(part) ? [] : [{ pieces: piecesBetween(pieces, starts, from, to), text: part }];
  });
}

function piecesBetween(
  pieces: readonly Piece[],
  starts: readonly number[],
  from: number,
  to: number,
): Piece[] {
  const between: Piece[] = [];
  for (let i = firstAfter(starts, from) - 1; i < pieces.length; i++) {
    const piece = pieces[i];
    const start = starts[i] ?? 0;
    if (!piece || start >= to) break;
    const part = { node: piece.node, start: Math.max(from - start, 0), end: Math.min(to - start, piece.end) };
    if (part.end > part.start) between.push(part);
  }
  return between;
}

/** The index of the first start after an offset. */
function firstAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutsOf({ pieces, text }: Run, starts: readonly number[], look: StyleLook): number[] {
  const shown = text.includes('\n') ? pieces.map(({ node }) => asShown(node, look)).join('') : text;
  const edges = [...siblingEdges(pieces, starts), ...softNewlines(text, shown)].sort((a, b) => a - b);
  // An empty line divides like two <br>s.
  const cuts: number[] = [];
  let from = 0;
  for (const gap of `${shown}\n\n`.matchAll(/\n[^\S\n]*\n\s*/g)) {
    const to = Math.min(gap.index + gap[0].length, shown.length);
    const within = edges.filter((edge) => edge > from && edge < to).map((edge) => edge - from);
    for (const cut of languageRuns(shown.slice(from, to), within)) cuts.push(from + cut);
    from = to;
    if (from >= shown.length) break;
  }
  return cuts;
}

/** The text with a newline only where the page shows one. */
function asShown({ data, parentElement }: Text, look: StyleLook): string {
  if (!data.includes('\n') || (parentElement && look.keepsNewlines(parentElement))) return data;
  return data.replace(/\n/g, ' ');
}

/** Offsets at which one inline element ends and the next begins: `<span>EN</span> <span>ZH</span>`. */
function siblingEdges(pieces: readonly Piece[], starts: readonly number[]): number[] {
  const edges: number[] = [];
  let before: Text | undefined;
  pieces.forEach(({ node }, i) => {
    if (isBlank(node.data)) return;
    if (before && !before.parentNode?.contains(node) && !node.parentNode?.contains(before))
      edges.push(starts[i] ?? 0);
    before = node;
  });
  return edges;
}

/** Offsets after the newlines that only the source has: Markdown puts a translation on a line of its own so. */
function softNewlines(text: string, shown: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (shown[at] !== '\n') offsets.push(at + 1);
  return offsets;
}
