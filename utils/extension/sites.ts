import { browser } from 'wxt/browser';

/** The pattern of every site, for readers who want Duidu everywhere. */
export const EVERYWHERE = '*://*/*';

// The files of the reader's content script, as the build names them.
const READER_SCRIPT = '/content-scripts/reader.js';
const READER_STYLE = '/content-scripts/reader.css';

const SCRIPT_ID = 'reader-on-allowed-sites';

/**
 * The match pattern that asks for the site of an address and its subdomains, where its frames often live; or
 * `undefined` for an address that no site can be asked for.
 */
export function patternOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file:///*';
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const isName = /[a-z]/.test(hostname) && hostname.includes('.') && !hostname.startsWith('[');
  return isName ? `*://*.${hostname.replace(/^www\./, '')}/*` : `*://${hostname}/*`;
}

/** Whether Duidu may run by itself at an address. */
export async function isAllowed(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/** The patterns that came with the installation; only the browser's own page can take them back, and does not always ask. */
export function builtInPatterns(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** The patterns that are allowed now, whether they came with the installation or the reader has added them. */
export async function allowedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** The patterns that the reader has added. */
export async function addedPatterns(): Promise<string[]> {
  const builtIn = new Set(builtInPatterns());
  return (await allowedPatterns()).filter((pattern) => !builtIn.has(pattern));
}

/** Asks the browser for patterns; only in answer to a click, and with nothing awaited before. */
export function askFor(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a pattern back to the browser. */
export function giveBack(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

let lastRegistration: Promise<void> = Promise.resolve();

/** Makes the content script run by itself on just those sites that are allowed now; one call after the other. */
export function registerOnAllowedSites(): Promise<void> {
  lastRegistration = lastRegistration.catch(() => {}).then(register);
  return lastRegistration;
}

async function register(): Promise<void> {
  const matches = await addedPatterns();
  const ids = [SCRIPT_ID];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      js: [READER_SCRIPT],
      css: [READER_STYLE],
      id: SCRIPT_ID,
      matches,
      // There the manifest's own content script runs.
      excludeMatches: builtInPatterns(),
      allFrames: true,
      runAt: 'document_idle',
    },
  ]);
}

/** Runs the reader in the frames of a tab that may be seen; a reader that runs there already begins anew. */
export async function runIn(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.insertCSS({ target, files: [READER_STYLE] });
  await browser.scripting.executeScript({ target, files: [READER_SCRIPT] });
}

/** The tabs that stand at match patterns; only those whose address we may know. */
export async function tabsAt(url: string[]): Promise<number[]> {
  const tabs = url.length > 0 ? await browser.tabs.query({ url }) : [];
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Calls back whenever permissions change, here or in the browser; returns what ends that. */
export function watchAccess(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
