const open = /^\s*[(（]\s*/;
const opening = /[(（]/;
const closing = /[)）]/;

/**
 * The bounds of a part of a text without the brackets that hold all of it.
 * @returns `start` and `end` as they were given where none do
 */
export function withinBrackets(text: string, start: number, end: number): [start: number, end: number] {
  const part = text.slice(start, end);
  const behind = open.exec(part)?.[0].length;
  const said = part.trimEnd();
  if (behind === undefined) return [start, end];
  let depth = 1;
  let at = behind;
  for (; at < said.length && depth > 0; at++) {
    const sign = said.charAt(at);
    if (opening.test(sign)) depth++;
    else if (closing.test(sign)) depth--;
  }
  return depth === 0 && at === said.length && at - 1 > behind
    ? [start + behind, start + at - 1]
    : [start, end];
}

/** Whether a text begins with a bracket that closes. */
export function closesBrackets(text: string): boolean {
  return closing.test(text.trimStart().charAt(0));
}

/** Whether a text begins with a bracket that opens. */
export function opensBrackets(text: string): boolean {
  return open.test(text);
}
