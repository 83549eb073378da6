import { defineExtensionMessaging } from '@webext-core/messaging';

/** The frame that a message comes from. */
export interface Frame {
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
}

/**
 * Everything that the parts of the extension say to each other. What comes in is parsed where it arrives
 * (`message-schemas.ts`, `replies.ts`, `parsePageSettings`): the content script shares its process with a page that we
 * do not trust.
 */
interface Messages {
  /** Content script to worker: the lines of a frame; answered with its blocks and their pairs. */
  pairLines(text: unknown): unknown;
  /** Content script to worker: a page that was opened at this time (`performance.timeOrigin`) has marks already. */
  marksFound(timeOrigin: unknown): void;
  /** Content script to worker: the sentences of pairs; answered with the links within each. */
  alignSentences(pairs: unknown): unknown;
  /** Content script to worker: puts the code that shows pairs into the frame that asks. */
  loadReading(): void;
  /** Content script to worker and popup: what is shown in the frame has changed. */
  statusChanged(): void;
  /** Worker or popup to the content scripts of a tab: settings that hold on this page only, and leave no trace. */
  applyHere(change: unknown): void;
  /** Worker to the content scripts of a tab: show the pair at the reading position. */
  reveal(): void;
  /** Worker to every content script: the permission for these match patterns was taken back. */
  accessTaken(patterns: unknown): void;
  /** Content script to worker: whether its page is among those that lost their permission so. */
  lostAccess(patterns: unknown): unknown;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
