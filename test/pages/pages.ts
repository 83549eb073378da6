/**
 * The pages of our own: `<slug>/page.html` and beside it `<slug>/expected.json`, what a reader finds who knows
 * both languages. Expectations are written by reading the page, never taken from what the code finds.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Texts of the blocks on both sides of a pair, in the order of the page. */
interface Sides {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

interface Expected {
  readonly id: string;
  /** What the page is a sample of: layouts of design §5, or the trap that it sets. */
  readonly layout: readonly string[];
  /** Whether the right answer is to find nothing. */
  readonly negative: boolean;
  readonly pairs: readonly (Sides & { readonly kind: string })[];
  /** Where readers could differ: finding these, in whole or in part, is as right as leaving them. */
  readonly optional: readonly Sides[];
  /** Blocks that stand alone, and so are never hidden. */
  readonly singles: readonly string[];
  readonly notes?: string;
}

export interface SamplePage {
  readonly slug: string;
  readonly html: string;
  readonly expected: Expected;
}

const folder = import.meta.dirname;

function loadPage(slug: string): SamplePage {
  const read = (name: string) => readFileSync(join(folder, slug, name), 'utf8');
  return { slug, html: read('page.html'), expected: JSON.parse(read('expected.json')) as Expected };
}

/**
 * All pages of our own that have an expectation, by name.
 * @throws {Error} when a file can't be read or parsed
 */
export function loadPages(): SamplePage[] {
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'expected.json')))
    .map(loadPage);
}

/** A side as one string; white space is no part of the expectation, nor is where a side is cut into blocks. */
export const sideKey = (texts: readonly string[]): string =>
  texts.join('').normalize('NFC').replace(/\s+/g, '');

const pairKey = ({ en, zh }: Sides): string => `${sideKey(en)}  <>  ${sideKey(zh)}`;

/** How found pairs differ from the expected ones: `missed` and `wrong` pairs, each as one readable line. */
export function differences(
  expected: Expected,
  found: readonly Sides[],
): { missed: string[]; wrong: string[] } {
  const missed = expected.pairs.map(pairKey);
  const wrong: string[] = [];
  for (const pair of found) {
    const at = missed.indexOf(pairKey(pair));
    if (at >= 0) missed.splice(at, 1);
    else if (!isOptional(expected, pair)) wrong.push(pairKey(pair));
  }
  return { missed, wrong };
}

/** A pair within an optional one; which side took the slash or bracket between the two does not matter. */
function isOptional(expected: Expected, { en, zh }: Sides): boolean {
  const letters = (texts: readonly string[]) => sideKey(texts).replace(/[^\p{L}\p{N}]/gu, '');
  return expected.optional.some(
    (pair) => letters(pair.en).includes(letters(en)) && letters(pair.zh).includes(letters(zh)),
  );
}
