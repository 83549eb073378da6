import { browser } from 'wxt/browser';
import { siteOfUrl, withSite } from '../reading/settings.ts';
import { copyPairIn } from './copy-pair.ts';
import { tabStatus } from './frame-status.ts';
import { t } from './i18n.ts';
import { sendMessage } from './messages.ts';
import { changeSettings } from './settings-store.ts';
import { runCommand } from './shortcuts.ts';

const ENTRIES = { 'next-view': 'menuNextView', 'copy-pair': 'menuCopyPair', never: 'menuNever' } as const;

/** Puts the entries into the browser's context menu; Firefox for Android has none. */
export async function createContextMenu(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const [id, title] of Object.entries(ENTRIES))
    browser.contextMenus.create({ id, title: t(title), contexts: ['page', 'selection', 'link', 'image'] });
}

/** Calls back with what was chosen in the menu, the tab and the frame. */
export function onContextMenu(): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => void choose(info, tab));
}

interface MenuTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
}

async function choose(
  { menuItemId, frameId = 0 }: { menuItemId: string | number; frameId?: number | undefined },
  tab: MenuTab | undefined,
): Promise<void> {
  if (tab?.id === undefined) return;
  if (menuItemId === 'copy-pair') await copyPairIn(tab.id, frameId).catch(() => {});
  if (menuItemId === 'next-view') await runCommand('next-view', tab);
  if (menuItemId === 'never') await switchOff(tab);
}

async function switchOff(tab: MenuTab): Promise<void> {
  if (tab.id === undefined) return;
  if (tab.incognito) return sendMessage('applyHere', { off: true }, tab.id);
  const { main } = await tabStatus(tab.id);
  const site = main?.site ?? siteOfUrl(tab.url ?? '');
  if (site) await changeSettings((settings) => withSite(settings, site, { off: true }));
}
