import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lexicon, parseLexicon } from '../align/lexicon.ts';

/**
 * The lexicon that `build-lexicon.ts` made for the extension.
 * @throws {Error} when it was not built yet (`npm ci` builds it)
 */
export function loadLexicon(): Lexicon {
  return parseLexicon(readFileSync(join(import.meta.dirname, '../../.wxt/lexicon.bin')));
}
