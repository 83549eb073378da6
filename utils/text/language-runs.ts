import { languageOf } from './language.ts';
import { countScripts, isHan, isLatin } from './script.ts';

/** The stretch between a Han and a Latin letter, or the other way round. */
interface Change {
  /** After the last letter of the one script, and before the first of the other. */
  readonly from: number;
  readonly to: number;
  readonly toHan: boolean;
  /** Whether a bracket is open there: what it holds is a gloss of what stands before it. */
  readonly inBracket: boolean;
}

interface Scan {
  readonly changes: Change[];
  /** Where sentences begin: after the stop, what closes it and white space. */
  readonly sentences: number[];
}

/**
 * Splits text that says things in one language and then in the other ("Text. 译文。") where the language
 * changes. Foreign words, names, glosses and quotations inside a text don't split it.
 *
 * @param text  as the page holds it; a newline counts as a full stop
 * @param edges ascending offsets that may divide if the script changes there: the ends of inline elements, …
 * @returns ascending offsets at which the runs begin, the first always 0
 */
export function languageRuns(text: string, edges: readonly number[] = []): number[] {
  if (!balanced(text, leastLetters, mostLetters)) return [0];
  const scan = scanText(text);
  if (scan.changes.length === 0) return [0];
  const runs = runsAtBoundaries(text, scan, edges);
  return runs.length > 1 ? runs : runsAtOneChange(text, scan.changes);
}

/** English letters for each Han character in what could be a text and its translation. */
const leastLetters = 0.6;
const mostLetters = 14;

/** What a sign does to a scan: several bits may be set. */
const opens = 1;
const closes = 2;
const stops = 4;
const stopsLatin = 8;
const follows = 16;
const signs = new Map<string, number>();
for (const [bit, list] of [
  [opens, '（(「『【['],
  [closes, ')）」』]】'],
  [stops, '。！？；…\n'],
  [stopsLatin, '.!?;'],
  // What may stand between a full stop and the next sentence.
  [follows, '"\'”’」』）)]》】。！？；….!?; \u00a0\u3000\t\n\r'],
] as const)
  for (const sign of list) signs.set(sign, (signs.get(sign) ?? 0) | bit);

function scanText(text: string): Scan {
  const changes: Change[] = [];
  const sentences: number[] = [];
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
    if (stopped && !(sign & follows)) {
      // A bracket right after a sentence translates or explains it.
      if (depth === 0 && !(sign & opens)) sentences.push(i);
      stopped = false;
    }
    if (sign & opens) depth++;
    else if (sign & closes && depth > 0) depth--;
    if (sign & stops || (sign & stopsLatin && endsSentence(text, sentences.at(-1) ?? 0, i))) stopped = true;
  }
  return { changes, sentences };
}

/** Whether a Latin full stop is no decimal point, part of a name (`a.b`) or end of a list number. */
function endsSentence(text: string, start: number, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next !== '' && !((signs.get(next) ?? 0) & follows) && next.charCodeAt(0) < 0x2000) return false;
  return at - start > 5 || !/^\s*\d+$/.test(text.slice(start, at));
}

/** Two runs that a sentence or an element divides, or several: text, translation, text, translation. */
function runsAtBoundaries(text: string, { changes, sentences }: Scan, edges: readonly number[]): number[] {
  const cuts = new Set([0, ...sentences]);
  // An element or a line of the source may just set off a word, so these divide only text that changes nowhere else.
  const atEdges = new Set<number>();
  const sentenceIn = finderIn(sentences);
  const edgeIn = finderIn(edges);
  for (const { from, to, inBracket } of changes) {
    if (sentenceIn(from, to) !== undefined) continue;
    const edge = inBracket ? undefined : edgeIn(from, to);
    if (edge === undefined) {
      atEdges.clear();
      break;
    }
    atEdges.add(edge);
  }
  for (const edge of atEdges) cuts.add(edge);

  const starts: number[] = [];
  const languages: string[] = [];
  const ordered = [...cuts].sort((a, b) => a - b);
  ordered.forEach((start, k) => {
    const language = languageOf(text.slice(start, ordered[k + 1] ?? text.length));
    if (starts.length > 0 && (language === 'other' || language === languages.at(-1))) return;
    starts.push(start);
    languages.push(language);
  });
  if (starts.length < 2 || starts.length % 2 === 1 || languages.includes('other')) return [0];
  for (let k = 0; k < starts.length; k += 2) {
    const middle = starts[k + 1] ?? 0;
    const first = text.slice(starts[k], middle);
    const second = text.slice(middle, starts[k + 2] ?? text.length);
    if (!balanced(first + second, leastLetters, mostLetters)) return [0];
    if (!atEdges.has(middle) && !first.endsWith('\n') && !isSaidTwice(first, second)) return [0];
  }
  return starts;
}

/** Finds the first of ascending offsets in a range, for ranges that ascend too. */
function finderIn(offsets: readonly number[]): (from: number, to: number) => number | undefined {
  let next = 0;
  return (from, to) => {
    while (next < offsets.length && (offsets[next] ?? 0) < from) next++;
    const offset = offsets[next];
    return offset !== undefined && offset <= to ? offset : undefined;
  };
}

const quote = /^\s*["“‘'「『]/;
const phrase = /[A-Za-z\u00c0-\u024f]\s+[A-Za-z\u00c0-\u024f]|[.!?]["'”’)]*\s*$/;

/** Whether the second of two sentences could say the first again, and is not a word or a quotation in its text. */
function isSaidTwice(first: string, second: string): boolean {
  if (quote.test(second) && !quote.test(first)) return false;
  return phrase.test(countScripts(first).han === 0 ? first : second);
}

/** Two runs with no more than a space between them: a heading and its translation. The English one must be pure. */
function runsAtOneChange(text: string, changes: readonly Change[]): number[] {
  const cuts: number[] = [];
  const first = changes[0];
  const last = changes.at(-1);
  if (first?.toHan) cuts.push(...cutAt(text, first, true));
  if (last && !last.toHan) cuts.push(...cutAt(text, last, false));
  return cuts.length === 1 ? [0, ...cuts] : [0];
}

const wideSpace = /[\u3000\t]|[\u00a0 ]{2}/;
const englishGrammar = /\s(?:the|of|and|to|in|is|are|for|with|on|at|by|from|a|an)\s/i;

function cutAt(text: string, { from, to, inBracket }: Change, englishFirst: boolean): number[] {
  const gap = text.slice(from, to);
  if (inBracket || gap.length > longestGap || !/^[\s\d]*\s[\s\d]*$/.test(gap)) return [];
  const cut = from + gap.search(/\s\S*$/) + 1;
  const [english, chinese] = englishFirst
    ? [text.slice(0, cut), text.slice(cut)]
    : [text.slice(cut), text.slice(0, cut)];
  if (languageOf(english) !== 'en' || languageOf(chinese) !== 'zh') return [];
  if (!balanced(text, 0.9, 9)) return [];
  // "Angular Reactive Forms 模块" is Chinese throughout, so the English must have a grammar of its own.
  const apart = wideSpace.test(gap) || (countScripts(chinese).han >= 4 && englishGrammar.test(english));
  return apart ? [cut] : [];
}

/** Between two letters of prose; rows of dots and dashes are longer. */
const longestGap = 50;

/** Whether there is as much English as could translate the Chinese: letters for each Han character in bounds. */
function balanced(text: string, least: number, most: number): boolean {
  const { han, latin } = countScripts(text);
  return han >= 2 && latin >= 4 && latin >= least * han && latin <= most * han;
}
