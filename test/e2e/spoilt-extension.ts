/** Copies of the built extension of which the worker is spoilt: one that can't get at its lexicon, and any other. */
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

/**
 * A browser with a Duidu that was spoilt. `extension` is copied, by default as it was built; `before` is what the
 * worker runs before its own code, by default what lets it pair nothing.
 */
export async function startSpoilt({
  extension,
  before = NO_LEXICON,
  ...options
}: Omit<SessionOptions, 'extension'> & {
  readonly extension?: string;
  readonly before?: string;
}): Promise<Session> {
  const copy = await mkdtemp(join(tmpdir(), 'duidu-spoilt-'));
  await cp(extension ?? builtExtension(options.browserName), copy, { recursive: true });
  const worker = join(copy, 'background.js');
  await writeFile(worker, before + (await readFile(worker, 'utf8')));
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
  const home = await session.home();
  await home.evaluate(() => chrome.storage.session.set({ wait: true }));
}
