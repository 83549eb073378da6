/** The language of a block: one of the two that Duidu reads, or anything else (no words, Japanese, pinyin …). */
export type BlockLanguage = 'en' | 'zh' | 'other';

/** Hints on where a text stands on its page. */
export interface Place {
  /** Lower-case name of the nearest block-level element: `p`, `h2`, `li`, `td` … */
  readonly tag: string;
  /** Tags and classes from that element up a few levels (`p.lead<div.article`): equal strings, equal structure. */
  readonly shape: string;
  /** Number of that element: the runs of one `<p>EN<br>ZH</p>` share it. */
  readonly element: number;
  /** Number of that element's parent: siblings share it. */
  readonly parent: number;
  /** In a table: number of the row and place of the cell in it, both from 0; absent elsewhere. */
  readonly cell?: { readonly row: number; readonly column: number };
}

/** A block as the aligner sees it: a maximal run of inline content in one language. */
export interface Block extends Place {
  /** The visible text, white space collapsed and trimmed; never empty. */
  readonly text: string;
  readonly language: BlockLanguage;
}

/** English and Chinese blocks that translate each other, as ascending indices into the list of blocks. */
export interface BlockPair {
  readonly en: readonly number[];
  readonly zh: readonly number[];
  /**
   * Probability that the pair is right, 0 to 1. Measured by `npm run pairs:tune`: from 0.99 on 99.7 % of 731 pairs
   * were exact, from 0.9 to 0.99 92 % of 75, below that 94 % of 31. None is below 0.6.
   */
  readonly confidence: number;
}
