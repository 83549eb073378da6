/** Where the reader writes: in what the page gives for it, no key is ours. */
const FIELD = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/** Whether an event happened in a field of the page. @param target the event's */
export function isField(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(FIELD) !== null;
}
