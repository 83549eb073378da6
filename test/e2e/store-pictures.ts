/**
 * `npm run store:pictures [-- --browser firefox] [-- --locale zh_TW]`: pictures of the real extension on our own
 * article, to `.output/store/`: for the stores at their sizes, and of every surface in each language, light and dark.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { Session } from './session.ts';
import { startSpoilt } from './spoilt-extension.ts';
import { takeStoreShots } from './store-shots.ts';
import { takeSurfaces } from './surface-pictures.ts';

const OUT = resolve(import.meta.dirname, '../../.output/store');
const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;

const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, locale: { type: 'string' } },
});
const browserName: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
await buildExtension(browserName);
await mkdir(OUT, { recursive: true });
for (const locale of LOCALES)
  if (values.locale === undefined || values.locale === locale) await inLanguage(locale);
console.log(`Pictures: ${relative(process.cwd(), OUT)}/*.png`);

/** Takes all pictures with the words of a language, whatever the language of this machine. */
async function inLanguage(locale: (typeof LOCALES)[number]): Promise<void> {
  const extension = await mkdtemp(join(tmpdir(), 'duidu-words-'));
  await cp(builtExtension(browserName), extension, { recursive: true });
  const words = join(extension, '_locales');
  if (locale !== 'en') await cp(join(words, locale), join(words, 'en'), { recursive: true, force: true });
  for (const dark of [false, true]) {
    const session = await Session.start({ browserName, extension, dark });
    const spoilt = await startSpoilt({ browserName, extension, dark });
    const prefix = `${browserName}-${locale}-${dark ? 'dark' : 'light'}`;
    try {
      if (!dark) await takeStoreShots(session, (name) => `${OUT}/${prefix}-${name}.png`);
      await takeSurfaces(session, spoilt, `${OUT}/${prefix}-surfaces.png`);
    } finally {
      await Promise.all([session.close(), spoilt.close()]);
    }
  }
  await rm(extension, { recursive: true });
}
