import { closestAround, originOf } from '../flat-tree.ts';

/** Where the reader writes: in what the page gives for it, no key is ours. */
const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/** Whether an event happened in a field of the page. */
export function isInField(event: Event): boolean {
  const origin = originOf(event);
  return origin?.nodeType === 1 && closestAround(origin as Element, FIELD) !== null;
}
