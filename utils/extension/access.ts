import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { sendMessage } from './messages.ts';
import { isAllowed, registerOnAllowedSites, runInOpenTabs } from './sites.ts';

/** To be called when the reader has allowed more sites, in Duidu or in the browser: it runs there, also in open tabs. */
export async function onAccessGiven(patterns: string[]): Promise<void> {
  await registerOnAllowedSites();
  await runInOpenTabs(patterns);
}

/** To be called when sites were taken back: it runs there no more, and open pages are given back. */
export async function onAccessTaken(patterns: string[]): Promise<void> {
  await registerOnAllowedSites();
  const tabs = await browser.tabs.query({});
  // Addresses are hidden from us now, so that every page is told, and asks whether it is meant.
  await Promise.allSettled(
    tabs.map(({ id }) => (id === undefined ? undefined : sendMessage('accessTaken', patterns, id))),
  );
}

/** Whether a page at this address lost its permission with the patterns that were taken back. */
export async function lostAccess(url: string, patterns: readonly string[]): Promise<boolean> {
  const meant = patterns.some((pattern) => new MatchPattern(pattern).includes(url));
  return meant && !(await isAllowed(url));
}
