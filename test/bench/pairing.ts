import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { best, type Result } from './result.ts';
import { serveLexicon } from './serve-lexicon.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** Milliseconds to pair a long page of so many blocks, and to align their lengths alone. */
async function timesOf(
  lab: Lab,
  blocks: number,
  rounds: number,
): Promise<{ pairing: number; lengths: number }> {
  const page = await lab.openPlain(longPage(blocks));
  const url = serveLexicon(lab);
  await page.evaluate((from) => duiduParts.loadLexicon(from), url);
  const times = await lab.timesOf(() =>
    page.evaluate((count) => duiduParts.runPairing(duiduParts.blocks(), count), rounds),
  );
  return { pairing: best(times.get('pairing')), lengths: best(times.get('lengths')) };
}

/** How pairing grows with the page, and what it costs beside an alignment by nothing but length. */
export async function* measurePairing(lab: Lab): AsyncGenerator<Result> {
  const against = 'aligning them by length alone, every cell';
  const thousand = await timesOf(lab, 1_000, 5);
  yield {
    what: 'pair 1 000 blocks',
    against,
    measured: thousand.pairing / thousand.lengths,
    bound: 5,
    unit: '×',
  };
  const tenThousand = await timesOf(lab, 10_000, 3);
  yield {
    what: 'pair 10 000 blocks',
    against,
    measured: tenThousand.pairing / tenThousand.lengths,
    bound: 5,
    unit: '×',
  };
  yield {
    what: 'pair 10 000 blocks',
    against: `1 000 blocks (${thousand.pairing.toFixed(0)} ms)`,
    measured: tenThousand.pairing / thousand.pairing,
    bound: 12,
    unit: '×',
  };
}
