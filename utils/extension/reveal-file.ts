import { browser } from 'wxt/browser';
import type { OpenReveal } from '../page/reading.ts';
import { sendMessage } from './messages.ts';

declare global {
  /** What the file of the reveal leaves for the content script, in the world that both share. */
  var duiduOpenReveal: OpenReveal | undefined;
}

/**
 * The code of the reveal, with Preact: a file of its own, because most pages have no pairs. The worker puts it
 * into this frame, so that no file of ours is open to pages.
 */
export async function loadReveal(): Promise<OpenReveal> {
  if (!globalThis.duiduOpenReveal) await sendMessage('loadReveal');
  if (!globalThis.duiduOpenReveal) throw new Error('The reveal could not be loaded');
  return globalThis.duiduOpenReveal;
}

/** Puts the code of the reveal into the frame that a message came from. */
export async function putRevealInto(frame: { tab?: { id?: number }; frameId?: number }): Promise<void> {
  const { tab, frameId } = frame;
  if (tab?.id === undefined || frameId === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: ['/reveal.js'],
  });
}
