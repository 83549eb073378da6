import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { sendMessage } from './messages.ts';
import { isAllowed, registerOnAllowedSites, runIn, tabsAt } from './sites.ts';

/** To be called when the reader has allowed more sites, in Duidu or in the browser: it runs there, also in open tabs. */
export async function onAccessGiven(patterns: string[]): Promise<void> {
  await registerOnAllowedSites();
  const runThere = async (tabId: number) => {
    await runIn(tabId);
    // A page may be slow to start, and the permission gone by then.
    if (!(await browser.permissions.contains({ origins: patterns }))) await tellAccessTaken(tabId, patterns);
  };
  await Promise.allSettled((await tabsAt(patterns)).map(runThere));
}

/** To be called when sites were taken back: it runs there no more, and open pages are given back. */
export async function onAccessTaken(patterns: string[]): Promise<void> {
  await registerOnAllowedSites();
  // Addresses are hidden from us now, so that every page is told, and asks whether it is meant.
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellAccessTaken(id, patterns))));
}

/** Tells the frames of a tab; where no reader runs there is nobody to tell. */
async function tellAccessTaken(tabId: number, patterns: string[]): Promise<void> {
  await sendMessage('accessTaken', patterns, tabId).catch(() => {});
}

/** Whether a page at this address lost its permission with the patterns that were taken back. */
export async function lostAccess(url: string, patterns: readonly string[]): Promise<boolean> {
  const meant = patterns.some((pattern) => new MatchPattern(pattern).includes(url));
  return meant && !(await isAllowed(url));
}
