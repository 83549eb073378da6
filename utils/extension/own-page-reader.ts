import { createReader } from '../page/reader.ts';
import { settingsForSite } from '../reading/settings.ts';
import { pairLines } from './pair-lines.ts';
import { readingCode } from './reading-code.ts';
import { readSettings, watchSettings } from './settings-store.ts';

/** Reads one of our own pages with Duidu, as any other page is read, and follows the settings. */
export async function readOwnPage(): Promise<void> {
  const reader = createReader({
    document,
    options: settingsForSite(await readSettings(), ''),
    pairLines,
    loadReading: async () => readingCode,
  });
  watchSettings((settings) => reader.update(settingsForSite(settings, '')));
  reader.start();
}
