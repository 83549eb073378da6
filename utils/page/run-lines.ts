/**
 * Whether an element of a side is only a part of a line: of `EN <b>bold</b> EN` between two line breaks, the texts
 * stand in elements of ours and the bold one carries its mark itself.
 */
export function isPartOfLine(element: Element, side: readonly Element[]): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = element;
  const isRun = element.localName === 'duidu-run';
  return [before, after].some(
    (other) => other !== null && (isRun || other.localName === 'duidu-run') && side.includes(other),
  );
}
