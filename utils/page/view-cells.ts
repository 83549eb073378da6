import { isBlank } from './blank.ts';

/** What becomes of the cells of tables in which one language is collapsed. */
export interface Cells {
  /** Collapsed cells that stay as empty boxes, because their columns go on above or below them. */
  readonly holes: Set<Element>;
  /** Empty cells of columns of which nothing else stays. */
  readonly spare: Set<Element>;
}

/**
 * Looks through the tables around collapsed cells, column by column: a column of which nothing is left goes as a
 * whole, of any other each cell keeps its box, so that nothing moves under a wrong heading.
 *
 * @param gone collapsed sides and husks, among them cells and whole rows
 */
export function sortCells(gone: ReadonlySet<Element>): Cells {
  const cells: Cells = { holes: new Set(), spare: new Set() };
  const tables = new Set<HTMLTableElement>();
  for (const element of gone) {
    const table = (element.localName === 'td' || element.localName === 'th') && element.closest('table');
    if (table && !gone.has(table)) tables.add(table);
  }
  for (const table of tables)
    for (const column of columnsOf(table, gone)) {
      const collapsed = column.filter((cell) => gone.has(cell));
      if (collapsed.length === 0) continue;
      const empty = column.filter((cell) => !gone.has(cell) && isBlank(cell));
      if (collapsed.length + empty.length < column.length)
        for (const cell of collapsed) cells.holes.add(cell);
      else for (const cell of empty) cells.spare.add(cell);
    }
  return cells;
}

/**
 * The cells of each column in rows that stay, placed as the HTML table model has it. Cells that span several
 * columns belong to none: they follow the width of what is there.
 */
function columnsOf(table: HTMLTableElement, gone: ReadonlySet<Element>): Element[][] {
  const columns: Element[][] = [];
  /** For each column, how many rows more a cell from above reaches into. */
  const taken: number[] = [];
  for (const row of table.rows) {
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
  return columns.filter(Boolean);
}
