import { isBlank } from './blank.ts';

/** What becomes of the rows and cells of tables in which one language is collapsed. */
export interface Cells {
  /** Collapsed cells that stay as empty boxes, because their columns go on above or below them. */
  readonly holes: Set<Element>;
  /** Empty cells of columns of which nothing else stays. */
  readonly spare: Set<Element>;
  /**
   * Collapsed rows and cells that must have no box at all. One out of the flow, which would do elsewhere, still
   * has a row or cell made around it, and that shows as a doubled border or spacing.
   */
  readonly boxless: Set<Element>;
  /** Rows that stay though all their cells go, because a cell from above reaches into them. */
  readonly heldRows: Set<Element>;
}

/** A spacing of this many CSS pixels more, as tables have without any style, goes unnoticed. */
const UNNOTICED = 2;

/**
 * Looks through the tables around collapsed cells, column by column: a column of which nothing is left goes as a
 * whole, of any other each cell keeps its box, so that nothing moves under a wrong heading.
 *
 * @param gone collapsed sides and husks, among them cells and whole rows
 */
export function sortCells(gone: ReadonlySet<Element>): Cells {
  const cells: Cells = { holes: new Set(), spare: new Set(), boxless: new Set(), heldRows: new Set() };
  const tables = new Set<HTMLTableElement>();
  for (const element of gone) {
    const table = /^t[dhr]$/.test(element.localName) && element.closest('table');
    if (table && !gone.has(table)) tables.add(table);
  }
  for (const table of tables) {
    const { columns, heldRows } = layOut(table, gone);
    const isTight = hasTightSpacing(table);
    for (const row of table.rows)
      if (heldRows.has(row)) cells.heldRows.add(row);
      else if (gone.has(row) && !isTight) cells.boxless.add(row);
    const isGone = columns.map((column) => column.every((cell) => gone.has(cell) || isBlank(cell)));
    columns.forEach((column, i) => {
      const collapsed = column.filter((cell) => gone.has(cell));
      if (collapsed.length === 0) return;
      if (!isGone[i]) {
        for (const cell of collapsed) if (!isAloneInRow(cell, gone)) cells.holes.add(cell);
        return;
      }
      // A cell made around one without size would take what room the widths of the other columns leave.
      for (const cell of column) (gone.has(cell) ? cells.boxless : cells.spare).add(cell);
    });
  }
  return cells;
}

function hasTightSpacing(table: HTMLTableElement): boolean {
  const style = table.ownerDocument.defaultView?.getComputedStyle(table);
  return (
    style?.borderCollapse === 'collapse' || (Number.parseFloat(style?.borderSpacing ?? '') || 0) <= UNNOTICED
  );
}

/** Whether all else in the row reaches down into the next one, so that nothing of the row itself is left. */
function isAloneInRow(cell: HTMLTableCellElement, gone: ReadonlySet<Element>): boolean {
  const cells = [...(cell.parentElement?.children ?? [])] as HTMLTableCellElement[];
  return cells.every((other) => gone.has(other) || other.rowSpan > 1);
}

/**
 * The cells of each column in rows that stay, placed as the HTML table model has it, and the rows that go but are
 * reached into from above. Cells that span several columns belong to none: they follow the width of what is there.
 */
function layOut(table: HTMLTableElement, gone: ReadonlySet<Element>) {
  const columns: HTMLTableCellElement[][] = [];
  const heldRows = new Set<Element>();
  /** For each column, how many rows more a cell from above reaches into. */
  const taken: number[] = [];
  for (const row of table.rows) {
    if (gone.has(row) && taken.some((rows) => rows > 0)) heldRows.add(row);
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      if (cell.colSpan === 1 && !gone.has(row)) {
        columns[column] ??= [];
        columns[column]?.push(cell);
      }
      const rows = cell.rowSpan || Number.POSITIVE_INFINITY;
      for (let i = 0; i < cell.colSpan; i++) taken[column++] = rows;
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  }
  return { columns: columns.filter(Boolean), heldRows };
}
