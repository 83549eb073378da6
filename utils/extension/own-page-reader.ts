import { createReader } from '../page/reader.ts';
import { settingsForSite } from '../reading/settings.ts';
import { sendMessage } from './messages.ts';
import { openReveal } from './reveal-words.ts';
import { readSettings, watchSettings } from './settings-store.ts';

/** Reads one of our own pages with Duidu, as any other page is read, and follows the settings. */
export async function readOwnPage(): Promise<void> {
  const reader = createReader({
    document,
    options: settingsForSite(await readSettings(), ''),
    pairBlocks: (blocks) => sendMessage('pairBlocks', blocks),
    loadReveal: async () => openReveal,
  });
  watchSettings((settings) => reader.update(settingsForSite(settings, '')));
  reader.start();
}
