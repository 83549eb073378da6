import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../reading/settings.ts';
import { settingsToStore } from '../reading/stored-settings.ts';

const KEY = 'settings';

/** The settings as they are stored on this machine, repaired where they are damaged. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

// Changes of one surface are written one after the other: a slider moves faster than storage answers.
let lastWrite: Promise<unknown> = Promise.resolve();

/** Stores what `change` makes of the present settings, and nothing that equals a default. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const write = lastWrite.then(async () => {
    const found = (await browser.storage.local.get(KEY))[KEY];
    await browser.storage.local.set({ [KEY]: settingsToStore(change(parseSettings(found)), found) });
  });
  lastWrite = write.catch(() => {});
  return write;
}

/**
 * Calls back with the settings, and again whenever any part of the extension changes them; none that comes while they
 * are read is missed.
 * @returns when they have been read: what ends that
 */
export async function followSettings(onSettings: (settings: Settings) => void): Promise<() => void> {
  let isTold = false;
  const end = watchSettings((changed) => {
    isTold = true;
    onSettings(changed);
  });
  const stored = await readSettings();
  if (!isTold) onSettings(stored);
  return end;
}

function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) onChange(parseSettings(changes[KEY].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
