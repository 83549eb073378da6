import { browser } from 'wxt/browser';
import type { ReaderStatus } from '../page/reader.ts';
import type { PageSettings } from '../reading/settings.ts';

/** What one frame shows, the site by whose settings it goes, and these settings. */
export type FrameStatus = ReaderStatus & { readonly site: string; readonly settings?: PageSettings };

/** What a tab shows: its frames taken together. */
export interface TabStatus extends Omit<FrameStatus, 'state'> {
  /** `not-loaded`: no content script runs there. `not-allowed`: nor can it be known. */
  readonly state: FrameStatus['state'] | 'not-loaded' | 'not-allowed';
  /** The frame to which a key speaks: the first with pairs, else the top one. */
  readonly frameId: number;
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

/**
 * Asks every frame of a tab that we may see, so that nobody has to keep a count.
 * Never throws: a tab that can't be asked is `not-allowed`.
 */
export async function tabStatus(tabId: number): Promise<TabStatus> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.duiduFrameStatus?.(),
    });
    const frames = results
      .filter(({ result }) => result)
      .map(({ frameId, result }) => ({ ...(result as FrameStatus), frameId }));
    return addUp(frames);
  } catch {
    return { ...NOTHING, state: 'not-allowed' };
  }
}

const NOTHING = { pairs: 0, singles: 0, view: 'en', site: '', frameId: 0 } as const;

// In a tab whose frames differ, the state that says most is the one to tell.
const TELLING: readonly FrameStatus['state'][] = ['reading', 'error', 'working', 'no-pairs', 'off'];

/** One status out of those of a tab's frames, the top frame first; pairs and singles are added. */
export function addUp(frames: readonly (FrameStatus & { frameId: number })[]): TabStatus {
  const ordered = frames.toSorted((a, b) => a.frameId - b.frameId);
  const main = ordered.find(({ pairs }) => pairs > 0) ?? ordered[0];
  if (!main) return { ...NOTHING, state: 'not-loaded' };
  return {
    ...main,
    state: TELLING.find((state) => frames.some((frame) => frame.state === state)) ?? main.state,
    pairs: frames.reduce((sum, { pairs }) => sum + pairs, 0),
    singles: frames.reduce((sum, { singles }) => sum + singles, 0),
  };
}
