import { languageRuns } from '../text/language-runs.ts';
import { countScripts } from '../text/script.ts';

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
export function divideLine(nodes: readonly Text[], keepsNewlines: (node: Text) => boolean): Piece[][] {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  const cuts = cutsOf(text, nodes, starts, keepsNewlines);
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

function cutsOf(
  text: string,
  nodes: readonly Text[],
  starts: readonly number[],
  keepsNewlines: (node: Text) => boolean,
): number[] {
  const newlines = text.includes('\n');
  const counts = countScripts(text);
  if (counts.han < 2 || counts.latin < 4) {
    if (!newlines || !/\n\s*\n/.test(text)) return [0];
  }
  let shown = text;
  if (newlines) {
    shown = nodes
      .map((node) =>
        node.data.includes('\n') && keepsNewlines(node) ? node.data : node.data.replace(/\n/g, ' '),
      )
      .join('');
  }
  const edges = siblingEdges(nodes, starts);
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
