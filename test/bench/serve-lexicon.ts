import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Lab } from './lab.ts';

/** Puts the lexicon where plain pages can fetch it. @returns its address */
export function serveLexicon(lab: Lab): string {
  const url = 'http://localhost/lexicon.bin';
  lab.session.web.serve(url, {
    body: readFileSync(resolve(import.meta.dirname, '../../.wxt/lexicon.bin')),
  });
  return url;
}
