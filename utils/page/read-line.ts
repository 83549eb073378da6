import { languageRuns } from '../text/language-runs.ts';
import { isMixed } from '../text/script.ts';
import { isBlank, type Piece } from './read-text.ts';
import type { StyleLook } from './visibility.ts';

const emptyLine = /\n\s*\n/;

/**
 * Divides a line where its language changes, and at empty lines of preformatted text.
 * @param nodes the text nodes of the line in document order
 * @returns the pieces of each run, in order; a run of white space only is left out
 */
export function divideLine(nodes: readonly Text[], look: StyleLook): Piece[][] {
  const [first] = nodes;
  const text = nodes.length === 1 && first ? first.data : nodes.map(({ data }) => data).join('');
  if (!isMixed(text) && !emptyLine.test(text)) return [nodes.map(wholeOf)];

  const starts: number[] = [];
  let length = 0;
  for (const { data } of nodes) {
    starts.push(length);
    length += data.length;
  }
  const cuts = cutsOf(text, nodes, starts, look);
  return cuts.flatMap((from, k) => {
    const to = cuts[k + 1] ?? length;
    return isBlank(text.slice(from, to)) ? [] : [piecesBetween(nodes, starts, from, to)];
  });
}

function wholeOf(node: Text): Piece {
  return { node, start: 0, end: node.data.length };
}

function piecesBetween(nodes: readonly Text[], starts: readonly number[], from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = firstAfter(starts, from) - 1; i < nodes.length; i++) {
    const node = nodes[i];
    const start = starts[i] ?? 0;
    if (!node || start >= to) break;
    const piece = { node, start: Math.max(from - start, 0), end: Math.min(to - start, node.data.length) };
    if (piece.end > piece.start) pieces.push(piece);
  }
  return pieces;
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

function cutsOf(text: string, nodes: readonly Text[], starts: readonly number[], look: StyleLook): number[] {
  const shown = text.includes('\n') ? nodes.map((node) => asShown(node, look)).join('') : text;
  const edges = [...siblingEdges(nodes, starts), ...softNewlines(text, shown)].sort((a, b) => a - b);
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
function siblingEdges(nodes: readonly Text[], starts: readonly number[]): number[] {
  const edges: number[] = [];
  let before: Text | undefined;
  nodes.forEach((node, i) => {
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
