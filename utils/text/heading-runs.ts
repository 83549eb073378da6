import { balanced } from './balance.ts';
import { isNumbered } from './labels.ts';
import { languageOf } from './language.ts';
import type { Change } from './language-changes.ts';
import { countScripts } from './script.ts';

/**
 * Two runs with no more than a space or a mark between them: a heading and its translation. The English one must be
 * pure.
 */
export function runsAtOneChange(text: string, changes: readonly Change[]): number[] {
  const cuts: number[] = [];
  const first = changes[0];
  const last = changes.at(-1);
  if (first?.toHan) cuts.push(...cutAt(text, first, true));
  if (last && !last.toHan) cuts.push(...cutAt(text, last, false));
  return cuts.length === 1 ? [0, ...cuts] : [0];
}

const wideSpace = /[\u3000\t]|[\u00a0 ]{2}/;
const englishGrammar = /\s(?:the|of|and|to|in|is|are|for|with|on|at|by|from|a|an)\s/i;

/** Where the text divides at a change, as a list of none or one. */
function cutAt(text: string, { from, to, inBracket }: Change, englishFirst: boolean): number[] {
  const gap = text.slice(from, to);
  const isParted = parted.test(gap);
  if (inBracket || gap.length > longestGap || !(isParted || spaceAndNumbers.test(gap))) return [];
  // What numbers the text numbers its translation too.
  const number = /^\s*(\d+)\s/.exec(text)?.[1];
  const label = isNumbered(text) ? ownLabel.exec(gap) : null;
  const last = isParted ? 0 : (label?.index ?? gap.search(/\s\S*$/)) + 1;
  const cut = from + (number && gap.trim() === number ? gap.indexOf(number) : last);
  const [english, chinese] = englishFirst
    ? [text.slice(0, cut), text.slice(cut)]
    : [text.slice(cut), text.slice(0, cut)];
  if (languageOf(english) !== 'en' || languageOf(chinese) !== 'zh' || !balanced(text, 0.9, 9)) return [];
  if (englishFirst && sentenceBegan.test(english.replace(ordinal, '').slice(-longestGap))) return [];
  if (isNamedTwice(english, englishFirst)) return [];
  // "Angular Reactive Forms 模块" is Chinese throughout, so the English must have a grammar of its own.
  const apart =
    wideSpace.test(gap) ||
    (countScripts(chinese).han >= 4 && englishGrammar.test(english)) ||
    ((isParted || label !== null) && severalWords.test(english));
  return apart ? [cut] : [];
}

/** What parts a text from its translation. A dash may part a song from its singer. */
const parted = /^\s*[/／|｜]\s*(?:\d{1,2}\.\s*)?$/;
/** What a slash has between single words may be two of a kind: "Windows / 苹果". */
const severalWords = /[A-Za-z]{2}\W+[A-Za-z]{2}/;

/** What numbers the second of two headings: "一、消防安全 1. Fire safety". */
const ownLabel = /\s\d{1,2}\.\s+$/;

const spaceAndNumbers = /^(?=.*\s)(?:\s|\d|(?<=\d)[:.,%](?=[\d\s]))+$/s;

/** Between two letters of prose; rows of dots and dashes are longer. */
const longestGap = 50;

/** What numbers a heading is the end of no sentence. */
const ordinal = /^\s*\d{1,3}\./;

/** A stop and a word or three: the Chinese may begin with these. */
const sentenceBegan = /[.!?:;]["'”’)]*(?!\d)(?:\s*[^\s.!?:;]+){1,3}\s*$/;

/** Whether the word at the cut is said elsewhere in the English, so that the Chinese may begin or end with it. */
function isNamedTwice(english: string, last: boolean): boolean {
  const words: string[] = english.toLowerCase().match(/[a-z][a-z0-9-]*/g) ?? [];
  const word = (last ? words.pop() : words.shift()) ?? '';
  return words.includes(word) && !englishGrammar.test(` ${word} `);
}
