import { browser } from 'wxt/browser';
import type { ReaderStatus } from '../page/reader.ts';
import type { PageSettings } from '../reading/settings.ts';
import { addUp } from './frame-answers.ts';

/** What one frame shows, the site by whose settings it goes, and these settings. */
export type FrameStatus = ReaderStatus & { readonly site: string; readonly settings: PageSettings };

/** What a tab shows: its frames taken together. */
export interface TabStatus {
  /**
   * `idle`: no reader runs there, but one may be started. `pdf`: the page is a PDF. `closed`: the browser lets
   * no extension in there, or not this one now.
   */
  readonly state: FrameStatus['state'] | 'idle' | 'pdf' | 'closed';
  readonly pairs: number;
  readonly singles: number;
  /** The frame to which a key speaks, the first with pairs or else the top one, and what it goes by. */
  readonly main?: FrameStatus & { readonly frameId: number };
}

declare global {
  /** In the content scripts' own world, out of the page's sight. */
  var duiduFrameStatus: (() => FrameStatus) | undefined;
}

/** Lets `tabStatus` find this frame; returns what takes it back. */
export function announceFrame(status: () => FrameStatus): () => void {
  globalThis.duiduFrameStatus = status;
  return () => {
    if (globalThis.duiduFrameStatus === status) globalThis.duiduFrameStatus = undefined;
  };
}

/** Asks every frame of a tab that may be seen, so that nobody has to keep a count. Never throws. */
export async function tabStatus(tabId: number): Promise<TabStatus> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => ({ status: globalThis.duiduFrameStatus?.(), type: document.contentType }),
    });
    return addUp(results.flatMap(({ frameId, result }) => (result ? { frameId, ...result } : [])));
  } catch {
    return { state: 'closed', pairs: 0, singles: 0 };
  }
}
