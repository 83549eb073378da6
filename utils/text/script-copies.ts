/** Simplified and Traditional Chinese write at least this share of a text's characters alike. */
const ALIKE = 0.4;

/**
 * Where a Chinese text begins to say all of itself again in the other script, as pages for readers of both do.
 * @param sentences of one side of a pair, in order
 * @returns the number of sentences before the copy; that of all where there is none
 */
export function beforeCopy(sentences: readonly string[]): number {
  const half = sentences.length / 2;
  const isCopied = sentences
    .slice(0, half)
    .every((text, index) => isCopy(text, sentences[half + index] ?? ''));
  return Number.isInteger(half) && half > 0 && isCopied ? half : sentences.length;
}

function isCopy(text: string, other: string): boolean {
  if (text.length !== other.length) return false;
  let alike = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] === other[at]) alike += 1;
  return alike >= ALIKE * text.length;
}
