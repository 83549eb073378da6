/**
 * Whether an element of a side is only a part of a line: of `EN <b>bold</b> EN` between two line breaks, the texts
 * stand in elements of ours and the bold one carries its mark itself; so do links that stand side by side.
 */
export function isPartOfLine(element: Element, side: readonly Element[]): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = element;
  const isInLine = () => element.localName === 'duidu-run' || getComputedStyle(element).display === 'inline';
  return [before, after].some(
    (other) => other && side.includes(other) && (isInLine() || other.localName === 'duidu-run'),
  );
}
