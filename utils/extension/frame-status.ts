import { browser } from 'wxt/browser';
import type { ReaderStatus } from '../page/reader.ts';
import type { PageSettings } from '../reading/settings.ts';

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

interface FrameAnswer {
  readonly frameId: number;
  readonly status: FrameStatus | undefined;
  readonly type: string;
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

// In a tab whose frames differ, the state that says most is the one to tell.
const TELLING = ['reading', 'error', 'working', 'no-pairs', 'off'] as const;

/** One status out of the answers of a tab's frames: pairs and singles are added. */
function addUp(answers: readonly FrameAnswer[]): TabStatus {
  const ordered = answers.toSorted((a, b) => a.frameId - b.frameId);
  const frames = ordered.flatMap(({ frameId, status }) => (status ? { ...status, frameId } : []));
  const main = frames.find(({ pairs }) => pairs > 0) ?? frames[0];
  // Chromium lets us into the page around its PDF viewer, where there is nothing to read.
  if (ordered[0]?.type === 'application/pdf') return { state: 'pdf', pairs: 0, singles: 0 };
  if (!main) return { state: 'idle', pairs: 0, singles: 0 };
  return {
    state: TELLING.find((state) => frames.some((frame) => frame.state === state)) ?? main.state,
    pairs: frames.reduce((sum, { pairs }) => sum + pairs, 0),
    singles: frames.reduce((sum, { singles }) => sum + singles, 0),
    main,
  };
}
