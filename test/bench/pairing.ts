import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Lab } from './lab.ts';
import { longPage, samplePages } from './pages.ts';
import { type Result, sum } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const LEXICON = 'http://localhost/lexicon.bin';

/** Puts the lexicon where pages can fetch it. */
function serveLexicon(lab: Lab): void {
  lab.session.web.serve(LEXICON, {
    body: readFileSync(resolve(import.meta.dirname, '../../.wxt/lexicon.bin')),
    headers: { 'cross-origin-resource-policy': 'cross-origin' },
  });
}

/** Milliseconds to pair a long page of so many blocks, and to align their lengths alone. */
async function timesOf(lab: Lab, blocks: number): Promise<{ pairing: number; lengths: number }> {
  const page = await lab.openPlain(longPage(blocks));
  serveLexicon(lab);
  const given = await page.evaluate(() => duiduParts.blocks());
  let pairing = Number.POSITIVE_INFINITY;
  let lengths = Number.POSITIVE_INFINITY;
  // By turns and the best of each: what is above it, other programs did.
  for (let round = 0; round < 5; round += 1) {
    const paired = await page.evaluate((url, all) => duiduParts.timePairing(url, all), LEXICON, given);
    pairing = Math.min(pairing, paired);
    lengths = Math.min(lengths, await page.evaluate((all) => duiduParts.timeLengths(all), given));
  }
  await page.close();
  return { pairing, lengths };
}

/** How pairing grows with the page, and what it costs beside an alignment by nothing but length. */
export async function measurePairing(lab: Lab): Promise<Result[]> {
  const thousand = await timesOf(lab, 1_000);
  const tenThousand = await timesOf(lab, 10_000);
  return [
    {
      what: 'pair 10 000 blocks',
      against: `1 000 blocks (${thousand.pairing.toFixed(0)} ms)`,
      measured: tenThousand.pairing / thousand.pairing,
      bound: 12,
      unit: '×',
    },
    {
      what: 'pair 1 000 blocks',
      against: 'aligning them by length alone, every cell',
      measured: thousand.pairing / thousand.lengths,
      bound: 5,
      unit: '×',
    },
    {
      what: 'pair 10 000 blocks',
      against: 'aligning them by length alone, every cell',
      measured: tenThousand.pairing / tenThousand.lengths,
      bound: 5,
      unit: '×',
    },
    await sentencesAgainstBlocks(lab),
  ];
}

/** Pages of many sentences each. */
const LEAST_PAIRS = 15;

async function sentencesAgainstBlocks(lab: Lab): Promise<Result> {
  serveLexicon(lab);
  const times: { pairing: number; aligning: number }[] = [];
  for (const html of samplePages()) {
    const page = await lab.openPlain(html);
    const given = await page.evaluate(() => duiduParts.blocks());
    if (given.length >= 2 * LEAST_PAIRS)
      times.push(await page.evaluate((url, all) => duiduParts.timeSentences(url, all), LEXICON, given));
    await page.close();
  }
  return {
    what: 'align the sentences of all pairs',
    against: `pairing the blocks of the same ${times.length} pages`,
    measured: sum(times.map(({ aligning }) => aligning)) / sum(times.map(({ pairing }) => pairing)),
    bound: 2,
    unit: '×',
  };
}
