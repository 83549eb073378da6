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
export function postingsOf(side: Side): number[][] {
  const postings: number[][] = side.types.map(() => []);
  side.segments.forEach((types, segment) => {
    for (const type of types) postings[type]?.push(segment);
  });
  return postings;
}

/**
 * The types that one English segment shares with each Chinese segment [from, to); column 0 is `from`.
 * @param postings of the Chinese side
 */
export function sharedTerms(
  en: Side,
  row: number,
  postings: readonly number[][],
  from: number,
  to: number,
): SharedTerms {
  const enFound: number[] = [];
  const zhFound: number[] = [];
  const zhDone = new Set<number>();
  const lastType = new Int32Array(to - from).fill(-1);
  for (const type of en.segments[row] ?? [])
    for (const link of en.types[type]?.links ?? []) {
      const segments = postings[link] ?? [];
      const first = !zhDone.has(link);
      zhDone.add(link);
      for (let at = lowerBound(segments, from); at < segments.length; at += 1) {
        const column = (segments[at] as number) - from;
        if (column >= to - from) break;
        if (first) zhFound.push(column, link);
        if (lastType[column] === type) continue;
        lastType[column] = type;
        enFound.push(column, type);
      }
    }
  return { en: listsOf(enFound, to - from), zh: listsOf(zhFound, to - from) };
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
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
