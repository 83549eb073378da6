/** What pages set between a text and its translation in one line: "Text / 译文", "Text — 译文". */
const atStart = /^\s*(?:[/／|｜]\s*|[·•–—―-]+\s+)/;
const atEnd = /\s*[/／|｜]\s*$/;
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
  if (/\n\s*$/.test(first) || begins.test(first)) return none;
  const behind = atStart.exec(second)?.[0].length ?? 0;
  const before = behind > 0 ? 0 : (atEnd.exec(first)?.[0].length ?? 0);
  return behind < second.length && before < first.length ? { end: cut - before, start: cut + behind } : none;
}
