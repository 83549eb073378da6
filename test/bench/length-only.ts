/**
 * Gale and Church (1993), "A Program for Aligning Sentences in Bilingual Corpora", without its anchors: the
 * plainest alignment there is, by nothing but lengths, over every cell. What pairing is measured against.
 * @param en lengths of the English texts, in characters
 * @param zh lengths of the Chinese texts
 * @returns the cost of the best alignment
 */
export function alignLengths(en: readonly number[], zh: readonly number[]): number {
  const width = zh.length + 1;
  const cost = new Float64Array((en.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  for (let i = 0; i <= en.length; i += 1)
    for (let j = 0; j <= zh.length; j += 1) {
      let least = i + j === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (const [down, across, prior] of MOVES) {
        if (i < down || j < across) continue;
        let english = 0;
        let chinese = 0;
        for (let k = 1; k <= down; k += 1) english += en[i - k] ?? 0;
        for (let k = 1; k <= across; k += 1) chinese += zh[j - k] ?? 0;
        const before = cost[(i - down) * width + j - across] ?? Number.POSITIVE_INFINITY;
        const total = before + prior + (down && across ? misfit(english, chinese) : 0);
        if (total < least) least = total;
      }
      cost[i * width + j] = least;
    }
  return cost[cost.length - 1] ?? 0;
}

/** Texts taken on either side, and what that costs by itself: their table 5, as −log of the frequencies. */
const MOVES = [
  [1, 1, 0.12],
  [1, 0, 5.3],
  [0, 1, 5.3],
  [2, 1, 3.1],
  [1, 2, 3.1],
  [2, 2, 4.5],
] as const;

/** English characters for one of Chinese, and the variance for each. */
const RATIO = 3.5;
const VARIANCE = 6.8;

function misfit(english: number, chinese: number): number {
  const difference = english - RATIO * chinese;
  return (difference * difference) / (VARIANCE * (english + RATIO * chinese + 1));
}
