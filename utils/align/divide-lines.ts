import { opensBrackets, withinBrackets } from '../text/brackets.ts';
import { languageOf } from '../text/language.ts';
import { languageRuns } from '../text/language-runs.ts';
import { hasEmptyLine, isMixed } from '../text/script.ts';
import { aroundSeparator } from '../text/separators.ts';
import { tidy } from '../text/tidy.ts';
import type { Block, BlockLanguage } from './block.ts';
import { settleJapanese } from './japanese-page.ts';
import { MOST_BLOCKS, type PageText, type TextLine } from './page-text.ts';

/** Longer texts tell their language themselves, and pages mark whole regions wrongly. */
const longestDoubtful = 60;

/** What a block was cut from: the index of its line, and the offsets of its text there in UTF-16 units. */
interface Cut {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A block with its place in the lines. */
export interface LineBlock extends Cut {
  readonly block: Block;
}

/** The same for whoever has the lines. */
export interface Run extends Cut {
  readonly language: BlockLanguage;
}

/** What is to be told of blocks to whoever has the lines. */
export function runsOf(blocks: readonly LineBlock[]): Run[] {
  return blocks.map(({ line, start, end, block: { language } }) => ({ line, start, end, language }));
}

/**
 * Divides the lines of a page where their language changes between sentences or lines, and at empty lines of
 * preformatted text, and tells the language of each part. Marks that only divide two parts are in neither.
 * @returns the blocks in reading order, of which all that follow the 20 000th are left out
 */
export function divideLines({ lang, lines }: PageText): LineBlock[] {
  const blocks: LineBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const { tag, shape, element, parent, cell } = line;
    const place = { tag, shape, element, parent, ...(cell && { cell }) };
    for (const [start, end] of partsOf(line)) {
      const text = tidy(line.text.slice(start, end));
      if (text === '') continue;
      if (blocks.length >= MOST_BLOCKS) return settleJapanese(blocks, lang);
      blocks.push({
        line: index,
        start,
        end,
        block: { text, language: languageIn(line, start, text), ...place },
      });
    }
  }
  return settleJapanese(blocks, lang);
}

/** A `lang` attribute decides only where a short text can't tell its language. */
function languageIn({ isCode, foreign }: TextLine, start: number, text: string): BlockLanguage {
  if (isCode) return 'other';
  const isForeign =
    text.length <= longestDoubtful && foreign?.some(([from, to]) => from <= start && start < to);
  return isForeign ? 'other' : languageOf(text);
}

/** The offsets at which the parts of a line begin and end. */
function partsOf({ text, edges = [], softNewlines = [] }: TextLine): [start: number, end: number][] {
  if (!isMixed(text) && !hasEmptyLine(text)) return [[0, text.length]];
  const shown = asShown(text, softNewlines);
  // Markdown puts a translation on a line of its own in the source.
  const divisions = [...edges, ...softNewlines].sort((a, b) => a - b);
  // An empty line divides like two <br>s.
  const parts: [number, number][] = [];
  let from = 0;
  for (const gap of `${shown}\n\n`.matchAll(/\n[^\S\n]*\n\s*/g)) {
    const to = Math.min(gap.index + gap[0].length, shown.length);
    const within = divisions.filter((at) => at > from && at < to).map((at) => at - from);
    const paragraph = shown.slice(from, to);
    for (const [start, end] of runsIn(paragraph, within)) parts.push([from + start, from + end]);
    from = to;
    if (from >= shown.length) break;
  }
  return parts;
}

/** The same within a paragraph, which only its languages divide. */
function runsIn(text: string, edges: readonly number[]): [start: number, end: number][] {
  const cuts = languageRuns(text, edges);
  const runs = cuts.map((cut, k): [number, number] => [cut, cuts[k + 1] ?? text.length]);
  for (const [k, run] of runs.entries()) {
    const before = runs[k - 1];
    if (!before) continue;
    const { end, start } = aroundSeparator(text, before[0], run[0], run[1]);
    before[1] = Math.min(before[1], end);
    // A first text with brackets of its own has its translation in brackets too.
    runs[k] = opensBrackets(text.slice(...before)) ? [start, run[1]] : withinBrackets(text, start, run[1]);
  }
  return runs;
}

/** The text with a newline only where the page shows one. */
function asShown(text: string, softNewlines: readonly number[]): string {
  let shown = '';
  let from = 0;
  for (const to of softNewlines) {
    shown += `${text.slice(from, to - 1)} `;
    from = to;
  }
  return shown + text.slice(from);
}
