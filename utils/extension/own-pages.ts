import { browser } from 'wxt/browser';

/** Opens the page with all settings. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Opens the page that greets a new reader. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Opens the browser's own page on which shortcuts are changed. */
export async function openShortcutSettings(): Promise<void> {
  const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (commands.openShortcutSettings)
    await commands.openShortcutSettings(); // Firefox
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
