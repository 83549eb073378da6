import type { SaidText } from '../announcer.ts';
import type { Lifetime } from '../lifetime.ts';
import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';
import type { AlignSentences } from './page-sentences.ts';

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

/** What shows open pairs, and with them their sentences. */
export interface SentencePresenter {
  /**
   * The sentence at a point of the viewport in the card of a pair; absent where the card is not at that point.
   * @returns `index` is absent between sentences
   */
  sentenceAt(pair: number, x: number, y: number): { readonly index: number | undefined } | undefined;
  /** Shows, or says, of the sentences of a pair what is to be shown or said now. */
  showSentences(pair: number): void;
  /** Tells the reader that what they asked for is on the clipboard. */
  confirmCopy(pair: number): void;
}

/** What going through sentences needs of the page and of what is open. */
export interface SentenceParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  readonly pairs: () => readonly MarkedPair[];
  readonly align: AlignSentences;
  /** The pairs that are open, the top one last. */
  readonly open: () => readonly number[];
  readonly presenter: () => SentencePresenter;
  /** The side that has to be shown, or uncovered; absent where both sides can be read anyway. */
  readonly hidden: () => SideLanguage | undefined;
  /** The language in which a pair is read. */
  readonly readIn: (pair: MarkedPair) => SideLanguage;
  /** Both sides stand on the page, so that sentences are marked without anything being open. */
  readonly standing: () => boolean;
  /** What is open lies over the text of its pair. */
  readonly over: () => boolean;
  /** Of what is hidden only the sentence pointed at is shown; absent where nothing is hidden. */
  readonly peek: () => boolean | undefined;
  /** The place of a sentence, to be said aloud. */
  readonly sayPlace: (number: number, count: number) => string;
}
