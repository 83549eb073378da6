import { NUMERAL_RUN, type Numeral, readNumerals } from './chinese-numerals.ts';
import { blank, mention, takeDates } from './digits.ts';
import type { NumberMention } from './numbers.ts';

/** What shows that a lone numeral in front is a number, and not part of a word or a name. */
const MEASURE =
  /^(?:[个個位名年天日号號岁歲次种種条條件项項家所座只隻张張场場届屆章部米吨噸元块塊人倍周口辆艘架颗層层篇首国國点步时時]|公[里斤顷顿分尺]|英[里尺镑]|小时|分钟|世纪|季度)/;
const IN_WORD_BEFORE = /[统統唯专專单單划某期拜]$/;
const IN_WORD_AFTER = /^[些般样樣起直定切旦向再贯致律并旁齐边面带带共时经味下会半流]/;
const VAGUE_BEFORE = /[几幾数數上好]/;
/** After 成 where it begins a word, and so doesn't mean tenths (三成). */
const NOT_TENTHS = /^[为為功立员員了长長熟千果就本绩績分交人]/;
/** 民国一年 is 1912. */
const BEFORE_THE_REPUBLIC = 1911;
const HALF = /一半|半(?=[数數个個年]|小时|世纪)|(?<=[过過年])半(?![年个個])/g;
/** Units that are a denominator without a digit of their own. */
const HUNDREDTHS: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 萬: 1e4 };
const RUN = new RegExp(NUMERAL_RUN, 'g');
const RUN_HERE = new RegExp(NUMERAL_RUN, 'y');

/** See `numbersIn`. */
export function chineseNumbers(text: string): NumberMention[] {
  const { dates, rest: withHalves } = takeDates(text);
  const found = [...dates];
  const rest = withHalves.replace(HALF, (half: string, at: number) => {
    found.push(mention('n', 0.5, at, at + half.length));
    return blank(half);
  });
  RUN.lastIndex = 0;
  for (let run = RUN.exec(rest); run; run = RUN.exec(rest)) {
    const start = run.index;
    if (VAGUE_BEFORE.test(rest.charAt(start - 1)) && /^[十百千万亿]/.test(run[0])) continue;
    const numerals = readNumerals(run[0]).map((n) => ({ ...n, start: n.start + start, end: n.end + start }));
    const parts = HUNDREDTHS[run[0]];
    const last = parts ? { value: parts, start, end: start + 1 } : numerals.pop();
    for (const { value, start, end } of numerals) found.push(mention('n', value, start, end, value < 10));
    if (!last) continue;
    const share = readShare(rest, last);
    if (share) RUN.lastIndex = share.start + share.length;
    if (share) found.push(share);
    else if (!parts) found.push(...readAlone(rest, last));
  }
  return found;
}

/** 三分之一, 百分之三十: the numeral is the denominator. */
function readShare(text: string, { value, start, end }: Numeral): NumberMention | undefined {
  if (!text.startsWith('分之', end)) return undefined;
  RUN_HERE.lastIndex = end + 2;
  const run = RUN_HERE.exec(text)?.[0] ?? '';
  const numerator = readNumerals(run)[0];
  if (!numerator || value === 0) return undefined;
  const to = end + 2 + numerator.end;
  return value === 100
    ? mention('p', numerator.value, start, to)
    : mention('n', numerator.value / value, start, to);
}

/** A numeral by what stands around it: a share, a month, a decade, a number, or nothing but a part of a word. */
function readAlone(text: string, { value, start, end }: Numeral): NumberMention[] {
  const after = text.slice(end, end + 4);
  const percent = /^ ?(?:[%％]|个百分点)/.exec(after);
  if (percent) return [mention('p', value, start, end + percent[0].length)];
  if (/^[几幾]/.test(after)) return [];
  if (/^[个個]世[纪紀]/.test(after)) return [mention('n', value * 100, start, end)];
  if (after.startsWith('年代')) return [mention('s', value % 100, start, end + 2)];
  if (after.startsWith('月') && value >= 1 && value <= 12) return [mention('m', value, start, end + 1)];
  const tenths = after.startsWith('成') && value < 10 && !NOT_TENTHS.test(text.charAt(end + 1));
  if (tenths) return [mention('p', value * 10, start, end + 1)];
  if (after.startsWith('年') && /民[国國] ?$/.test(text.slice(Math.max(0, start - 3), start)))
    return [mention('n', value + BEFORE_THE_REPUBLIC, start, end)];
  const lone = end - start === 1 && !/[0-9０-９]/.test(text.charAt(start));
  if (!lone) return [mention('n', value, start, end)];
  const inWord =
    IN_WORD_BEFORE.test(text.charAt(start - 1)) ||
    (value === 1 && IN_WORD_AFTER.test(after)) ||
    (value === 10 && /^(?:分(?![钟鐘之])|足)/.test(after));
  return inWord ? [] : [mention('n', value, start, end, value <= 2 || !MEASURE.test(after))];
}
