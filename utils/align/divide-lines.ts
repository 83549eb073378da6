import { languageOf } from '../text/language.ts';
import { languageRuns } from '../text/language-runs.ts';
import { hasEmptyLine, isMixed } from '../text/script.ts';
import { isBlank, tidy } from '../text/tidy.ts';
import type { Block, BlockLanguage } from './block.ts';
import { settleJapanese } from './japanese-page.ts';
import { MOST_BLOCKS, type PageText, type TextLine } from './page-text.ts';

/** Longer texts tell their language themselves, and pages mark whole regions wrongly. */
const longestDoubtful = 60;

/** A block and what it was cut from: the index of its line, and the offsets of its text there. */
export interface LineBlock {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
}

/**
 * Divides the lines of a page where their language changes between sentences or lines, and at empty lines of
 * preformatted text, and tells the language of each part.
 * @returns the blocks in reading order, of which all that follow the 20 000th are left out
 */
export function divideLines({ lang, lines }: PageText): LineBlock[] {
  const blocks: LineBlock[] = [];
  for (const [index, line] of lines.entries()) {
    const { tag, shape, element, parent, cell } = line;
    const place = { tag, shape, element, parent, ...(cell && { cell }) };
    const cuts = cutsOf(line);
    for (const [k, start] of cuts.entries()) {
      const end = cuts[k + 1] ?? line.text.length;
      const part = line.text.slice(start, end);
      const text = isBlank(part) ? '' : tidy(part);
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

/** Ascending offsets at which the blocks of a line begin, the first always 0. */
function cutsOf({ text, edges = [], softNewlines = [] }: TextLine): number[] {
  if (!isMixed(text) && !hasEmptyLine(text)) return [0];
  const shown = asShown(text, softNewlines);
  // Markdown puts a translation on a line of its own in the source.
  const divisions = [...edges, ...softNewlines].sort((a, b) => a - b);
  // An empty line divides like two <br>s.
  const cuts: number[] = [];
  let from = 0;
  for (const gap of `${shown}\n\n`.matchAll(/\n[^\S\n]*\n\s*/g)) {
    const to = Math.min(gap.index + gap[0].length, shown.length);
    const within = divisions.filter((at) => at > from && at < to).map((at) => at - from);
    for (const cut of languageRuns(shown.slice(from, to), within)) cuts.push(from + cut);
    from = to;
    if (from >= shown.length) break;
  }
  return cuts;
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
