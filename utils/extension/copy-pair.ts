import { browser } from 'wxt/browser';

declare global {
  /** Left by reading-code.ts in the world of content scripts: copies the pair at the context menu, gives its text. */
  var duiduCopyPair: (() => string | undefined) | undefined;
}

/**
 * Copies the pair on which the context menu was opened. To be called at once when its entry is chosen: that click
 * is what allows to write to the clipboard, so that no permission is needed. Chrome hands it on to what is put
 * into the page, however long the menu was open; Firefox lets the background write, which Chrome's worker can't.
 */
export async function copyPairIn(tabId: number, frameId: number): Promise<void> {
  const copied = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => globalThis.duiduCopyPair?.() ?? null,
    })
    .then(([frame]) => {
      if (typeof frame?.result !== 'string') throw new Error('There is no pair where the menu was opened');
      return new Blob([frame.result], { type: 'text/plain' });
    });
  if ('clipboard' in navigator)
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': copied })]);
  else await copied;
}
