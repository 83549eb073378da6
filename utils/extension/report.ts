import { browser } from 'wxt/browser';
import type { BlockFacts } from '../page/describe.ts';
import { writeReport } from '../reading/report.ts';
import { parseBlocks } from './frame-answers.ts';
import type { TabStatus } from './frame-status.ts';

declare global {
  /** What `report.js` leaves in the content scripts' own world. */
  var duiduBlocks: BlockFacts[] | undefined;
}

/** A report on the pairs of a tab, for the reader to copy; nothing is sent. */
export async function reportOn(tab: { id: number; url: string }, status: TabStatus): Promise<string> {
  const target = { tabId: tab.id, frameIds: [status.main?.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: ['/report.js'] });
  const [answer] = await browser.scripting.executeScript({
    target,
    func: () => globalThis.duiduBlocks ?? [],
  });
  return writeReport({
    address: tab.url,
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    state: status.state,
    view: status.main?.view ?? '-',
    pairs: status.pairs,
    singles: status.singles,
    blocks: parseBlocks(answer?.result),
  });
}
