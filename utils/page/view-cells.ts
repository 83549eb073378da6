import { isBlank } from './blank.ts';
import { isDrawn } from './pseudo.ts';
import { layOutTable, type Place, type Span } from './view-grid.ts';

/** What becomes of the rows and cells of tables in which one language is collapsed. */
export interface Cells {
  /**
   * Collapsed cells, rows and `<col>`s, which all keep their place, with what `page.css` makes of each: words
   * among `narrow` (without width), `flat` (without height), `bare` (without border), `start`, `end` and `top`
   * (without that border, because a neighbour's falls in one with it), and `spared` (collapsed, with its spacing).
   * Tables say by its number which column is spared that they have no `<col>` for.
   */
  readonly holes: Map<Element, string>;
  /**
   * Parts of tables that stay though all in them goes: rows made for them anew would have borders and spacing, and a
   * row that is collapsed cuts its spacing off the text of a cell from above that has no room without it.
   */
  readonly held: Set<Element>;
  /** Tables with columns that go, and the share of a table's width that such a column may have at most. */
  readonly shares: Map<HTMLElement, string>;
}

/** How wide a column that goes still is where borders are shared: so many of their widths. */
const REST = 0.5;

/** Percentages that keep a column narrow widen a table that has no width of its own, but not beyond this share of what it was. */
const LEAST = 1 / 3;

/**
 * Looks through the tables around collapsed cells. All cells keep a box, as the browser's find looks into nothing
 * else, and as one out of the flow, which would do elsewhere, has a row or cell made around it. In a column of which
 * nothing is left it has no width, in such a row no height; in any other it stays as wide as it was, so that nothing
 * moves under a wrong heading.
 *
 * @param gone collapsed sides and husks, among them cells and whole rows
 */
export function sortCells(gone: ReadonlySet<Element>): Cells {
  const cells: Cells = { holes: new Map(), held: new Set(), shares: new Map() };
  const tables = new Set<HTMLTableElement>();
  for (const element of gone) {
    const table = /^t[dhr]$/.test(element.localName) && element.closest('table');
    if (table && !gone.has(table)) tables.add(table);
  }
  for (const table of tables) sortTable(table, gone, cells);
  return cells;
}

function sortTable(table: HTMLTableElement, gone: ReadonlySet<Element>, cells: Cells): void {
  const staying = [...table.rows].find((row) => !gone.has(row));
  const style = staying && table.ownerDocument.defaultView?.getComputedStyle(staying);
  // Pages set tables as plain blocks on narrow screens: there what goes leaves nothing behind anyhow.
  if (style?.display !== 'table-row') return;
  const isJoined = style.borderCollapse === 'collapse';
  const { places, cols } = layOutTable(table);
  const goes = columnsThatGo(places, gone);
  const firstToStay = goes.findIndex((isGoing) => !isGoing);
  const goesWhole = ({ from, to }: Span) => goes.slice(from, to).every(Boolean);

  for (const section of table.tBodies) if (gone.has(section)) cells.held.add(section);
  for (const place of places) {
    const reached = place.below.filter((row) => gone.has(row));
    if (reached.length === 0 || (!isJoined && fits(place, gone))) continue;
    for (const row of reached) cells.held.add(row);
  }
  for (const row of table.rows) if (gone.has(row) && !cells.held.has(row)) cells.holes.set(row, '');
  for (const place of places) {
    const { cell, row, from } = place;
    const isGone = gone.has(cell);
    const isNarrow = goesWhole(place) && (isGone || isBlank(cell));
    const isFlat = gone.has(row) || (isGone && isAloneInRow(cell, gone));
    if (!isGone && !isNarrow && !isFlat) continue;
    const words = [isNarrow && 'narrow', isFlat && 'flat'];
    if (!isJoined) words.push((isNarrow || isFlat) && 'bare');
    else
      words.push(
        isNarrow && (from < firstToStay ? 'end' : 'start'),
        isFlat && !cells.holes.has(row) && 'top',
      );
    cells.holes.set(cell, words.filter(Boolean).join(' '));
    if (isNarrow && isJoined && !cells.shares.has(table)) cells.shares.set(table, shareOf(table, cell));
  }
  const spared = goes.map((isGoing, column) => isGoing && !isJoined && !isSpanned(column, places, gone));
  for (const col of cols)
    if (goesWhole(col)) {
      const isSpared = spared.slice(col.from, col.to).every(Boolean);
      cells.holes.set(col.element, isSpared ? 'narrow spared' : 'narrow');
    }
  // Where the page names none, one of the first two can have a stand-in.
  const first = spared.indexOf(true);
  if (cols.length === 0 && (first === 0 || first === 1) && !isAdorned(table))
    cells.holes.set(table, `column-${first}`);
}

/** Whether something that stays spans a column besides others: a browser cuts the column's width off it. */
function isSpanned(column: number, places: readonly Place[], gone: ReadonlySet<Element>): boolean {
  return places.some(
    ({ cell, from, to }) =>
      to - from > 1 && from <= column && column < to && !gone.has(cell) && !isBlank(cell),
  );
}

/** Whether the page has a use of its own for what could stand for the columns of a table. */
function isAdorned(table: Element): boolean {
  return !table.hasAttribute('data-duidu-hole') && (isDrawn(table, '::before') || isDrawn(table, '::after'));
}

/** Whether the text of a cell has room in those of its rows that stay. Of these and the others, one may not be seen now. */
function fits({ cell, row, below }: Place, gone: ReadonlySet<Element>): boolean {
  const text = new Range();
  text.selectNodeContents(cell);
  let staying = 0;
  let going = 0;
  for (const each of [row, ...below]) {
    const { height } = each.getBoundingClientRect();
    if (gone.has(each)) going += height;
    else staying += height;
  }
  return text.getBoundingClientRect().height <= Math.max(staying, going);
}

/** Of each column, whether nothing of it is left. Cells that span several follow the width of what is there. */
function columnsThatGo(places: readonly Place[], gone: ReadonlySet<Element>): boolean[] {
  const columns: Element[][] = [];
  for (const { cell, row, from, to } of places) {
    while (columns.length < to) columns.push([]);
    if (to - from === 1 && !gone.has(row)) columns[from]?.push(cell);
  }
  return columns.map(
    (column) =>
      column.some((cell) => gone.has(cell)) && column.every((cell) => gone.has(cell) || isBlank(cell)),
  );
}

/** Whether all else in the row reaches down into the next one, so that nothing of the row itself is left. */
function isAloneInRow(cell: HTMLTableCellElement, gone: ReadonlySet<Element>): boolean {
  const cells = [...(cell.parentElement?.children ?? [])] as HTMLTableCellElement[];
  return cells.every((other) => gone.has(other) || other.rowSpan > 1);
}

/**
 * How wide a column that goes may be, in percent of its table: a length would take what room the widths of the other
 * columns leave, and a percentage widens the table until what is left of the column is no more than that.
 */
function shareOf(table: HTMLTableElement, cell: HTMLTableCellElement): string {
  const style = table.ownerDocument.defaultView?.getComputedStyle(cell);
  const borders = [style?.borderInlineStartWidth, style?.borderInlineEndWidth].map(
    (width) => Number.parseFloat(width ?? '') || 0,
  );
  const rest = REST * Math.max(...borders);
  const { width } = table.getBoundingClientRect();
  return `${Math.max((100 * rest) / (LEAST * width), 0.001) || 0.001}%`;
}
