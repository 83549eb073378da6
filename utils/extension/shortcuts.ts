import { type Browser, browser } from 'wxt/browser';
import { nextView, settingsForSite, withView } from '../reading/settings.ts';
import { tabStatus } from './frame-status.ts';
import { sendMessage } from './messages.ts';
import { changeSettings } from './settings-store.ts';

/** Does what a keyboard command of the manifest asks for, in the tab in which it was pressed. */
export async function runCommand(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { state, site, view, frameId } = await tabStatus(tab.id);
  if (state !== 'reading') return;
  if (command === 'reveal') await sendMessage('reveal', undefined, { tabId: tab.id, frameId });
  if (command === 'next-view') {
    // A private window leaves no trace, so its view is not remembered.
    if (tab.incognito) await sendMessage('applyHere', { view: nextView(view) }, tab.id);
    else
      await changeSettings((settings) =>
        withView(settings, site, nextView(settingsForSite(settings, site).view)),
      );
  }
}
