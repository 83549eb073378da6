/** What pages set between a text and its translation in one line: "Text / 译文", "Text — 译文". */
const atStart = /^\s*(?:[/／|｜]\s*|[·•–—―-]+\s+)/;
const atEnd = /[/／|｜]$/;
/** Where each of the texts has such a mark, it is theirs. */
const begins = /^\s*[/／|｜·•–—―-]/;

/**
 * Where one text ends and the next begins if the mark that divides the two belongs to neither.
 * @param text holds the first from `from` on and the second up to `to`, with nothing between
 * @param cut where the second begins
 * @returns `end` of the first and `start` of the second, both `cut` where no mark divides them
 */
export function aroundSeparator(
  text: string,
  from: number,
  cut: number,
  to: number,
): { end: number; start: number } {
  const first = text.slice(from, cut);
  const second = text.slice(cut, to);
  const none = { end: cut, start: cut };
  // Not by expressions for the end of a text, which begin anew at each of its spaces.
  const said = first.trimEnd();
  if (first.includes('\n', said.length) || begins.test(first)) return none;
  const behind = atStart.exec(second)?.[0].length ?? 0;
  const left = behind === 0 && atEnd.test(said) ? said.slice(0, -1).trimEnd() : first;
  return behind < second.length && left !== '' ? { end: from + left.length, start: cut + behind } : none;
}
