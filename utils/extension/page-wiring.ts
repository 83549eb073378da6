import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createReader, type ReaderStatus } from '../page/reader.ts';
import {
  type PageSettings,
  parsePageSettings,
  type Settings,
  settingsForSite,
  siteOfUrl,
} from '../reading/settings.ts';
import { announceFrame } from './frame-status.ts';
import { onMessage, sendMessage } from './messages.ts';
import { pairLines } from './pair-lines.ts';
import { loadReading } from './reading-file.ts';
import { followSettings, readSettings } from './settings-store.ts';

/** Reads the page of this frame with Duidu, and follows the settings, until the context ends. */
export async function readThisPage(context: ContentScriptContext): Promise<void> {
  const site = siteOfWindow();
  let settings!: Settings;
  let here: Partial<PageSettings> = {};
  // Until there is a reader, it is enough to know.
  let apply = () => {};
  const options = () => ({ ...settingsForSite(settings, site), ...here });
  const follow = (changed: Settings) => {
    settings = changed;
    apply();
  };
  const endFollowing = await followSettings(follow);
  if (document.documentElement.hasAttribute('data-duidu-view'))
    await sendMessage('marksFound', performance.timeOrigin);
  if (context.isInvalid) return;

  // The worker is not woken for the many pages on which there is nothing to tell.
  let told = false;
  const tell = ({ state }: Pick<ReaderStatus, 'state'>) => {
    if (!told && state !== 'reading' && state !== 'error') return;
    told = true;
    void sendMessage('statusChanged').catch(() => {});
  };
  const reader = createReader({
    document,
    options: options(),
    // Where the extension has been updated or switched off since, asking for its worker ends this reader quietly.
    pairLines: (text) => (context.isInvalid ? context.block() : pairLines(text)),
    loadReading: () => (context.isInvalid ? context.block() : loadReading()),
    onStatus: tell,
  });
  apply = () => reader.update(options());

  const endings = [
    () => reader.dispose(),
    endFollowing,
    announceFrame(() => ({ ...reader.status(), site, settings: options() })),
    onMessage('applyHere', ({ data }) => {
      here = { ...here, ...parsePageSettings(data) };
      apply();
    }),
    onMessage('reveal', () => reader.revealAtReadingPosition()),
    onMessage('accessTaken', async ({ data }) => {
      if ((await sendMessage('lostAccess', data)) === true) context.abort();
    }),
    () => tell({ state: 'off' }),
  ];
  context.onInvalidated(() => {
    for (const end of endings)
      try {
        end();
      } catch {
        // What was the browser's has ended with the extension, when that was updated or switched off.
      }
  });
  // A page that comes back from the back/forward cache slept through changes.
  context.addEventListener(window, 'pageshow', async (event) => {
    if (event.persisted) follow(await readSettings());
  });
  // Chrome does not tell a script that its extension was updated or switched off. So it asks whenever the reader looks
  // away or comes back, for the popup too: then nothing moves under the eyes, and the popup does not deny what is seen.
  const endIfCutOff = () => void context.isInvalid;
  context.addEventListener(window, 'blur', endIfCutOff);
  context.addEventListener(window, 'focus', endIfCutOff);
  context.addEventListener(document, 'visibilitychange', endIfCutOff);
  reader.start();
}

/** The site of the tab, which decides for frames too; a frame of a foreign page goes by its own address. */
function siteOfWindow(): string {
  try {
    return siteOfUrl(window.top?.location.href ?? location.href);
  } catch {
    return siteOfUrl(location.href);
  }
}
