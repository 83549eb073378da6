/** Variance of the English length per character of both sides: s² of Gale & Church, measured for English–Chinese. */
export const LENGTH_VARIANCE = 8.6;

/** Degrees of freedom, nearly, of the tail that allows for summaries and classical Chinese. */
const TAIL = 3;

/**
 * Log-likelihood of the lengths of a translated pair, up to a constant: Gale & Church, "A program for aligning
 * sentences in bilingual corpora" (1993), in characters; with the tail of Student's t for free translation.
 * @param ratio English letters per Chinese character of the whole text
 * @param variance of the English length per character of both sides
 */
export function lengthLikelihood(
  english: number,
  chinese: number,
  ratio: number,
  variance = LENGTH_VARIANCE,
): number {
  const off = (english - ratio * chinese) ** 2 / (variance * (english + chinese));
  return -TAIL * Math.log(1 + off / TAIL);
}

/**
 * Log-odds that the lengths are those of a translated pair rather than those of two texts that chance brought
 * together, whose lengths may be anything (log-uniform over the lengths that blocks have). The tail is long (Student's
 * t): summaries and classical Chinese are far off a page's ratio.
 * @param ratio English letters per Chinese character of the page
 */
export function lengthOdds(english: number, chinese: number, ratio: number): number {
  return oddsAtRatio(english, chinese) - lossOffRatio(english, chinese, ratio);
}

/** `lengthOdds` of lengths that have just the ratio of the page. */
export function oddsAtRatio(english: number, chinese: number): number {
  const x = Math.max(2, english);
  const y = Math.max(1, chinese);
  return Math.log(x) + LENGTHS - 0.5 * Math.log(Math.PI * LENGTH_VARIANCE * (x + y));
}

/** What other lengths lose against that. */
export function lossOffRatio(english: number, chinese: number, ratio: number): number {
  const x = Math.max(2, english);
  const y = Math.max(1, chinese);
  const off = (x - ratio * y) ** 2 / (LENGTH_VARIANCE * (x + y));
  return TAIL * Math.log(1 + off / TAIL);
}

/** ln ln(longest / shortest block), for the log-uniform density. */
const LENGTHS = 1.1;
