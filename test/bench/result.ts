/** One line of the table: a ratio (or a count) that was measured, and the bound that it should keep, if there is one. */
export interface Result {
  readonly what: string;
  readonly against: string;
  readonly measured: number;
  readonly bound?: number;
  /** `×` for a ratio; otherwise the unit of the count. */
  readonly unit: string;
}

/** A measurement: gives each result as soon as it has it. */
export type Measurement<Bench> = (bench: Bench) => AsyncIterable<Result>;

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The least of some times: what is above it, other programs did. */
export function best(times: readonly number[] | undefined): number {
  return times?.length ? Math.min(...times) : Number.NaN;
}

/** The head of a table in Markdown. */
export const TABLE_HEAD = '| what | against | measured | bound | |\n|---|---|---|---|---|';

/** A line of it. */
export function tableLine({ what, against, measured, bound, unit }: Result): string {
  const judged =
    bound === undefined ? ' | ' : `${round(bound)} ${unit} | ${measured <= bound ? 'ok' : 'over'} `;
  return `| ${what} | ${against} | ${round(measured)} ${unit} | ${judged}|`;
}

function round(number: number): string {
  return Number(number.toPrecision(3)).toLocaleString('en', { useGrouping: false });
}
