import type { Side } from './vocabulary.ts';

/** Lists, one per column, laid end to end. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** For one English segment and each Chinese one of its row: the types of either that are found in the other. */
export interface SharedTerms {
  readonly en: Lists;
  readonly zh: Lists;
}

/** For each type the segments that show it, ascending. */
function postingsOf(side: Side): number[][] {
  const postings: number[][] = side.types.map(() => []);
  side.segments.forEach((types, segment) => {
    for (const type of types) postings[type]?.push(segment);
  });
  return postings;
}

/**
 * Finds the types that one English segment shares with each Chinese segment [from, to); column 0 is `from`.
 * @returns a function to be asked for one row after the other
 */
export function sharedTermsOf(en: Side, zh: Side): (row: number, from: number, to: number) => SharedTerms {
  const postings = postingsOf(zh);
  /** For each Chinese type the last row that it was found in, plus one; for each column the last English type. */
  const lastRow = new Int32Array(zh.types.length);
  const lastType = new Int32Array(zh.segments.length);
  return (row, from, to) => {
    const enFound: number[] = [];
    const zhFound: number[] = [];
    lastType.fill(-1, from, to);
    for (const type of en.segments[row] ?? [])
      for (const link of en.types[type]?.links ?? []) {
        const first = lastRow[link] !== row + 1;
        lastRow[link] = row + 1;
        const segments = postings[link] as number[];
        if (segments.length === 0 || (segments[segments.length - 1] as number) < from) continue;
        for (let at = lowerBound(segments, from); at < segments.length; at += 1) {
          const segment = segments[at] as number;
          if (segment >= to) break;
          if (first) zhFound.push(segment - from, link);
          if (lastType[segment] === type) continue;
          lastType[segment] = type;
          enFound.push(segment - from, type);
        }
      }
    return { en: listsOf(enFound, to - from), zh: listsOf(zhFound, to - from) };
  };
}

/** Sorts (column, item) pairs into lists by column, keeping their order (counting sort). */
function listsOf(pairs: readonly number[], columns: number): Lists {
  const starts = new Int32Array(columns + 1);
  for (let i = 0; i < pairs.length; i += 2) {
    const column = pairs[i] as number;
    starts[column + 1] = (starts[column + 1] as number) + 1;
  }
  for (let column = 0; column < columns; column += 1)
    starts[column + 1] = (starts[column + 1] as number) + (starts[column] as number);
  const next = starts.slice();
  const items = new Int32Array(pairs.length / 2);
  for (let i = 0; i < pairs.length; i += 2) {
    const column = pairs[i] as number;
    items[next[column] as number] = pairs[i + 1] as number;
    next[column] = (next[column] as number) + 1;
  }
  return { starts, items };
}

function lowerBound(ascending: readonly number[], value: number): number {
  if ((ascending[0] as number) >= value) return 0;
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
