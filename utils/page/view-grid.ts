/** What takes columns of a table: from the first one up to, and not with, another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A cell with its row and its columns. */
export interface Place extends Span {
  readonly cell: HTMLTableCellElement;
  readonly row: HTMLTableRowElement;
}

/** A table as it is laid out. */
export interface Grid {
  readonly places: readonly Place[];
  /** Rows into which a cell from above reaches. */
  readonly reached: ReadonlySet<Element>;
  /** What says how wide columns are: `<col>`, and a `<colgroup>` that has none. */
  readonly cols: readonly (Span & { readonly element: Element })[];
}

/** Places the cells of a table in its columns, as the HTML table model has it (HTML, 4.9.12). */
export function layOutTable(table: HTMLTableElement): Grid {
  const places: Place[] = [];
  const reached = new Set<Element>();
  /** For each column, how many rows more a cell from above reaches into. */
  let taken: number[] = [];
  for (const row of table.rows) {
    if (taken.some((rows) => rows > 0)) reached.add(row);
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      places.push({ cell, row, from: column, to: column + cell.colSpan });
      const rows = cell.rowSpan || Number.POSITIVE_INFINITY;
      for (let i = 0; i < cell.colSpan; i++) taken[column++] = rows;
    }
    taken = Array.from(taken, (rows = 0) => Math.max(0, rows - 1));
  }
  return { places, reached, cols: layOutCols(table) };
}

function layOutCols(table: HTMLTableElement): Grid['cols'] {
  const elements = [...table.children].flatMap((child) =>
    child.localName === 'colgroup' && child.children.length > 0 ? [...child.children] : [child],
  );
  let column = 0;
  return elements
    .filter((element) => /^col(group)?$/.test(element.localName))
    .map((element) => {
      const { span } = element as HTMLTableColElement;
      column += span;
      return { element, from: column - span, to: column };
    });
}
