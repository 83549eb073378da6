import { OURS } from '../e2e/articles.ts';
import { countersOf, leftBehind } from './counters.ts';
import type { Lab } from './lab.ts';
import { pairedTextOf } from './paired-text.ts';
import type { Result } from './result.ts';

declare const duiduParts: typeof import('./in-page.ts');

/** What is left behind after switching on and off a hundred times. */
export async function* measureCycles(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.openPlain(OURS.html);
  const client = await page.createCDPSession();
  const paired = await pairedTextOf(page);
  const cycle = (times: number) =>
    page.evaluate(
      (given, count) => {
        for (let index = 0; index < count; index += 1) {
          duiduParts.fold(given);
          duiduParts.unfold();
        }
      },
      paired,
      times,
    );
  await cycle(100); // until the browser has compiled what it will
  const before = await countersOf(client);
  await cycle(100);
  yield* leftBehind(before, await countersOf(client), 'before, 100 times on and off');
}
