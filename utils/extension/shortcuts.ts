import { browser } from 'wxt/browser';
import { nextView, settingsForSite, withChoice } from '../reading/settings.ts';
import { tabStatus } from './frame-status.ts';
import { sendMessage } from './messages.ts';
import { changeSettings } from './settings-store.ts';
import { runIn } from './sites.ts';

/** The tab in which a key was pressed or a menu opened, as the browser describes it. */
interface PressedIn {
  readonly id?: number | undefined;
  readonly incognito: boolean;
}

/** Whether this browser knows keyboard commands; Firefox for Android does not. */
export const HAS_SHORTCUTS = browser.commands !== undefined;

/** Does what a keyboard command asks for, whenever one is given. */
export function onShortcut(): void {
  browser.commands?.onCommand.addListener((command, tab) => void runCommand(command, tab));
}

/**
 * Does what a keyboard command or menu entry asks for in a tab. Where Duidu does not run, both commands start
 * it for this page: the key press allows that.
 */
export async function runCommand(command: string, tab: PressedIn | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const { state, main } = await tabStatus(tab.id);
  if (state === 'idle') return runIn(tab.id);
  if (state !== 'reading' || !main) return;
  if (command === 'reveal') await sendMessage('reveal', undefined, { tabId: tab.id, frameId: main.frameId });
  if (command === 'next-view') await showNextView(tab.id, tab.incognito, main);
}

async function showNextView(
  tabId: number,
  isPrivate: boolean,
  { site, view }: { site: string; view: Parameters<typeof nextView>[0] },
): Promise<void> {
  // A private window leaves no trace, so its view is not remembered.
  if (isPrivate) await sendMessage('applyHere', { view: nextView(view) }, tabId);
  else
    await changeSettings((settings) =>
      withChoice(settings, site, { view: nextView(settingsForSite(settings, site).view) }),
    );
}

/** The shortcuts as they are set now, by command; an empty text where none is. */
export async function currentShortcuts(): Promise<Record<string, string>> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}
