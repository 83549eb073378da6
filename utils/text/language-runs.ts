import { countScripts, isHan, isLatin, languageOf } from './script.ts';

/** A place between a Han and a Latin letter, and what kind of gap it is. */
interface Change {
  /** Where the second language would begin: after closing punctuation, before opening punctuation. */
  readonly at: number;
  readonly toHan: boolean;
  readonly gap: 'sentence' | 'separator' | 'space' | 'none';
}

// A sentence ends, quotes and brackets close, and a newline that is shown counts like a full stop.
const sentenceEnd = /(?:[.!?…。！？;；]+["'”’」』）)\]》】]*|\n)\s*/;
const separator = /^[\s\u200b]*(?:[|｜/／•—–]|-(?=\s))+[\s\u200b]*|[\u3000\t]+|\u00a0{2,}/;

/**
 * Splits text that says things in one language and then in the other ("Text. 译文。") where the language
 * changes. Foreign words, names and glosses inside a sentence don't split it, nor does a lone quoted sentence.
 *
 * @param text  as the page holds it; a newline counts as one only if the page shows it
 * @param edges ascending offsets at which an inline element begins or ends; they can divide, like a separator
 * @returns ascending offsets at which the runs begin, the first always 0
 */
export function languageRuns(text: string, edges: readonly number[] = []): number[] {
  const changes = scriptChanges(text, edges);
  if (changes.length === 0) return [0];
  const sentences = runsAtSentences(text, changes);
  return sentences.length > 1 ? sentences : runsAtOneChange(text, changes);
}

function scriptChanges(text: string, edges: readonly number[]): Change[] {
  const changes: Change[] = [];
  let last = -1;
  let lastHan = false;
  let edge = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const han = isHan(c);
    if (!han && !isLatin(c)) continue;
    if (last >= 0 && han !== lastHan) {
      while (edge < edges.length && (edges[edge] ?? 0) <= last) edge++;
      changes.push(describe(text, last + 1, i, han, edges[edge]));
    }
    last = i;
    lastHan = han;
  }
  return changes;
}

function describe(text: string, from: number, to: number, toHan: boolean, edge: number | undefined): Change {
  const gap = text.slice(from, to);
  const end = sentenceEnd.exec(gap);
  if (end) return { at: from + end.index + end[0].length, toHan, gap: 'sentence' };
  // What opens or closes inside the gap belongs to a gloss or a quotation, not to a change of language.
  if (/[（(「『【[]|[,，、]/.test(gap)) return { at: to, toHan, gap: 'none' };
  const divider = separator.exec(gap);
  if (divider) return { at: from + divider.index + divider[0].length, toHan, gap: 'separator' };
  if (edge !== undefined && edge >= from && edge <= to) return { at: edge, toHan, gap: 'separator' };
  const space = /\s+/.exec(gap);
  return space
    ? { at: from + space.index + space[0].length, toHan, gap: 'space' }
    : { at: to, toHan, gap: 'none' };
}

/** Runs that change at the end of a sentence: two, or translation after translation. */
function runsAtSentences(text: string, changes: readonly Change[]): number[] {
  const cuts = [0, ...changes.filter((change) => change.gap === 'sentence').map((change) => change.at)];
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
    const both = text.slice(starts[k], starts[k + 2] ?? text.length);
    if (!balanced(both, 0.6, 14)) return [0];
  }
  return starts;
}

/** Two runs that no full stop divides: a heading and its translation. The English one must be pure. */
function runsAtOneChange(text: string, changes: readonly Change[]): number[] {
  const first = changes[0];
  const last = changes[changes.length - 1];
  const cuts: number[] = [];
  if (first?.toHan && divides(text.slice(0, first.at), text.slice(first.at), first)) cuts.push(first.at);
  if (last && !last.toHan && divides(text.slice(last.at), text.slice(0, last.at), last)) cuts.push(last.at);
  const [cut] = cuts;
  return cuts.length === 1 && cut !== undefined ? [0, cut] : [0];
}

function divides(english: string, chinese: string, change: Change): boolean {
  if (change.gap !== 'separator' && change.gap !== 'space') return false;
  if (languageOf(english) !== 'en' || languageOf(chinese) !== 'zh') return false;
  if (!balanced(english + chinese, 1.4, 9)) return false;
  if (change.gap === 'separator') return true;
  // Only a space between them: "Angular Reactive Forms 模块" is Chinese, so the English must have its own grammar.
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
