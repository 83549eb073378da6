/** A copy of the built extension that can't get at its lexicon, so that Duidu fails or waits without an end. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { browser } from 'wxt/browser';
import { builtExtension } from './build-extension.ts';
import { Session, type SessionOptions } from './session.ts';

declare const chrome: typeof browser;

/** Stands before the worker's own code. */
const NO_LEXICON = `
const realFetch = globalThis.fetch;
globalThis.fetch = async (address, ...more) => {
  if (!String(address).endsWith('/lexicon.bin')) return realFetch(address, ...more);
  const { wait } = await chrome.storage.session.get('wait');
  if (wait) await new Promise(() => {});
  throw new Error('There is no lexicon');
};
`;

/** A browser in which Duidu can pair nothing. `extension` is copied, by default as it was built. */
export async function startSpoilt({
  extension,
  ...options
}: Omit<SessionOptions, 'extension'> & { readonly extension?: string }): Promise<Session> {
  const copy = await mkdtemp(join(tmpdir(), 'duidu-spoilt-'));
  await cp(extension ?? builtExtension(options.browserName), copy, { recursive: true });
  const worker = join(copy, 'background.js');
  await writeFile(worker, NO_LEXICON + (await readFile(worker, 'utf8')));
  const session = await Session.start({ ...options, extension: copy });
  const close = session.close.bind(session);
  session.close = async () => {
    await close();
    await rm(copy, { recursive: true, force: true });
  };
  return session;
}

/** From now on, pages wait for pairs without an end; before, they are told of an error at once. */
export async function letWait(session: Session): Promise<void> {
  const page = await session.openExtensionPage('popup.html');
  await page.evaluate(() => chrome.storage.session.set({ wait: true }));
  await page.close();
}
