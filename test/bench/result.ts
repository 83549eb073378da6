/** One line of the table: a ratio (or a count) that was measured, and the bound that it should keep. */
export interface Result {
  readonly what: string;
  readonly against: string;
  readonly measured: number;
  readonly bound: number;
  /** `×` for a ratio; otherwise the unit of the count. */
  readonly unit: string;
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Draws the table. */
export function drawTable(results: readonly Result[]): string {
  const rows = results.map(({ what, against, measured, bound, unit }) => [
    measured <= bound ? 'ok  ' : 'OVER',
    `${round(measured)} ${unit}`,
    `${round(bound)} ${unit}`,
    what,
    against,
  ]);
  const table = [['', 'measured', 'bound', 'what', 'against'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function round(number: number): string {
  return Number(number.toPrecision(3)).toLocaleString('en', { useGrouping: false });
}
