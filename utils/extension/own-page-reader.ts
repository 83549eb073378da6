import { createReader, type Reader } from '../page/reader.ts';
import { settingsForSite } from '../reading/settings.ts';
import { pairLines } from './pair-lines.ts';
import { readingCode } from './reading-code.ts';
import { followSettings } from './settings-store.ts';

/** Reads one of our own pages with Duidu, as any other page is read, and follows the settings. */
export async function readOwnPage(): Promise<void> {
  let reader: Reader | undefined;
  await followSettings((settings) => {
    const options = settingsForSite(settings, '');
    if (reader) return reader.update(options);
    reader = createReader({ document, options, pairLines, loadReading: async () => readingCode });
    reader.start();
  });
}
