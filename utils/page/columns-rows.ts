import { isBlank } from './blank.ts';
import type { FacingPair } from './columns.ts';
import type { SideLanguage } from './view.ts';

/** The custom properties of each child of a grid that `columns.css` sets it by. */
type Placed = Map<HTMLElement, Record<string, string>>;

/** Where a child stands in a grid: its first line, how many it has, and its column, before both, or across all. */
interface Cell {
  readonly line: number;
  readonly span: number;
  readonly column: 1 | 2 | 'label' | 'across';
}

/** A container that is to be set as a grid. */
interface Grid {
  readonly container: HTMLElement;
  readonly pairs: readonly FacingPair[];
  /** The children that number pairs: they have a column of their own. */
  readonly labels: ReadonlySet<Node>;
  /** The children that divide the sides of a pair, or enclose one. */
  readonly separators: ReadonlySet<Node>;
  /** Whether a child is blank, or such a separator. */
  readonly isSpacer: (node: Node) => boolean;
  readonly chineseFirst: boolean;
}

/** One line of the grid: what stands in it, and the `<br>`s before it. */
interface Line {
  readonly items: HTMLElement[];
  breaks: number;
}

/**
 * Gives each child of a container its place in a grid of two columns: a pair one line (or as many as its longer
 * side has elements), everything else a line across. Margins between lines collapse as they do without a grid.
 * What is out of the flow has no part in it. Only asks, and writes nothing. A child that falls into its place by itself
 * is given nothing to be set by: English and Chinese have a column each in `columns.css`, and all else stands across.
 *
 * @param placed takes what the children are to be set by
 * @returns separators, and spacers between things that stand side by side now
 */
export function fillRows(
  { container, pairs, labels, separators, isSpacer, chineseFirst }: Grid,
  placed: Placed,
): Set<Element> {
  const spare = new Set<Element>();
  const pairOf = new Map<Element, FacingPair>();
  for (const pair of pairs) for (const element of [...pair.en, ...pair.zh]) pairOf.set(element, pair);

  const lines: Line[] = [];
  const cells = new Map<HTMLElement, Cell>();
  const begun = new Set<FacingPair>();
  let gap: HTMLElement[] = [];
  let label: HTMLElement[] = [];
  let previous: FacingPair | undefined;

  const columnOf = { en: chineseFirst ? 2 : 1, zh: chineseFirst ? 1 : 2 } as const;
  const put = (element: HTMLElement, cell: Cell): void => {
    lines[cell.line] ??= { items: [], breaks: 0 };
    lines[cell.line]?.items.push(element);
    cells.set(element, cell);
  };
  const across = (element: HTMLElement): void =>
    put(element, { line: lines.length, span: 1, column: 'across' });
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
    if (labels.has(child)) label.push(child);
    else if (separators.has(child)) spare.add(child);
    else if (!pair && isOutOfFlow(child)) placed.set(child, { '--duidu-out': '1' });
    else if (!pair && isSpacer(child)) gap.push(child);
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
        for (const part of label) put(part, { line: first, span: 1, column: 'label' });
        label = [];
        const height = Math.max(pair.en.length, pair.zh.length);
        for (const language of ['en', 'zh'] as const)
          pair[language].forEach((element, i, side) => {
            const span = i === side.length - 1 ? height - i : 1;
            put(element, { line: first + i, span, column: columnOf[language] });
          });
      } else {
        across(child);
        if (isAsWideAsItsText(child)) placed.set(child, { '--duidu-own': '1' });
      }
      const line = lines[first];
      if (line) line.breaks = breaks;
    }
    if (pair || !isSpacer(child)) previous = pair;
  }
  openGap();
  const isNumbered = labels.size > 0;
  const trackOf = (column: 1 | 2 | 'label'): number => (column === 'label' ? 1 : column + Number(isNumbered));
  const ordered = !isNumbered && isInOrder(container, cells);
  for (const [element, { line, span, column }] of cells) {
    const language = element.getAttribute('data-duidu-lang') as SideLanguage | null;
    if (ordered && column === (language ? columnOf[language] : 'across')) continue;
    const [start, end] = column === 'across' ? [1, -1] : [trackOf(column), 'auto'];
    const area = `${ordered ? 'auto' : line + 1} / ${start} / span ${span} / ${end}`;
    placed.set(element, { ...placed.get(element), '--duidu-area': area });
  }
  collapseMargins(lines, placed);
  return spare;
}

/** Whether a child has a place of its own, which is not in the grid. */
function isOutOfFlow(child: Element): boolean {
  return /absolute|fixed/.test(getComputedStyle(child).position);
}

/** Whether a child is as wide as what it holds, unlike a block. */
function isAsWideAsItsText(child: Element): boolean {
  const { display, float } = getComputedStyle(child);
  return float !== 'none' || /^(?:inline|table)/.test(display);
}

/** Whether each child comes after the one before it, where a grid would put it by itself. */
function isInOrder(container: Element, cells: ReadonlyMap<HTMLElement, Cell>): boolean {
  let last = -1;
  for (const child of container.children) {
    const cell = cells.get(child as HTMLElement);
    if (!cell) continue;
    const { line, span, column } = cell;
    const at = 2 * line + (column === 2 ? 1 : 0);
    if (at <= last || span > 1) return false;
    last = at;
  }
  return true;
}

function collapseMargins(lines: readonly Line[], placed: Placed): void {
  let above = 0;
  /** What of that is there already. */
  let kept = 0;
  lines.forEach(({ items, breaks }, i) => {
    let before = 0;
    let after = 0;
    let inside = 0;
    for (const item of items) {
      before = Math.max(before, marginOf(item, 'top'), marginIn(item, 'top'));
      inside = marginIn(item, 'bottom');
      after = Math.max(after, marginOf(item, 'bottom'), inside);
    }
    // The first margin would collapse with what is above the container; a grid keeps it inside.
    const margin = Math.max(before, above) - kept;
    above = after;
    // Beside a lower text a higher one may end where its own margin does.
    kept = items.length > 1 ? after : marginOf(items[0] as HTMLElement, 'bottom') + inside;
    for (const item of items) {
      const own = margin - marginIn(item, 'top');
      const space = breaks > 1 && i > 0 ? `max(${own}px, ${breaks - 1}lh)` : own && `${own}px`;
      if (space) placed.set(item, { ...placed.get(item), '--duidu-space': space });
    }
  });
}

/**
 * The margin within an item that collapses with its own, since nothing is between their edges. A grid keeps it inside.
 * Told by styles, as edges would have the page laid out once more.
 */
function marginIn(item: HTMLElement, edge: 'top' | 'bottom'): number {
  const nodes = [...item.childNodes].filter((node) => !isBlank(node));
  const child = nodes.at(edge === 'top' ? 0 : -1);
  const style = getComputedStyle(item);
  if (
    !(child instanceof HTMLElement) ||
    getComputedStyle(child).display !== 'block' ||
    style.overflow !== 'visible' ||
    style.getPropertyValue(`border-${edge}-style`) !== 'none' ||
    lengthOf(item, `padding-${edge}`) > 0
  )
    return 0;
  return Math.max(marginOf(child, edge), marginIn(child, edge));
}

function marginOf(item: HTMLElement, edge: 'top' | 'bottom'): number {
  return lengthOf(item, `margin-${edge}`);
}

/** A length in pixels. Where it is said in pixels, Chromium tells it without laying the page out. */
function lengthOf(item: HTMLElement, name: string): number {
  const said = item.computedStyleMap?.().get(name) as { unit?: string; value: number } | undefined;
  if (said?.unit === 'px') return said.value;
  return Number.parseFloat(getComputedStyle(item).getPropertyValue(name));
}
