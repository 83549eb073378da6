import '../../utils/page/page.css';
import fc from 'fast-check';
import { createReveal } from '../../utils/page/reveal/reveal.ts';
import { runUndo, undoRun } from '../page/undo-run.ts';

const labels = new Proxy({}, { get: (_, name) => String(name) }) as Parameters<
  typeof createReveal
>[0]['labels'];

const wait = (what: 'task' | 'look') =>
  new Promise((resolve) => setTimeout(resolve, what === 'task' ? 0 : 250));

/** Runs the property on pages drawn at random; gives what was found, and on how many pages pairs were shown. */
export async function checkUndo(numRuns: number): Promise<{ fault: string; pagesWithPairs: number }> {
  let pagesWithPairs = 0;
  const property = fc.asyncProperty(undoRun, async (run) => {
    const { page, alone, shown, failed } = await runUndo(run, {
      openReveal: (parts) => createReveal({ ...parts, alignSentences: async () => [], labels }),
      wait,
    });
    pagesWithPairs += Number(shown);
    if (failed) throw new Error('An error of ours');
    if (page !== alone) throw new Error(`${page}\nis not\n${alone}`);
  });
  const details = await fc.check(property, { numRuns, seed: 2 });
  return { fault: details.failed ? (fc.defaultReportMessage(details) ?? 'failed') : '', pagesWithPairs };
}
