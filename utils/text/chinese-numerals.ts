import { DIGITS, digitsValue } from './digits.ts';

const NUMERALS = new Map<string, number>();
for (const [value, forms] of [
  '零〇○',
  '一壹',
  '二贰两兩俩',
  '三叁仨',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries())
  for (const form of forms) NUMERALS.set(form, value);
const UNITS = new Map<string, number>();
for (const [size, forms] of [
  [10, '十拾'],
  [100, '百'],
  [1e3, '千'],
  [1e4, '万萬'],
  [1e8, '亿億'],
] as const)
  for (const form of forms) UNITS.set(form, size);

/** One character for two. */
const CONTRACTED = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
]);

const NUMERAL = `[${[...NUMERALS.keys()].join('')}]`;
const UNIT = `[${[...UNITS.keys()].join('')}]`;
/**
 * Digits, numerals and units in a row, as the source of a regular expression. Nothing has to follow the repeated
 * part, so that nothing is tried twice. "三点五" is a decimal, "三点五十" and "三点五分" are times; 100多万 is taken
 * for 100万.
 */
export const NUMERAL_RUN = `(?:${DIGITS}|${NUMERAL}|${UNIT}|[廿卅]|[多余餘 ](?=[百千万萬亿億]))+(?:点${NUMERAL}+(?![十百千分刻]))?${UNIT}*`;
const PART = new RegExp(
  `(?<digits>${DIGITS})|(?<unit>${UNIT})|(?<contracted>[廿卅])|(?<numerals>${NUMERAL}+(?:点${NUMERAL}+)?)`,
  'g',
);

interface Part {
  readonly kind: 'digits' | 'numerals' | 'unit';
  readonly text: string;
  readonly start: number;
}

/** Parts of the longest sensible number; a longer row of units is noise. */
const LONGEST = 20;

/** A number within a run: its value and offsets from the start of the run. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers in a run of digits, numerals and units (`NUMERAL_RUN`): 十四 → 14, 1亿2000万 → 120000000,
 * 二〇二二 → 2022, 三点五万 → 35000, 三百五 → 350, 三四 → 3 and 4.
 * @returns in order; without what is vague (七八百) or a word rather than a number (千万, a lone 百)
 */
export function readNumerals(run: string): Numeral[] {
  const parts = [...run.matchAll(PART)].flatMap((match): Part[] => {
    const [numeral, unit] = CONTRACTED.get(match[0]) ?? [];
    const start = match.index;
    if (numeral && unit)
      return [
        { kind: 'numerals', text: numeral, start },
        { kind: 'unit', text: unit, start },
      ];
    const kind = match.groups?.digits ? 'digits' : match.groups?.unit ? 'unit' : 'numerals';
    return [{ kind, text: match[0], start }];
  });
  const numbers: Part[][] = [];
  let previous: Part | undefined;
  for (const part of parts) {
    // Two amounts without a unit between them can't be one number: 2022|一.
    if (!previous || (part.kind !== 'unit' && previous.kind !== 'unit')) numbers.push([part]);
    else numbers.at(-1)?.push(part);
    previous = part;
  }
  return numbers.flatMap(readNumber);
}

function readNumber(parts: Part[]): Numeral[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length > LONGEST) return [];
  const { start } = first;
  const end = last.start + last.text.length;
  if (parts.length === 1 && first.kind === 'numerals' && !first.text.includes('点')) {
    const digits = [...first.text].map((form) => NUMERALS.get(form) ?? 0);
    if (digits.length !== 2 || digits.includes(0)) return [{ value: Number(digits.join('')), start, end }];
    return digits.map((value, i) => ({ value, start: start + i, end: start + i + 1 }));
  }
  const sizes = parts.map((part) => UNITS.get(part.text) ?? 0);
  // 十 and 百万 need no digit in front of them to be numbers.
  if (first.kind === 'unit' && sizes[0] !== 10 && !(sizes[0] === 100 && (sizes[1] ?? 0) >= 1e4)) return [];
  const value = valueOfParts(parts);
  return Number.isNaN(value) ? [] : [{ value, start, end }];
}

/** The value of parts that make one number; NaN where two digits stand before one unit (七八百). */
function valueOfParts(parts: Part[], unitBefore = 0): number {
  const [first] = parts;
  if (!first) return 0;
  if (parts.length === 1 && first.kind === 'numerals') {
    const short = NUMERALS.get(first.text);
    // 三百五 is 350, 一万二 is 12000.
    if (short !== undefined && unitBefore > 10) return (short * unitBefore) / 10;
  }
  for (const size of [1e8, 1e4, 1e3, 100, 10]) {
    const at = parts.findLastIndex((part) => UNITS.get(part.text) === size);
    if (at < 0) continue;
    const times = at === 0 ? 1 : valueOfParts(parts.slice(0, at));
    return times * size + valueOfParts(parts.slice(at + 1), size);
  }
  return parts.length === 1 ? valueOfDigits(first) : Number.NaN;
}

function valueOfDigits({ kind, text }: Part): number {
  if (kind === 'digits') return digitsValue(text);
  const [whole = '', decimals] = text
    .split('点')
    .map((forms) => [...forms].map((form) => NUMERALS.get(form)).join(''));
  const digits = whole.replace(/^0+(?=.)/, '');
  if (digits.length > 1) return Number.NaN;
  return Number(decimals === undefined ? digits : `${digits}.${decimals}`);
}
