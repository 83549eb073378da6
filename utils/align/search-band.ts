import { Band } from './band.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/** Up to this many cells the whole grid of a page's blocks costs less than finding out where to look. */
const SMALL = 40_000;

/** A term that more segments than this show says little on where a translation stands. */
const RARE = 3;

/** Cells looked at on either side of the chain, and of the diagonal where the chain has a gap. */
const MARGIN = 8;
const GAP_MARGIN = 40;

/** A gap of the chain is searched whole up to this many cells. */
const SMALL_GAP = 10_000;

/**
 * Where on a large grid alignments are to be looked for: along the heaviest chain of segments that share rare terms,
 * as hunalign and Bleualign take a first pass for a guide. Grows with the terms, not with the product of both sides.
 * @param small grids of up to so many cells are looked at whole
 */
export function searchBand({ en, zh }: Vocabulary, small = SMALL): Band {
  const rows = en.segments.length;
  const columns = zh.segments.length;
  if (rows * columns <= small) return Band.full(rows, columns);
  const stops = [
    { row: -1, column: -1 },
    ...heaviestChain(anchorsOf(en, zh), columns),
    { row: rows, column: columns },
  ];
  const from = new Int32Array(rows).fill(columns);
  const to = new Int32Array(rows);
  const look = (row: number, first: number, last: number) => {
    if (row < 0 || row >= rows) return;
    from[row] = Math.min(from[row] as number, first);
    to[row] = Math.max(to[row] as number, last + 1);
  };
  for (let i = 1; i < stops.length; i += 1) {
    const a = stops[i - 1] as Anchor;
    const b = stops[i] as Anchor;
    const height = b.row - a.row;
    const width = b.column - a.column;
    const whole = height * width <= SMALL_GAP;
    for (let row = a.row; row <= b.row; row += 1) {
      const middle = a.column + Math.round(((row - a.row) / height) * width);
      if (whole) look(row, a.column - MARGIN, b.column + MARGIN);
      else look(row, middle - GAP_MARGIN, middle + GAP_MARGIN);
    }
  }
  return new Band(rows, columns, (row) => [from[row] as number, to[row] as number]);
}

interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** Pairs of segments that share rare terms, by row and, within a row, from the last column. */
function anchorsOf(en: Side, zh: Side): (Anchor & { readonly weight: number })[] {
  const shownBy = segmentsOfRare(en);
  const columnsOf = segmentsOfRare(zh);
  const anchors: (Anchor & { readonly weight: number })[] = [];
  /** What one row shares with each column. */
  const shared = new Float64Array(zh.segments.length);
  en.segments.forEach((types, row) => {
    const met: number[] = [];
    for (const type of types) {
      const rows = shownBy[type];
      if (!rows) continue;
      for (const link of en.types[type]?.links ?? []) {
        const columns = columnsOf[link] ?? [];
        for (const column of columns) {
          if (shared[column] === 0) met.push(column);
          shared[column] = (shared[column] as number) + 1 / (rows.length * columns.length);
        }
      }
    }
    for (const column of met.sort((a, b) => b - a)) {
      const weight = shared[column] as number;
      if (weight >= ENOUGH) anchors.push({ row, column, weight });
      shared[column] = 0;
    }
  });
  return anchors;
}

/** One shared term may be chance; this much takes more than one. */
const ENOUGH = 1.2;

/** For each rare type the segments that show it. */
function segmentsOfRare(side: Side): (number[] | undefined)[] {
  const postings: (number[] | undefined)[] = side.types.map(() => []);
  side.segments.forEach((types, segment) => {
    for (const type of types) {
      const list = postings[type];
      if (list && list.length === RARE) postings[type] = undefined;
      else list?.push(segment);
    }
  });
  return postings;
}

/**
 * The heaviest sequence of anchors that rises in both directions, with a Fenwick tree of the best chain that ends at
 * or before each column: O(n log n).
 */
function heaviestChain(
  anchors: readonly (Anchor & { readonly weight: number })[],
  columns: number,
): Anchor[] {
  /** Number of the anchor that ends the best chain, plus one. */
  const tree = new Int32Array(columns + 1);
  const weight = new Float64Array(anchors.length + 1);
  const before = new Int32Array(anchors.length + 1);
  anchors.forEach((anchor, index) => {
    let best = 0;
    for (let at = anchor.column; at > 0; at -= at & -at)
      if ((weight[tree[at] as number] as number) > (weight[best] as number)) best = tree[at] as number;
    const self = index + 1;
    before[self] = best;
    weight[self] = (weight[best] as number) + anchor.weight;
    for (let at = anchor.column + 1; at <= columns; at += at & -at)
      if ((weight[tree[at] as number] as number) < (weight[self] as number)) tree[at] = self;
  });
  let last = 0;
  for (let self = 1; self <= anchors.length; self += 1)
    if ((weight[self] as number) > (weight[last] as number)) last = self;
  const chain: Anchor[] = [];
  for (; last > 0; last = before[last] as number) chain.push(anchors[last - 1] as Anchor);
  return chain.reverse();
}
