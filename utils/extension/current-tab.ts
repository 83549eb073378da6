import { browser } from 'wxt/browser';

export interface Tab {
  readonly id: number;
  /** The address, or an empty text where the browser does not tell. */
  readonly url: string;
  /** In a private window, of which nothing may be remembered. */
  readonly private: boolean;
}

/** The tab that a popup is about: the active one, or that of `?tab=ID`, with which the popup opens as a page. */
export async function tabInQuestion(search: string): Promise<Tab> {
  const id = Number(new URLSearchParams(search).get('tab'));
  const [tab] = id
    ? [await browser.tabs.get(id)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id ?? -1, url: tab?.url ?? '', private: tab?.incognito ?? false };
}
