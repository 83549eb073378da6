/** A part of one text node, from `start` to before `end`, in UTF-16 units. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts pieces out of adjoining ones, in time that grows with these alone however often.
 * @returns a function that takes offsets in the text that the pieces make together, ascending from call to call
 */
export function cutterOf(pieces: readonly Piece[]): (from: number, to: number) => Piece[] {
  let next = 0;
  let at = 0;
  return (from, to) => {
    const cut: Piece[] = [];
    for (let piece = pieces[next]; piece && at < to; piece = pieces[next]) {
      const { node, start, end } = piece;
      const [first, last] = [start + Math.max(from - at, 0), Math.min(start + to - at, end)];
      if (last > first) cut.push({ node, start: first, end: last });
      if (last < end) break;
      at += end - start;
      next++;
    }
    return cut;
  };
}
