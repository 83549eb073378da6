/** What takes columns of a table: from the first one up to, and not with, another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A cell with its row, the rows below that it reaches into, and its columns. */
export interface Place extends Span {
  readonly cell: HTMLTableCellElement;
  readonly row: HTMLTableRowElement;
  readonly below: readonly HTMLTableRowElement[];
}

/** A table as it is laid out. */
export interface Grid {
  readonly places: readonly Place[];
  /** What says how wide columns are: `<col>`, and a `<colgroup>` that has none. */
  readonly cols: readonly (Span & { readonly element: Element })[];
}

/** Places the cells of a table in its columns, as the HTML table model has it (HTML, 4.9.12). */
export function layOutTable(table: HTMLTableElement): Grid {
  const places: Place[] = [];
  const rows = [...table.rows];
  /** For each column, how many rows more a cell from above reaches into. */
  let taken: number[] = [];
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const span = cell.rowSpan || Number.POSITIVE_INFINITY;
      const below = rows.slice(index + 1, index + span);
      places.push({ cell, row, below, from: column, to: column + cell.colSpan });
      for (let i = 0; i < cell.colSpan; i++) taken[column++] = span;
    }
    taken = Array.from(taken, (span = 0) => Math.max(0, span - 1));
  }
  return { places, cols: layOutCols(table) };
}

function layOutCols(table: HTMLTableElement): Grid['cols'] {
  let to = 0;
  const cols = table.querySelectorAll<HTMLTableColElement>(
    ':scope > col, :scope > colgroup > col, :scope > colgroup:not(:has(col))',
  );
  return [...cols].map((element) => {
    const from = to;
    to += element.span;
    return { element, from, to };
  });
}
