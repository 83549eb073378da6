import { DIGITS, digitsValue, mention, takeDates } from './digits.ts';
import type { NumberMention } from './numbers.ts';

const list = (words: string) => words.split(' ');
const UNITS = list('zero one two three four five six seven eight nine');
const TEENS = list('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const ORDINAL_UNITS = list('zeroth first second third fourth fifth sixth seventh eighth ninth');
const ORDINAL_TEENS = list(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);

const valued = (words: string[], first: number, step = 1) =>
  words.map((word, i): [string, number] => [word, first + i * step]);
const CARDINALS = new Map([...valued(UNITS, 0), ...valued(TEENS, 10), ...valued(TENS, 20, 10)]);
const ORDINALS = new Map([
  ...valued(ORDINAL_UNITS, 0),
  ...valued(ORDINAL_TEENS, 10),
  ...valued(
    TENS.map((word) => word.replace(/y$/, 'ieth')),
    20,
    10,
  ),
  ['hundredth', 100] as const,
  ['thousandth', 1e3] as const,
]);
const PARTS = new Map([
  ['half', 2],
  ['quarter', 4],
  ['quarters', 4],
]);
const DECADES = new Map(
  valued(
    TENS.map((word) => word.replace(/y$/, 'ies')),
    20,
    10,
  ),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

const either = (words: Iterable<string>) => [...words].join('|');
const SCALE = either(SCALES.keys());
const WORD = `(?:${either(CARDINALS.keys())}|${SCALE}|(?:${either(ORDINALS.keys())}|quarter)s?|half)\\b`;
const PERCENT = '(?: ?[%％]|[ -]per ?cent\\b|[ -]percentage\\b)';

/** A number in digits or words, with what gives it its size and kind: "1.2 million", "the 1990s", "thirty per cent". */
const NUMBER = new RegExp(
  `(?:(?<digits>${DIGITS})(?<suffix>(?:st|nd|rd|th|['’]?s)\\b)?(?:[ -]?(?<scale>${SCALE})\\b)?` +
    `|\\b(?<decade>${either(DECADES.keys())})\\b` +
    `|\\b(?<words>${WORD}(?:(?:[ -]| and | an? )${WORD})*))(?<percent>${PERCENT})?`,
  'gi',
);

const MONTHS = list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
const LONG_MONTH = 'January|February|April|June|July|August|September|October|November|December';
const BEFORE_MONTH = 'in|of|since|by|until|till|last|next|this|early|late|mid|from|through|to|every';
/** May and March are words too, and so are some short forms: they count beside a number, or as the place shows. */
const MONTH = new RegExp(
  `\\b(?:${LONG_MONTH}|${LONG_MONTH.toUpperCase()})\\b` +
    `|\\b(?:${either(MONTHS)}|Sept)\\.(?= ?[0-9])|\\b(?:${either(MONTHS)}|Sept|March)(?= [0-9])` +
    `|(?<=[0-9](?:st|nd|rd|th)?(?: of)? |\\b(?:${BEFORE_MONTH})[ -])(?:${either(MONTHS)}|Sept|March)\\b`,
  'g',
);

/** 9.30 am is nine and thirty. */
const DOTTED_TIME = /\b(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m\b)/gi;

/** See `numbersIn`. */
export function englishNumbers(text: string): NumberMention[] {
  const { dates, rest } = takeDates(text.replace(DOTTED_TIME, '$1:$2'));
  const months = [...rest.matchAll(MONTH)].map((match) => {
    const month = 1 + MONTHS.findIndex((name) => match[0].toLowerCase().startsWith(name.toLowerCase()));
    return mention('m', month, match.index, match.index + match[0].length);
  });
  const numbers = [...rest.matchAll(NUMBER)].flatMap((match) => readNumber(match, rest));
  return [...dates, ...months, ...numbers];
}

function readNumber(match: RegExpExecArray, text: string): NumberMention[] {
  const { digits, suffix, scale, decade, words, percent } = match.groups ?? {};
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 3), match.index);
  const after = text.slice(end, end + 11);
  const isCenturies = /^ centuries\b/.test(after);
  if (decade) return [mention('s', DECADES.get(decade.toLowerCase()) ?? 0, match.index, end)];
  if (digits) {
    const value = digitsValue(digits);
    if (percent) return [mention('p', value, match.index, end)];
    if (suffix?.endsWith('s') && value % 10 === 0) return [mention('s', value % 100, match.index, end)];
    const times = scale ? (SCALES.get(scale.toLowerCase()) ?? 1) : isCenturies ? 100 : 1;
    return [mention('n', value * times, match.index, end)];
  }
  const ordinal = ORDINALS.get(words?.toLowerCase() ?? '');
  if (ordinal && ordinal > 2 && /\ba $/.test(before) && after.startsWith(' of '))
    return [mention('n', 1 / ordinal, match.index, end)];
  const numbers = readWords(words ?? '', match.index);
  const last = numbers.at(-1);
  if (last && isCenturies)
    numbers[numbers.length - 1] = mention('n', 100 * Number(last.key.slice(2)), last.start, end);
  if (percent && last) {
    numbers[numbers.length - 1] = {
      ...last,
      key: last.key.replace('n:', 'p:'),
      length: end - last.start,
      weak: false,
    };
  }
  return numbers;
}

/** Reads number words one after the other, and starts a new number where the words can't be one. */
function readWords(phrase: string, offset: number): NumberMention[] {
  const found: NumberMention[] = [];
  /** The number in hand is `large + small`, `large` in whole thousands. */
  let large = 0;
  let small = 0;
  /** Words below this can still be added: "two hundred" takes "fifty", "fifty" takes "three", "three" nothing. */
  let room = 0;
  let start = -1;
  let end = -1;
  const finish = () => {
    const value = large + small;
    if (start >= 0) found.push(mention('n', value, offset + start, offset + end, value === 1 || value === 2));
    large = small = room = 0;
    start = -1;
  };
  for (const match of phrase.matchAll(/[a-z]+/gi)) {
    const word = match[0].toLowerCase();
    const scale = SCALES.get(word);
    const cardinal = CARDINALS.get(word);
    const ordinal = ORDINALS.get(word) ?? ORDINALS.get(word.replace(/s$/, ''));
    const value = cardinal ?? ordinal;
    const below20 = large === 0 && small > 0 && small < 20 && room === 0;
    const parts = PARTS.get(word) ?? (ordinal && ordinal > 2 ? ordinal : undefined);
    const share = below20 && parts !== undefined;
    const year = below20 && small >= 13 && cardinal !== undefined && cardinal >= 20;
    if (!share && !scale && (word === 'half' || (value !== undefined && value >= room && !year))) finish();
    if (!share && !scale && word !== 'half' && value === undefined) continue;
    if (start < 0) start = match.index;
    end = match.index + word.length;
    if (share) small /= parts;
    else if (scale && scale < 1e3) small = (small || 1) * scale;
    else if (scale) {
      large += (small || 1) * scale;
      small = 0;
    } else if (word === 'half') small = 0.5;
    else small = (year ? small * 100 : small) + (value ?? 0);
    room = scale && scale !== 12 ? scale : cardinal !== undefined && cardinal >= 20 ? 10 : 0;
    if (share || ordinal !== undefined) finish();
  }
  finish();
  return found;
}
