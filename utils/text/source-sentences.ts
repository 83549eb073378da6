import { sentencesIn } from './sentences.ts';

/** A sentence of a text as a page holds it. */
export interface SourceSentence {
  /** From here to before there, in UTF-16 units of the source; without white space around it. */
  readonly start: number;
  readonly end: number;
  /** As it is read: white space collapsed, invisible characters left out. */
  readonly text: string;
}

/** White space, or characters of no width: soft hyphens, marks of direction. */
const UNTIDY = /[\s\u200b\u200e\u200f\u2060\u00ad\ufeff]+/g;

/**
 * The sentences of a text as a page holds it, in order. All white space, line breaks of the source too, counts as
 * one space, so that a text has the same sentences wherever its lines are broken.
 */
export function sentencesOfSource(source: string, language: 'en' | 'zh'): SourceSentence[] {
  const { text, places } = tidied(source);
  return sentencesIn(text, language).map(({ start, end }) => ({
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
    text: text.slice(start, end),
  }));
}

/** The text as it is read, and where in the source each of its units stands. */
function tidied(source: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const keep = (from: number, to: number): void => {
    text += source.slice(from, to);
    for (let at = from; at < to; at += 1) places.push(at);
  };
  let from = 0;
  for (const { index, 0: untidy } of source.matchAll(UNTIDY)) {
    keep(from, index);
    if (/\s/.test(untidy)) {
      text += ' ';
      places.push(index);
    }
    from = index + untidy.length;
  }
  keep(from, source.length);
  return { text, places };
}
