import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';
import { longPage } from './pages.ts';
import { median, type Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

const LEXICON = 'http://localhost/lexicon.bin';

/** Milliseconds to pair a long page of so many blocks, and to align their lengths alone. */
async function timesOf(lab: Lab, blocks: number): Promise<{ pairing: number; lengths: number }> {
  const page = await lab.openPlain(longPage(blocks));
  const bytes = readFileSync(resolve(import.meta.dirname, '../../.wxt/lexicon.bin'));
  lab.session.web.serve(LEXICON, {
    body: bytes,
    headers: { 'cross-origin-resource-policy': 'cross-origin' },
  });
  const given = await page.evaluate(() => duiduParts.blocks());
  const repeat = async (ask: (page: Page) => Promise<number>) => {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) times.push(await ask(page));
    return median(times);
  };
  const pairing = await repeat((each) =>
    each.evaluate((url, all) => duiduParts.timePairing(url, all), LEXICON, given),
  );
  const lengths = await repeat((each) => each.evaluate((all) => duiduParts.timeLengths(all), given));
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
  ];
}
