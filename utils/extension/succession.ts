import { browser } from 'wxt/browser';
import { removeLeftovers } from '../page/leftovers.ts';
import type { Frame } from './messages.ts';
import { addedPatterns, builtInPatterns, runIn, tabsAt } from './sites.ts';

// When the extension is updated, or switched off and on again, pages stay open whose reader has lost it.

const KEY = 'began';

interface Beginning {
  /** In milliseconds since 1970. */
  readonly time: number;
  /** Whether this worker is the first. */
  readonly isNow: boolean;
}

let known: Promise<Beginning> | undefined;

/** The beginning of this life of the extension. Kept where it ends with that life, as workers come and go. */
function beginning(): Promise<Beginning> {
  known ??= browser.storage.session.get(KEY).then(async (stored) => {
    const time = stored[KEY];
    if (typeof time === 'number') return { time, isNow: false };
    const now = Date.now();
    await browser.storage.session.set({ [KEY]: now });
    return { time: now, isNow: true };
  });
  return known;
}

/**
 * To be called when a new reader finds marks in its frame, on a page that was opened at `time` (milliseconds
 * since 1970). If that was before this life of the extension, they are those of a reader that the browser
 * stopped, and are taken away; on a younger page they are the page's own, and stay.
 */
export async function onMarksFound(time: unknown, frame: Frame): Promise<void> {
  const { tab, frameId } = frame;
  if (tab?.id === undefined || frameId === undefined) return;
  if (typeof time !== 'number' || time >= (await beginning()).time) return;
  const target = { tabId: tab.id, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, func: removeLeftovers });
}

/** To be called when the worker starts. When the extension does, pages with an old reader's marks get a new one. */
export async function onWake(): Promise<void> {
  if ((await beginning()).isNow) await succeed('marked');
}

/** To be called after an update: every open page of an allowed site gets a new reader. */
export function onUpdated(): Promise<unknown> {
  return succeed('everywhere');
}

let last: Promise<unknown> = Promise.resolve();

// One after the other, so that no page gets two.
function succeed(where: 'everywhere' | 'marked'): Promise<unknown> {
  last = last.then(async () => {
    const tabIds = await tabsAt([...builtInPatterns(), ...(await addedPatterns())]);
    return Promise.allSettled(tabIds.map((tabId) => succeedIn(tabId, where)));
  });
  return last;
}

/** Starts a reader in a tab where none of this life runs. */
async function succeedIn(tabId: number, where: 'everywhere' | 'marked'): Promise<void> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => ({
      reads: globalThis.duiduFrameStatus !== undefined,
      marked: document.documentElement.hasAttribute('data-duidu-view'),
    }),
  });
  if (!answer?.result || answer.result.reads) return;
  if (where === 'everywhere' || answer.result.marked) await runIn(tabId);
}
