import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';

/** A sentence of a pair, by its place in one side. */
export interface Spot {
  readonly pair: MarkedPair;
  readonly language: SideLanguage;
  readonly index: number;
}

/** What a card shows of the sentences of its side, by their places in it. */
export interface CardSentences {
  readonly marked: readonly number[];
  /** Whether what is marked is surely the counterpart of what is marked on the page. */
  readonly sure: boolean;
  /** Those that are shown, and no others; absent where all are. */
  readonly alone: readonly number[] | undefined;
  /** The others are shown too, but grey. */
  readonly among: boolean;
  /** What is said aloud of a sentence that keys have gone to. */
  readonly said: readonly SaidText[];
}

export interface SaidText {
  readonly text: string;
  /** Absent for words of our own. */
  readonly lang?: SideLanguage;
}

/** The cards in which sentences are shown. */
export interface SentenceCards {
  /**
   * The sentence at a point of the viewport in the card of a pair; absent where the card is not at that point.
   * @returns `index` is absent between sentences
   */
  sentenceAt(pair: number, x: number, y: number): { readonly index: number | undefined } | undefined;
  /** Shows in the card of a pair what `CardSentences` says now. */
  showSentences(pair: number): void;
  /** Tells the reader that what they asked for is on the clipboard. */
  confirmCopy(pair: number): void;
}
