import { browser } from 'wxt/browser';
import { tabStatus } from './frame-status.ts';

const ICON_SIZES = [16, 32, 48];
const icon = (kind: string) =>
  Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${kind}${size}.png`]));

/** Shows on the toolbar button how many pairs a tab has; the browser forgets it when the tab moves on. */
export async function showOnToolbar(tabId: number): Promise<void> {
  const { state, pairs } = await tabStatus(tabId);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: pairs > 0 ? String(pairs) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#5b5b57' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setIcon({ tabId, path: icon(state === 'reading' ? '' : 'quiet-') }),
  ]);
}

/** Whether the button stands on the toolbar; true too where the browser does not tell. */
export async function isPinned(): Promise<boolean> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar ?? true;
}
