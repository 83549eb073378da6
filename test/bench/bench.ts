/**
 * `npm run bench [-- name…]`: what Duidu costs, in real Chromium, always as a ratio against a baseline of the same
 * run, since machines differ. Names are those of the measurements below; none means all. Prints a table in Markdown,
 * each line as soon as it is measured.
 */
import { buildExtension } from '../e2e/build-extension.ts';
import { measureArrival } from './arrival.ts';
import { measureBusyPage } from './busy-page.ts';
import { measureCycles } from './cycles.ts';
import { measureGrowth } from './growth.ts';
import { Lab } from './lab.ts';
import { measureLexicon } from './lexicon.ts';
import { measureLongPage } from './long-page.ts';
import { measureNavigations } from './navigations.ts';
import { measurePairing } from './pairing.ts';
import { type Measurement, TABLE_HEAD, tableLine } from './result.ts';
import { measureScan } from './scan.ts';
import { measureSentences } from './sentences.ts';
import { measureShifts } from './shifts.ts';
import { measureSwitching } from './switching.ts';

const MEASUREMENTS: Record<string, Measurement<Lab>> = {
  scan: measureScan,
  arrival: measureArrival,
  long: measureLongPage,
  growth: measureGrowth,
  switching: measureSwitching,
  shifts: measureShifts,
  busy: measureBusyPage,
  cycles: measureCycles,
  navigations: measureNavigations,
  lexicon: measureLexicon,
  pairing: measurePairing,
  sentences: measureSentences,
};

const wanted = process.argv.slice(2);
await buildExtension('chromium');
const lab = await Lab.start();
try {
  console.log(TABLE_HEAD);
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for await (const result of measure(lab)) console.log(tableLine(result));
  }
} finally {
  await lab.close();
}
