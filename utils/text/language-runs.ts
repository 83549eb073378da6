import { countScripts, isHan, isLatin, languageOf } from './script.ts';

/** A place between a Han and a Latin letter. */
interface Change {
  /** Where the second language would begin: after closing punctuation, before opening punctuation. */
  readonly at: number;
  readonly toHan: boolean;
  /** What stands there: the end of a line, an inline element or a sentence, a wide or a plain space, or no boundary. */
  readonly gap: 'line' | 'edge' | 'sentence' | 'wide' | 'space' | 'none';
}

const closers = `["'”’」』）)\\]》】]`;
const hanStop = new RegExp(`[。！？；…]+${closers}*\\s*`);
// Not the dot inside a number or after a list number.
const latinStop = new RegExp(`(?<!(?:^|\\s)\\d{1,2})[.!?;]+${closers}*(?:\\s+|$)`, 'g');
const wideSpace = /[\u3000\t]+|[\u00a0 ]{2,}/;
const opener = /[（(「『【[]/;
const closer = /[)）」』\]】]/;
const quote = /^[\s]*["“‘'「『]/;

/** Between two letters of prose; rows of dots and dashes are longer. */
const longestGap = 200;

/**
 * Splits text that says things in one language and then in the other ("Text. 译文。") where the language
 * changes. Foreign words, names, glosses and quotations inside a text don't split it.
 *
 * @param text  as the page holds it; a newline counts as one only if the page shows it
 * @param edges ascending offsets at which one inline element ends and the next begins
 * @returns ascending offsets at which the runs begin, the first always 0
 */
export function languageRuns(text: string, edges: readonly number[] = []): number[] {
  const changes = scriptChanges(text, edges);
  if (changes.length === 0) return [0];
  const runs = runsAtBoundaries(text, changes);
  return runs.length > 1 ? runs : runsAtOneChange(text, changes);
}

function scriptChanges(text: string, edges: readonly number[]): Change[] {
  const changes: Change[] = [];
  let last = -1;
  let lastHan = false;
  let edge = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const han = isHan(c);
    if (!han && !isLatin(c)) {
      const sign = text.charAt(i);
      if (opener.test(sign)) depth++;
      else if (closer.test(sign) && depth > 0) depth--;
      continue;
    }
    if (last >= 0 && han !== lastHan) {
      while (edge < edges.length && (edges[edge] ?? 0) <= last) edge++;
      // What a bracket holds is a gloss of what stands before it.
      if (depth > 0) changes.push({ at: i, toHan: han, gap: 'none' });
      else changes.push(describe(text, last + 1, i, han, edges[edge]));
    }
    last = i;
    lastHan = han;
  }
  return changes;
}

function describe(text: string, from: number, to: number, toHan: boolean, edge: number | undefined): Change {
  if (to - from > longestGap) return { at: to, toHan, gap: 'none' };
  const gap = text.slice(from, to);
  const line = gap.lastIndexOf('\n');
  if (line >= 0) return { at: from + line + 1, toHan, gap: 'line' };
  const stop = hanStop.exec(gap) ?? [...gap.matchAll(latinStop)].at(-1);
  if (stop) return { at: from + stop.index + stop[0].length, toHan, gap: 'sentence' };
  if (edge !== undefined && edge >= from && edge <= to) return { at: edge, toHan, gap: 'edge' };
  if (/[,，、)）\]】]/.test(gap)) return { at: to, toHan, gap: 'none' };
  const wide = wideSpace.exec(gap);
  if (wide) return { at: from + wide.index + wide[0].length, toHan, gap: 'wide' };
  const space = /\s+/.exec(gap);
  return space
    ? { at: from + space.index + space[0].length, toHan, gap: 'space' }
    : { at: to, toHan, gap: 'none' };
}

/** Two runs that a full stop or an element divides, or several: text, translation, text, translation. */
function runsAtBoundaries(text: string, changes: readonly Change[]): number[] {
  // An element may just set off a word, so elements divide only text that changes nowhere else.
  const edgesDivide = changes.every(({ gap }) => gap === 'line' || gap === 'sentence' || gap === 'edge');
  const boundaries = changes.filter(
    ({ gap }) => gap === 'line' || gap === 'sentence' || (gap === 'edge' && edgesDivide),
  );
  const stopAt = new Set(boundaries.filter(({ gap }) => gap === 'sentence').map(({ at }) => at));
  const cuts = [0, ...boundaries.map(({ at }) => at)];
  const starts: number[] = [];
  const languages: string[] = [];
  cuts.forEach((start, k) => {
    const language = languageOf(text.slice(start, cuts[k + 1] ?? text.length));
    if (starts.length > 0 && (language === 'other' || language === languages.at(-1))) return;
    starts.push(start);
    languages.push(language);
  });
  if (starts.length < 2 || starts.length % 2 === 1 || languages.includes('other')) return [0];
  for (let k = 0; k < starts.length; k += 2) {
    const middle = starts[k + 1] ?? 0;
    const first = text.slice(starts[k], middle);
    const second = text.slice(middle, starts[k + 2] ?? text.length);
    if (!balanced(first + second, 0.6, 14) || (stopAt.has(middle) && !isSaidTwice(first, second))) return [0];
  }
  return starts;
}

const phrase = /\p{Script=Latin}\s+\p{Script=Latin}|[.!?]["'”’)]*\s*$/u;

/** Whether the second of two sentences could say the first again, and is not a word or a quotation in its text. */
function isSaidTwice(first: string, second: string): boolean {
  if (quote.test(second) && !quote.test(first)) return false;
  return phrase.test(countScripts(first).han === 0 ? first : second);
}

/** Two runs with no more than a space between them: a heading and its translation. The English one must be pure. */
function runsAtOneChange(text: string, changes: readonly Change[]): number[] {
  const first = changes[0];
  const last = changes.at(-1);
  const cuts: number[] = [];
  if (first?.toHan && divides(text.slice(0, first.at), text.slice(first.at), first)) cuts.push(first.at);
  if (last && !last.toHan && divides(text.slice(last.at), text.slice(0, last.at), last)) cuts.push(last.at);
  return cuts.length === 1 ? [0, ...cuts] : [0];
}

function divides(english: string, chinese: string, { gap }: Change): boolean {
  if (gap === 'none' || gap === 'line' || gap === 'sentence') return false;
  if (languageOf(english) !== 'en' || languageOf(chinese) !== 'zh') return false;
  if (!balanced(english + chinese, 0.9, 9)) return false;
  if (gap !== 'space') return true;
  // "Angular Reactive Forms 模块" is Chinese throughout, so the English must have a grammar of its own.
  return (
    countScripts(chinese).han >= 4 &&
    /\s(?:the|of|and|to|in|is|are|for|with|on|at|by|from|a|an)\s/i.test(english)
  );
}

/** Whether there is as much English as could translate the Chinese: letters for each Han character in bounds. */
function balanced(text: string, least: number, most: number): boolean {
  const { han, latin } = countScripts(text);
  return han >= 2 && latin >= 4 && latin >= least * han && latin <= most * han;
}
