import { elementAround } from '../flat-tree.ts';

const OF_COLOURS = /(?:brightness|contrast|grayscale|hue-rotate|invert|saturate|sepia)\([^)]*\)/g;

/**
 * What the page does to the colours around a block, as a CSS `filter`: many a dark page is a light one turned over.
 * What lies in the top layer has to do the same to look like the page.
 */
export function coloursAround(block: Element): string {
  const filters: string[] = [];
  const root = isRootFiltered() ? block.ownerDocument.documentElement : null;
  for (let at: Element | null = block; at && at !== root; at = elementAround(at))
    filters.push(...(getComputedStyle(at).filter?.match(OF_COLOURS) ?? []));
  return filters.join(' ') || 'none';
}

/** Firefox filters the top layer with the root of the page, other browsers do not. */
function isRootFiltered(): boolean {
  return globalThis.CSS?.supports?.('-moz-appearance', 'none') ?? false;
}
