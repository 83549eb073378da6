import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { sendMessage } from './messages.ts';
import { addedPatterns, builtInPatterns, isAllowed, registerOnAllowedSites, runInOpenTabs } from './sites.ts';

// What was given may be taken back before the reader runs everywhere: each change waits for the one before.
let lastChange: Promise<void> = Promise.resolve();

function inTurn(change: () => Promise<void>): Promise<void> {
  lastChange = lastChange.catch(() => {}).then(change);
  return lastChange;
}

/** To be called when the reader has allowed more sites, in Duidu or in the browser: it runs there, also in open tabs. */
export function onAccessGiven(patterns: string[]): Promise<void> {
  return inTurn(async () => {
    await registerOnAllowedSites();
    await runInOpenTabs(patterns);
  });
}

/** To be called when sites were taken back: it runs there no more, and open pages are given back. */
export function onAccessTaken(patterns: string[]): Promise<void> {
  return inTurn(async () => {
    await registerOnAllowedSites();
    const tabs = await browser.tabs.query({});
    // Addresses are hidden from us now, so that every page is told, and asks whether it is meant.
    await Promise.allSettled(
      tabs.map(({ id }) => (id === undefined ? undefined : sendMessage('accessTaken', patterns, id))),
    );
  });
}

/** To be called when the extension begins a life, new or updated: the browser forgets registrations then. */
export function onBegin({ updated }: { updated: boolean }): Promise<void> {
  return inTurn(async () => {
    await registerOnAllowedSites();
    // The content scripts of the version before lost their extension: new ones take their place.
    if (updated) await runInOpenTabs([...builtInPatterns(), ...(await addedPatterns())]);
  });
}

/** Whether a page at this address lost its permission with the patterns that were taken back. */
export async function lostAccess(url: string, patterns: readonly string[]): Promise<boolean> {
  const meant = patterns.some((pattern) => new MatchPattern(pattern).includes(url));
  return meant && !(await isAllowed(url));
}
