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

/**
 * Finds the types that one English segment shares with each Chinese segment [from, to); column 0 is `from`.
 * @returns a function to be asked for one row after the other; `from` never falls
 */
export function sharedTermsOf(en: Side, zh: Side): (row: number, from: number, to: number) => SharedTerms {
  const { starts, items: segments } = segmentsByType(zh);
  /** For each Chinese type its first segment that no row has left behind yet. */
  const next = starts.slice();
  /** For each Chinese type the last row that it was found in, plus one; for each column the last English type. */
  const lastRow = new Int32Array(zh.types.length);
  const lastType = new Int32Array(zh.segments.length);
  return (row, from, to) => {
    const enFound: number[] = [];
    const zhFound: number[] = [];
    lastType.fill(-1, from, to);
    for (const type of en.segments[row] ?? [])
      for (const link of en.types[type]?.links ?? []) {
        const end = starts[link + 1] as number;
        let at = next[link] as number;
        while (at < end && (segments[at] as number) < from) at += 1;
        next[link] = at;
        if (at === end || (segments[at] as number) >= to) continue;
        const first = lastRow[link] !== row + 1;
        lastRow[link] = row + 1;
        for (; at < end; at += 1) {
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

/** For each type the segments that show it, ascending. */
function segmentsByType({ types, segments }: Side): Lists {
  const shown: number[] = [];
  segments.forEach((own, segment) => {
    for (const type of own) shown.push(type, segment);
  });
  return listsOf(shown, types.length);
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
