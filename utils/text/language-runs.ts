import { balanced } from './balance.ts';
import { runsAtOneChange } from './heading-runs.ts';
import { languageOf } from './language.ts';
import { type Changes, findChanges } from './language-changes.ts';
import { countScripts } from './script.ts';

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
  const scan = findChanges(text);
  if (scan.changes.length === 0) return [0];
  const runs = runsAtBoundaries(text, scan, edges);
  if (runs.length > 1) return runs;
  const introductions = runsAtColon(text, scan);
  if (introductions.length > 1) return introductions;
  const bracketed = runsInBrackets(text, scan);
  return bracketed.length > 1 ? bracketed : runsAtOneChange(text, scan.changes);
}

/** English letters for each Han character in what could be a text and its translation. */
const leastLetters = 0.6;
const mostLetters = 14;
const leastLettersInBrackets = 1.6;
const mostLettersInBrackets = 5;

/** Two runs that a sentence or an element divides, or several: text, translation, text, translation. */
function runsAtBoundaries(text: string, { changes, sentences }: Changes, edges: readonly number[]): number[] {
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
  return alternating(
    text,
    [...cuts],
    (first, second, middle) => atEdges.has(middle) || first.endsWith('\n') || isSaidTwice(first, second),
  );
}

/** Runs where what introduces a list or an example ends in a colon, as its translation does. */
function runsAtColon(text: string, { sentences, afterColons }: Changes): number[] {
  if (afterColons.length === 0) return [0];
  return alternating(text, [0, ...sentences, ...afterColons], (first, second) =>
    endsInColon.test(first) ? endsInColon.test(second) : isSaidTwice(first, second),
  );
}

const endsInColon = /[:：]\s*$/;

/** Runs of which each second one stands in brackets and says all that the one before says: "Text. (译文。)". */
function runsInBrackets(text: string, { asides }: Changes): number[] {
  if (asides.size === 0) return [0];
  return alternating(
    text,
    [0, ...[...asides].flat().filter((at) => at < text.length)],
    (first, second, middle) => {
      const behind = asides.get(middle);
      return (
        behind !== undefined &&
        text.slice(behind, middle + second.length).trim() === '' &&
        // A name that is explained is shorter than the sentence that it stands in.
        balanced(first + second, leastLettersInBrackets, mostLettersInBrackets) &&
        phrase.test(languageOf(first) === 'en' ? first : second)
      );
    },
  );
}

/**
 * Joins what lies between the cuts to runs of one language each, in pairs of which the second may say what the
 * first says.
 *
 * @returns offsets at which the runs begin, or only the 0 if not all of them are such pairs
 */
function alternating(
  text: string,
  cuts: number[],
  mayTranslate: (first: string, second: string, middle: number) => boolean,
): number[] {
  const starts: number[] = [];
  const languages: string[] = [];
  const ordered = cuts.sort((a, b) => a - b);
  let before = '';
  for (const [k, start] of ordered.entries()) {
    const piece = text.slice(start, ordered[k + 1] ?? text.length);
    const language = languageOf(piece);
    const goesOn = starts.length > 0 && (language === 'other' || language === languages.at(-1));
    if (!goesOn) {
      // One language would go on where the other is said to begin, or begin before.
      if (startsForeign(piece, language) || endsForeign(before, languages.at(-1))) return [0];
      starts.push(start);
      languages.push(language);
    }
    before = piece;
  }
  if (starts.length < 2 || starts.length % 2 === 1 || languages.includes('other')) return [0];
  for (let k = 0; k < starts.length; k += 2) {
    const middle = starts[k + 1] ?? 0;
    const first = text.slice(starts[k], middle);
    const second = text.slice(middle, starts[k + 2] ?? text.length);
    if (!balanced(first + second, leastLetters, mostLetters) || !mayTranslate(first, second, middle))
      return [0];
  }
  return starts;
}

/** Some words, or what introduces something with a colon. */
const startsInEnglish =
  /^[^\u3400-\u9fff]*?(?:(?:[A-Za-z][^\s\u3400-\u9fff]*\s+){4}|[A-Za-z][^\u3400-\u9fff]*[:：]\s*[\u3400-\u9fff])/;
const startsInChinese = /^(?:[^\u3400-\u9fff]{0,6}[\u3400-\u9fff]){4}/;
const endsInEnglish = /(?:[A-Za-z][^\s\u3400-\u9fff]*\s+){4}[^\u3400-\u9fff]*$/;
const endsInChinese = /(?:[\u3400-\u9fff][^A-Za-z\u3400-\u9fff]*){6}$/;
/** Holds more than a few words, and bounds the expressions above. */
const fewWords = 120;

/** Whether more than a few words in the other language stand first in a text. */
function startsForeign(text: string, language: string): boolean {
  const start = text.slice(0, fewWords);
  return language === 'zh' ? startsInEnglish.test(start) : language === 'en' && startsInChinese.test(start);
}

/** Whether more than a few words in the other language stand last in a text. */
function endsForeign(text: string, language: string | undefined): boolean {
  const end = text.slice(-fewWords);
  return language === 'zh' ? endsInEnglish.test(end) : language === 'en' && endsInChinese.test(end);
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
const quotation = /^\s*["“‘'「『][\s\S]*["”’'」』]\s*$/;
const phrase = /[A-Za-z\u00c0-\u024f]\s+[A-Za-z\u00c0-\u024f]|[.!?]["'”’)]*\s*$/;

/** Whether the second of two sentences could say the first again, and is not a word or a quotation in its text. */
function isSaidTwice(first: string, second: string): boolean {
  if (quotation.test(second) && !quote.test(first)) return false;
  return phrase.test(countScripts(first).han === 0 ? first : second);
}
