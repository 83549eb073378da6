import { languageRuns } from '../text/language-runs.ts';
import { countScripts } from '../text/script.ts';
import type { StyleLook } from './visibility.ts';

/** A part of one text node, from `start` to before `end`, in UTF-16 units. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const blanks = /[\s\u200b\u2060\u00ad\u200e\u200f\ufeff]+/g;
const invisible = /[\u200b\u2060\u00ad\u200e\u200f\ufeff]/g;

/** Text as it is compared and shown: white space collapsed and trimmed, characters without width left out. */
export function tidy(text: string): string {
  return text.replace(blanks, (run) => (run.replace(invisible, '') === '' ? '' : ' ')).trim();
}

/** Whether there is anything to see in a text. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b\u2060\u00ad\u200e\u200f\ufeff]/.test(text);
}

/**
 * Divides a line where its language changes.
 * @param nodes the text nodes of the line in document order
 * @returns the pieces of each run, in order; a run of white space only is left out
 */
export function divideLine(nodes: readonly Text[], look: StyleLook): Piece[][] {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  const cuts = cutsOf(text, nodes, starts, look);
  const runs: Piece[][] = [];
  let first = 0;
  for (let k = 0; k < cuts.length; k++) {
    const from = cuts[k] ?? 0;
    const to = cuts[k + 1] ?? text.length;
    if (isBlank(text.slice(from, to))) continue;
    const run: Piece[] = [];
    for (let i = first; i < nodes.length; i++) {
      const node = nodes[i];
      const start = starts[i] ?? 0;
      if (!node || start >= to) break;
      const end = start + node.data.length;
      if (end <= from) {
        first = i + 1;
        continue;
      }
      run.push({ node, start: Math.max(from, start) - start, end: Math.min(to, end) - start });
    }
    runs.push(run);
  }
  return runs;
}

function cutsOf(text: string, nodes: readonly Text[], starts: readonly number[], look: StyleLook): number[] {
  const { han, latin } = countScripts(text);
  const newlines = text.includes('\n');
  if ((han < 2 || latin < 4) && !(newlines && /\n\s*\n/.test(text))) return [0];
  const shown = newlines ? nodes.map((node) => asShown(node, look)).join('') : text;
  const edges = [...siblingEdges(nodes, starts), ...softNewlines(text, shown)].sort((a, b) => a - b);
  // An empty line divides like two <br>s.
  const cuts: number[] = [];
  let from = 0;
  for (const gap of `${shown}\n\n`.matchAll(/\n[^\S\n]*\n\s*/g)) {
    const to = Math.min(gap.index + gap[0].length, shown.length);
    for (const cut of languageRuns(
      shown.slice(from, to),
      edges.map((edge) => edge - from),
    ))
      cuts.push(from + cut);
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
