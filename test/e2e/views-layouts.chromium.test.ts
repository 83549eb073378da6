import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { View } from '../../utils/reading/settings.ts';
import { shownAs } from './look.ts';
import { test } from './test.ts';
import { type Desk, deskFor, findReady, STRUCTURES } from './views-desk.ts';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly beginData?: { readonly dirtyObjects?: number } };
}

const MARK = 'the thread of the page';

/** More boxes than the few that change where nothing is laid out anew. */
const MANY = 10;

/** How often the browser lays out much of the page while it comes to a view. */
async function layoutsTo(page: Page, desk: Desk, view: View): Promise<number> {
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] });
  await desk.set({ view });
  await page.evaluate((name) => performance.mark(name), MARK);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
    traceEvents: TraceEvent[];
  };
  const mark = traceEvents.find(({ name }) => name === MARK);
  return traceEvents.filter(
    ({ name, pid, tid, args }) =>
      name === 'Layout' &&
      pid === mark?.pid &&
      tid === mark.tid &&
      (args.beginData?.dirtyObjects ?? 0) > MANY,
  ).length;
}

test('to set columns, the page is laid out once, whatever it showed before', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await findReady(page);
  expect(await layoutsTo(page, desk, 'columns')).toBe(1);
  expect(await layoutsTo(page, desk, 'both')).toBe(1);
  expect(await layoutsTo(page, desk, 'columns')).toBe(1);
});
