import type { Place } from './block.ts';

/**
 * So many lines of a page are read, and so many blocks made of them; what comes after is left as it is: a page must not
 * keep the worker, which all pages share, for minutes.
 */
export const MOST_BLOCKS = 20_000;

/** A part of a text: offsets in UTF-16 units, the end not included. */
type Range = readonly [start: number, end: number];

/**
 * What stands between two boundaries of a page (ends of block-level elements, `<br>`s …), in whatever languages.
 * Plain data, so that it can cross to the worker.
 */
export interface TextLine extends Place {
  /** As the page holds it, white space included; not blank. */
  readonly text: string;
  /** Offsets at which one inline element ends and the next begins, ascending. Only of lines in both scripts. */
  readonly edges?: readonly number[];
  /** Offsets after newlines that only the source has, ascending. */
  readonly softNewlines?: readonly number[];
  /** Parts of which the page says that they are in neither English nor Chinese. */
  readonly foreign?: readonly Range[];
  /** Whether it is program text. */
  readonly isCode?: true;
}

/** The text of a page in reading order. */
export interface PageText {
  /** The language that the page claims for itself, as `lang` on `<html>` has it. */
  readonly lang: string;
  readonly lines: readonly TextLine[];
}
