import { ABBREVIATIONS } from './abbreviations.ts';
import { isNumbered } from './labels.ts';
import { isHan, isLatin } from './script.ts';

/** The stretch between a Han and a Latin letter, or the other way round. */
export interface Change {
  /** After the last letter of the one script, and before the first of the other. */
  readonly from: number;
  readonly to: number;
  readonly toHan: boolean;
  /** Whether a bracket is open there: what it holds is a gloss of what stands before it. */
  readonly inBracket: boolean;
}

/** Where a text may go over into another language. */
export interface Changes {
  readonly changes: readonly Change[];
  /** Where sentences begin: after the stop, what closes it and white space. */
  readonly sentences: readonly number[];
  /** Where text goes on after a colon and white space. */
  readonly afterColons: readonly number[];
  /** Round brackets that follow a sentence or hold one: where each opens, and where the text goes on behind it. */
  readonly asides: ReadonlyMap<number, number>;
}

/** What a sign does to a scan: several bits may be set. */
const opens = 1;
const closes = 2;
const stops = 4;
const stopsLatin = 8;
const follows = 16;
const colon = 32;
const signs = new Map<string, number>();
for (const [bit, list] of [
  [opens, '（(「『【['],
  [closes, ')）」』]】'],
  [stops, '。！？；…\n'],
  [stopsLatin, '.!?;'],
  [colon, ':：'],
  // What may stand between a full stop and the next sentence.
  [follows, '"\'”’」』）)]》】。！？；….!?; \u00a0\u3000\t\n\r'],
] as const)
  for (const sign of list) signs.set(sign, (signs.get(sign) ?? 0) | bit);

/** Finds where the script of a text changes, and where its sentences and what follows a colon begin. */
export function findChanges(text: string): Changes {
  const changes: Change[] = [];
  const sentences: number[] = [];
  const afterColons: number[] = [];
  const asides = new Map<number, number>();
  /** The outermost bracket that is open. */
  let outer = { start: 0, isRound: false, followsSentence: false };
  let last = -1;
  let lastHan = false;
  let depth = 0;
  let stopped = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const han = isHan(c);
    if (han || isLatin(c)) {
      if (last >= 0 && han !== lastHan)
        changes.push({ from: last + 1, to: i, toHan: han, inBracket: depth > 0 });
      last = i;
      lastHan = han;
      if (stopped && depth === 0) sentences.push(i);
      stopped = false;
      continue;
    }
    const sign = signs.get(text.charAt(i)) ?? 0;
    if (sign & opens && depth === 0)
      outer = { start: i, isRound: /[(（]/.test(text.charAt(i)), followsSentence: stopped };
    if (stopped && !(sign & follows)) {
      // A bracket right after a sentence translates or explains it, unless it numbers the next one.
      if (depth === 0 && (!(sign & opens) || label.test(text.slice(i, i + 6)))) sentences.push(i);
      stopped = false;
    }
    if (sign & opens) depth++;
    else if (sign & closes && depth > 0) {
      depth--;
      const { start, isRound, followsSentence } = outer;
      if (depth === 0 && isRound && (followsSentence || isStop(text.charAt(i - 1)))) asides.set(start, i + 1);
    }
    if (sign & colon && depth === 0 && !inTime.test(text.slice(i - 1, i + 2))) afterColons.push(i + 1);
    const start = Math.max(sentences.at(-1) ?? 0, afterColons.at(-1) ?? 0);
    // A sentence has a letter at least: "‘?’" is none.
    if (last >= start && (sign & stops || (sign & stopsLatin && endsSentence(text, start, i))))
      stopped = true;
  }
  return { changes, sentences, afterColons, asides };
}

function isStop(sign: string): boolean {
  return ((signs.get(sign) ?? 0) & (stops | stopsLatin)) > 0;
}

/** 18:45 introduces nothing. */
const inTime = /\d[:：]\d/;

/** (a), （二）, (12) */
const label = /^[(（](?:[a-z]|[ivx]{1,4}|\d{1,3}|[一二三四五六七八九十]{1,3})[)）]/;

/** Whether a Latin full stop is no decimal point, part of a name (`a.b`) or end of an abbreviation or list number. */
function endsSentence(text: string, start: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && !((signs.get(next) ?? 0) & follows) && next.charCodeAt(0) < 0x2000) return false;
  const word = /(?<![A-Za-z.])[A-Za-z.]{2,6}$/.exec(text.slice(Math.max(start, at - 7), at))?.[0];
  if (word && ABBREVIATIONS.has(word.toLowerCase())) return false;
  const before = text.slice(Math.max(start, at - 7), at);
  return !(listNumber.test(before) || (numberOfSecond.test(before) && isNumbered(text)));
}

/** What numbers the text that follows … */
const listNumber = /(?:^\s*|[/／|｜]\s*)\d{1,3}$/;
/** … and, where a heading is numbered in Chinese, its translation: "一、消防安全 1. Fire safety". */
const numberOfSecond = /[\u3400-\u9fff]\s+\d{1,3}$/;
