import type { RevealStyle, View } from '../../reading/settings.ts';
import type { Lifetime } from '../lifetime.ts';
import type { MarkedPair } from '../mark.ts';
import type { AlignSentences } from '../sentences/page-sentences.ts';
import type { StyledTrees } from '../styled-trees.ts';

// What the reader and the reveal know of each other. The reveal is a file of its own that is loaded when a page
// turns out to have pairs, so the reader imports only these types.

/** Words that the reveal shows or says, in the language of the browser. */
export interface RevealLabels {
  /** Names of the card by the language of its content. */
  readonly en: string;
  readonly zh: string;
  readonly pin: string;
  readonly unpin: string;
  readonly copy: string;
  readonly copied: string;
  readonly close: string;
  /** Shows the neighbours of a sentence that stands alone. */
  readonly among: string;
  /** The place of a sentence in its text: a number from 1, of how many. */
  readonly sentence: (number: number, count: number) => string;
}

export interface RevealOptions {
  readonly style: RevealStyle;
  /** Rest of the pointer before the other side opens, in milliseconds. */
  readonly delay: number;
  /** A card shows only the sentence that is pointed at. */
  readonly peek: boolean;
}

export interface RevealParts {
  readonly document: Document;
  /** The pairs as they are marked now, in document order; asked again at each `refresh`. */
  readonly pairs: () => readonly MarkedPair[];
  /** The present view; asked again at each `refresh`. */
  readonly view: () => View;
  readonly options: RevealOptions;
  readonly labels: RevealLabels;
  /** Copies a pair in both languages; tells whether it worked. */
  readonly copyPair: (pair: MarkedPair) => boolean;
  readonly alignSentences: AlignSentences;
  /** What our style sheet hangs on. */
  readonly trees: Pick<StyledTrees, 'set'>;
  /** At its end everything is taken back from the page. */
  readonly lifetime: Lifetime;
}

export interface Reveal {
  /**
   * Opens a pair at once for the keyboard: focus goes into the card, and back when it closes. Without a number
   * it is the first pair in sight.
   */
  revealAt(pairNumber: number | undefined): void;
  /** To be called after the pairs or the view have changed: closes what is no longer right, places the rest anew. */
  refresh(): void;
  setOptions(options: RevealOptions): void;
  /** The pair under the pointer, which is the reading position if there is one. */
  pairUnderPointer(): number | undefined;
  /** The pair that a node of ours shows. */
  pairOf(node: EventTarget | null): number | undefined;
}
