/**
 * `npm run bench [-- name…]`: what Duidu costs, in real Chromium, always as a ratio against a baseline of the same
 * run, since machines differ. Names are those of the measurements below; none means all.
 */
import { buildExtension } from '../e2e/build-extension.ts';
import { measureArrival } from './arrival.ts';
import { measureCycles } from './cycles.ts';
import { measureGrowth } from './growth.ts';
import { Lab } from './lab.ts';
import { measureLexicon } from './lexicon.ts';
import { measurePairing } from './pairing.ts';
import { drawTable, type Result } from './result.ts';
import { measureScan } from './scan.ts';
import { measureShifts } from './shifts.ts';
import { measureSwitching } from './switching.ts';

const MEASUREMENTS = {
  scan: measureScan,
  arrival: measureArrival,
  growth: measureGrowth,
  switching: measureSwitching,
  shifts: measureShifts,
  cycles: measureCycles,
  lexicon: measureLexicon,
  pairing: measurePairing,
};

const wanted = process.argv.slice(2);
await buildExtension('chromium');
const lab = await Lab.start();
const results: Result[] = [];
try {
  for (const [name, measure] of Object.entries(MEASUREMENTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`measuring ${name} …`);
    results.push(...(await measure(lab)));
  }
} finally {
  await lab.close();
}
console.log(drawTable(results));
