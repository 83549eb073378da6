import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { siteOfUrl } from '../reading/settings.ts';
import { builtInPatterns, isAllowed, patternOf } from './sites.ts';

export interface Tab {
  readonly id: number;
  /** The address, or an empty text where the browser does not tell. */
  readonly url: string;
  /** The name under which its settings stand, or an empty text. */
  readonly site: string;
  /** In a private window, of which nothing may be remembered. */
  readonly private: boolean;
  /** The pattern by which the browser can be asked for this site, if it can. */
  readonly pattern: string | undefined;
  /** Whether the browser lets Duidu into local files, where the reader has allowed these. */
  readonly filesOpen: boolean;
  /** Whether Duidu runs there by itself: always, as the reader allowed, or not. */
  readonly access: 'built-in' | 'allowed' | 'none';
}

/** The tab that the popup is about: the one in front. */
export async function currentTab(): Promise<Tab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    url,
    site: siteOfUrl(url),
    private: tab?.incognito ?? false,
    pattern: patternOf(url),
    filesOpen: await browser.extension.isAllowedFileSchemeAccess(),
    access: !(await isAllowed(url)) ? 'none' : isBuiltIn(url) ? 'built-in' : 'allowed',
  };
}

function isBuiltIn(url: string): boolean {
  return url !== '' && builtInPatterns().some((pattern) => new MatchPattern(pattern).includes(url));
}
