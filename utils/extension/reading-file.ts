import { browser } from 'wxt/browser';
import type { ReadingCode } from '../page/session.ts';
import { type Frame, sendMessage } from './messages.ts';

declare global {
  /** What the file leaves for the content script, in the world that both share and no page can see. */
  var duiduReadingCode: ReadingCode | undefined;
}

/**
 * The code that reads lines, and marks and shows pairs: a file of its own, because most pages don't hold both scripts. The
 * worker puts it into this frame, so that no file of ours is open to pages.
 */
export async function loadReading(): Promise<ReadingCode> {
  if (!globalThis.duiduReadingCode) await sendMessage('loadReading');
  if (!globalThis.duiduReadingCode) throw new Error('The code that reads pages could not be loaded');
  return globalThis.duiduReadingCode;
}

/** Puts that code into the frame that a message came from. */
export async function putReadingInto(frame: Frame): Promise<void> {
  const { tab, frameId } = frame;
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/reading.js'],
  });
}
