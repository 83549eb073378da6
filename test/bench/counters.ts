import type { CDPSession } from 'puppeteer-core';
import type { Result } from './result.ts';

/** What a page holds: bytes of heap after a collection, DOM nodes (detached ones too), and listeners. */
export interface Counters {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function countersOf(client: CDPSession): Promise<Counters> {
  const heap = await heapOf(client);
  const { nodes, jsEventListeners } = await client.send('Memory.getDOMCounters');
  return { heap, nodes, listeners: jsEventListeners };
}

/** Bytes of a page's heap after a collection, buffers included. */
export async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + (backingStorageSize ?? 0);
}

/** What is more than before after something has been done again and again. */
export function* leftBehind(before: Counters, after: Counters, against: string): Generator<Result> {
  const counted = { against, bound: 0, unit: '' };
  yield { ...counted, what: 'nodes left behind', measured: Math.max(0, after.nodes - before.nodes) };
  yield {
    ...counted,
    what: 'listeners left behind',
    measured: Math.max(0, after.listeners - before.listeners),
  };
  yield { what: 'heap', against, measured: after.heap / before.heap, bound: 1.05, unit: '×' };
}
