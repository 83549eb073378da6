import type { RevealStyle } from './settings.ts';

/** What opened a pair; it decides what closes it. */
export type Cause = 'pointer' | 'focus' | 'tap' | 'key';

/** What is open on the page. A pair can be revealed and pinned at once: closing the one leaves the other. */
export interface Reading {
  /** The one pair that is open for the moment. */
  readonly revealed: { readonly pair: number; readonly by: Cause } | null;
  /** The pairs that stay open until they are closed, the latest last. */
  readonly pinned: readonly number[];
}

export type ReadingEvent =
  /** The pointer has rested on a pair, or has left what was open. */
  | { readonly type: 'rest'; readonly pair: number }
  | { readonly type: 'leave' }
  /** Focus by keyboard has come into a pair's block, or left it. */
  | { readonly type: 'focus'; readonly pair: number }
  | { readonly type: 'blur' }
  /** A finger tapped a block, or anything else. */
  | { readonly type: 'tap'; readonly pair: number | null }
  /** A key asked for a pair. */
  | { readonly type: 'key'; readonly pair: number }
  /** A click or key pins a pair, or takes the pin out. */
  | { readonly type: 'pin'; readonly pair: number }
  | { readonly type: 'close'; readonly pair: number }
  /** Esc closes one thing at a time. */
  | { readonly type: 'escape' }
  /** The page was scrolled, the tab changed, a selection was begun: what is not pinned closes. */
  | { readonly type: 'away' }
  /** The view or the pairs have changed: only `pairs` exist now. */
  | { readonly type: 'change'; readonly pairs: readonly number[] }
  | { readonly type: 'close-all' };

export const NOTHING_OPEN: Reading = { revealed: null, pinned: [] };

/** What an event makes of what is open. The same object comes back where nothing changes. */
export function next(reading: Reading, event: ReadingEvent, style: RevealStyle): Reading {
  const { revealed, pinned } = reading;
  switch (event.type) {
    case 'rest':
      return style === 'below' ? reading : reveal(reading, event.pair, 'pointer');
    case 'leave':
      return revealed?.by === 'pointer' ? unreveal(reading) : reading;
    case 'focus':
      return style === 'below' ? reading : reveal(reading, event.pair, 'focus');
    case 'blur':
      return revealed?.by === 'focus' ? unreveal(reading) : reading;
    case 'tap':
      if (event.pair === null) return unreveal(reading);
      if (style === 'below') return togglePin(reading, event.pair);
      return revealed?.pair === event.pair ? unreveal(reading) : reveal(reading, event.pair, 'tap');
    case 'key':
      return style === 'below' ? pin(reading, event.pair) : reveal(reading, event.pair, 'key');
    case 'pin':
      return togglePin(reading, event.pair);
    case 'close':
      return without(reading, (pair) => pair === event.pair);
    case 'escape':
      return revealed ? unreveal(reading) : without(reading, (pair) => pair === pinned.at(-1));
    case 'away':
      return unreveal(reading);
    case 'change':
      return without(reading, (pair) => !event.pairs.includes(pair));
    case 'close-all':
      return without(reading, () => true);
  }
}

/** Every pair that is open, the one that is open for the moment last. */
export function openPairs({ revealed, pinned }: Reading): number[] {
  return revealed ? [...pinned.filter((pair) => pair !== revealed.pair), revealed.pair] : [...pinned];
}

function reveal(reading: Reading, pair: number, by: Cause): Reading {
  // What a key or a tap has opened is not to close because the pointer happens to pass over it.
  const known = reading.revealed;
  if (known?.pair === pair && (by !== 'key' || known.by === by)) return reading;
  return { ...reading, revealed: { pair, by } };
}

function unreveal(reading: Reading): Reading {
  return reading.revealed ? { ...reading, revealed: null } : reading;
}

function pin(reading: Reading, pair: number): Reading {
  return reading.pinned.includes(pair) ? reading : { ...reading, pinned: [...reading.pinned, pair] };
}

function togglePin(reading: Reading, pair: number): Reading {
  return reading.pinned.includes(pair) ? without(reading, (other) => other === pair) : pin(reading, pair);
}

function without(reading: Reading, gone: (pair: number) => boolean): Reading {
  const { revealed, pinned } = reading;
  if (!openPairs(reading).some(gone)) return reading;
  return {
    revealed: revealed && gone(revealed.pair) ? null : revealed,
    pinned: pinned.filter((pair) => !gone(pair)),
  };
}
