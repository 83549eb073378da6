import { type Box, GAP, meet } from './placement.ts';

/**
 * The lines of text that are seen on a page between two heights of the window, in the width of a box. Asked of points
 * close enough to meet every line, as nothing else tells what a page shows there.
 */
export function linesBetween(block: Node, { left, right }: Box, top: number, bottom: number): Box[] {
  const page = block.getRootNode() as Document | ShadowRoot;
  const seen = new Set<Element | undefined>();
  for (let y = top; y < bottom; y += GAP)
    for (const x of [left + GAP, (left + right) / 2, right - GAP])
      seen.add(page.elementsFromPoint(x, y).find(({ localName }) => localName !== 'duidu-card'));
  return linesIn([...seen], { left, right, top, bottom });
}

/** The lines of the text that stands right in some elements, of those that meet a box. */
export function linesIn(elements: readonly (Element | undefined)[], box: Box): Box[] {
  const range = new Range();
  return elements
    .flatMap((element) => [...(element?.childNodes ?? [])])
    .flatMap((node) => {
      range.selectNode(node);
      return node instanceof Text ? [...range.getClientRects()] : [];
    })
    .filter((line) => meet(line, box));
}
