import { browser } from 'wxt/browser';
import { type Lexicon, parseLexicon } from '../align/lexicon.ts';

let lexicon: Promise<Lexicon> | undefined;

/** The lexicon that is packed with the extension, read once in the life of the worker. */
export function loadLexicon(): Promise<Lexicon> {
  lexicon ??= fetchLexicon().catch((error) => {
    lexicon = undefined; // a later page may try again
    throw error;
  });
  return lexicon;
}

async function fetchLexicon(): Promise<Lexicon> {
  // A file of our own package: nothing leaves the machine (the manifest's `connect-src 'self'` sees to it).
  const response = await fetch(browser.runtime.getURL('/lexicon.bin'));
  return parseLexicon(new Uint8Array(await response.arrayBuffer()));
}
