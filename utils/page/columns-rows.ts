import { isBlank } from './blank.ts';
import type { FacingPair } from './columns.ts';

/** The custom properties of each child of a grid that `page.css` sets it by. */
type Placed = Map<HTMLElement, Record<string, string>>;

/** One line of the grid: what stands in it, and the `<br>`s before it. */
interface Line {
  readonly items: HTMLElement[];
  breaks: number;
}

/**
 * Gives each child of a container its place in a grid of two columns: a pair one line (or as many as its longer
 * side has elements), everything else a line across. Margins between lines collapse as they do without a grid.
 * Only asks, and writes nothing.
 *
 * @param placed takes what the children are to be set by
 * @returns spacers between things that stand side by side now
 */
export function fillRows(
  container: HTMLElement,
  pairs: readonly FacingPair[],
  chineseFirst: boolean,
  placed: Placed,
): Set<Element> {
  const spare = new Set<Element>();
  const pairOf = new Map<Element, FacingPair>();
  for (const pair of pairs) for (const element of [...pair.en, ...pair.zh]) pairOf.set(element, pair);

  const lines: Line[] = [];
  const begun = new Set<FacingPair>();
  let gap: HTMLElement[] = [];
  let previous: FacingPair | undefined;

  const put = (element: HTMLElement, line: number, span: number, column: number, end = 'auto'): void => {
    lines[line] ??= { items: [], breaks: 0 };
    lines[line].items.push(element);
    placed.set(element, { '--duidu-area': `${line + 1} / ${column} / span ${span} / ${end}` });
  };
  const across = (element: HTMLElement): void => put(element, lines.length, 1, 1, '-1');
  const bridge = (): void => {
    for (const spacer of gap) spare.add(spacer);
    gap = [];
  };
  /** Spacers before a new line stand across; `<br>`s, which no grid can hold, become room. */
  const openGap = (): number => {
    const breaks = gap.filter(({ localName }) => localName === 'br');
    for (const spacer of gap)
      if (spacer.localName === 'br') spare.add(spacer);
      else across(spacer);
    gap = [];
    return breaks.length;
  };

  for (const child of container.children) {
    if (!(child instanceof HTMLElement)) continue;
    const pair = pairOf.get(child);
    if (!pair && isBlank(child)) gap.push(child);
    else if (pair && begun.has(pair)) {
      bridge();
      // Beside its translation an item has the same number, as in the views of one language.
      if (child.localName === 'li' && pair === previous && pair.en.length + pair.zh.length === 2)
        placed.set(child, { ...placed.get(child), '--duidu-step': '0' });
    } else {
      const breaks = openGap();
      const first = lines.length;
      if (pair) {
        begun.add(pair);
        const height = Math.max(pair.en.length, pair.zh.length);
        for (const [side, column] of [
          [pair.en, chineseFirst ? 2 : 1],
          [pair.zh, chineseFirst ? 1 : 2],
        ] as const)
          side.forEach((element, i) => {
            put(element, first + i, i === side.length - 1 ? height - i : 1, column);
          });
      } else across(child);
      const line = lines[first];
      if (line) line.breaks = breaks;
    }
    if (pair || !isBlank(child)) previous = pair;
  }
  openGap();
  collapseMargins(lines, placed);
  return spare;
}

function collapseMargins(lines: readonly Line[], placed: Placed): void {
  let above = 0;
  lines.forEach(({ items, breaks }, i) => {
    let before = 0;
    let after = 0;
    for (const item of items) {
      before = Math.max(before, marginOf(item, 'margin-top'));
      after = Math.max(after, marginOf(item, 'margin-bottom'));
    }
    // The first margin would collapse with what is above the container; a grid keeps it inside.
    const margin = Math.max(0, before - above);
    above = after;
    const space = breaks > 1 && i > 0 ? `max(${margin}px, ${breaks - 1}lh)` : margin > 0 && `${margin}px`;
    if (space) for (const item of items) placed.set(item, { ...placed.get(item), '--duidu-space': space });
  });
}

/** A margin in pixels. Where it is said in pixels, Chromium tells it without laying the page out. */
function marginOf(item: HTMLElement, name: 'margin-top' | 'margin-bottom'): number {
  const said = item.computedStyleMap?.().get(name) as { unit?: string; value: number } | undefined;
  if (said?.unit === 'px') return said.value;
  return Number.parseFloat(getComputedStyle(item).getPropertyValue(name));
}
