import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { pairLines } from '../../utils/align/pair-lines.ts';
import { createReader, type Reader } from '../../utils/page/reader.ts';
import { DEFAULT_SETTINGS, settingsForSite, VIEWS } from '../../utils/reading/settings.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import {
  hasSharedPages,
  readOwnPages,
  readSharedPages,
  type ScoredPage,
} from '../../utils/tools/scored-pages.ts';
import { readingWith } from './plain-reading.ts';

const options = settingsForSite(DEFAULT_SETTINGS, 'example.org');
const lexicon = loadLexicon();
// There is no layout here to ask.
Range.prototype.getBoundingClientRect = () => new DOMRect();
let reader: Reader | undefined;
afterEach(() => reader?.dispose());

/** Shows a saved page in place of the present one, and gives its text nodes. */
function load({ file }: ScoredPage): void {
  const parsed = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/html');
  document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
}

function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** Reads the present page, shows it in all views, and switches off. @returns the number of pairs */
async function readThrough(): Promise<number> {
  const settled = vi.fn();
  reader = createReader({
    document,
    options,
    pairLines: async (text) => pairLines(text, lexicon),
    loadReading: async () => readingWith(),
    onStatus: ({ state }) => state !== 'working' && settled(),
  });
  reader.start();
  await vi.waitFor(() => expect(settled).toHaveBeenCalled(), 60_000);
  const { state, pairs } = reader.status();
  expect(state).not.toBe('error');
  for (const view of VIEWS) reader.update({ ...options, view, dimSingles: view === 'en' });
  reader.update({ ...options, off: true });
  return pairs;
}

const pages = [...readOwnPages(), ...(hasSharedPages ? readSharedPages() : [])];

test('every page is given back to the byte and the text node', { timeout: 0 }, async () => {
  let shown = 0;
  for (const page of pages) {
    load(page);
    const html = document.documentElement.outerHTML;
    const nodes = textNodes();
    shown += Number((await readThrough()) > 0);
    expect.soft(document.documentElement.outerHTML, page.id).toBe(html);
    const after = textNodes();
    expect
      .soft(after.length === nodes.length && after.every((node, i) => node === nodes[i]), page.id)
      .toBe(true);
  }
  expect(shown).toBeGreaterThan(pages.length / 3);
});
