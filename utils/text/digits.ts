import type { NumberMention } from './numbers.ts';

/** Digits with thousands separators and decimals, half or full width; as the source of a regular expression. */
export const DIGITS = '[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?';

/** The value of what `DIGITS` matches. */
export function digitsValue(digits: string): number {
  const halfWidth = digits.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return Number(halfWidth.replaceAll(',', ''));
}

/** A mention of `value` between two offsets; the same value gets the same key however it was computed. */
export function mention(
  kind: 'n' | 'p' | 'm' | 's',
  value: number,
  start: number,
  end: number,
  weak = false,
): NumberMention {
  return { key: `${kind}:${Number(value.toPrecision(12))}`, start, length: end - start, weak };
}

const DATE = /(?<![0-9])([12][0-9]{3})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])/g;

/** What takes the place of text that has been read already: of the same length, and part of nothing. */
export const blank = (text: string) => '\n'.repeat(text.length);

/**
 * Takes out the dates written in digits, year first (2022-11-25, 2022/11/25, 2022.11.25).
 * @returns mentions of year, month and day, and the text with the dates blanked, of the same length
 */
export function takeDates(text: string): { dates: NumberMention[]; rest: string } {
  const dates: NumberMention[] = [];
  const rest = text.replace(
    DATE,
    (all: string, year: string, _: string, month: string, day: string, at: number) => {
      const afterYear = at + year.length;
      const afterMonth = afterYear + 1 + month.length;
      dates.push(mention('n', Number(year), at, afterYear));
      dates.push(mention('m', Number(month), afterYear + 1, afterMonth));
      dates.push(mention('n', Number(day), afterMonth + 1, at + all.length));
      return blank(all);
    },
  );
  return { dates, rest };
}
