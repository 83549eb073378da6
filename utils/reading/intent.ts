/** Faster than this, in pixels per millisecond, the pointer is travelling and opens nothing. */
const TRAVEL_SPEED = 0.5;
/** How long, in milliseconds, what is open outlives the pointer that has left it. */
const GRACE = 150;
/** The shortest rest, in milliseconds, that tells a pointer which has come to stand from one that travels. */
const SETTLE = 60;
/** A pause, in milliseconds, after which a movement begins anew instead of going on. */
const PAUSE = 100;

/** One movement of the pointer. */
export interface PointerSample {
  /** Milliseconds, on the same clock as all times here. */
  readonly time: number;
  /** Pixels of the viewport. */
  readonly x: number;
  readonly y: number;
  /** The pair that is pointed at, on its block, on its card or between the two. */
  readonly on: number | null;
  /** A button is down, or text is selected where the pointer is. */
  readonly busy: boolean;
  /** Pixels from the pointer to the open card; absent if none is open. */
  readonly toCard?: number;
}

/** What the pointer seems to want, as far as it has been followed. */
export interface Intent {
  readonly last: PointerSample | null;
  /** From when on a pointer that stays where it is has rested long enough. */
  readonly readyAt: number;
  /** Since when, in effect, the pointer has been away from what is open. */
  readonly awaySince: number;
  /** A pair that was opened or clicked under the pointer: it is wished for again only after the pointer has left it. */
  readonly spent: number | null;
}

export const NO_INTENT: Intent = { last: null, readyAt: Infinity, awaySince: 0, spent: null };

/**
 * Follows the pointer by one movement.
 * @param open the pair that is open, if any
 * @param delay the rest, in milliseconds, that opens a pair
 */
export function follow(intent: Intent, sample: PointerSample, open: number | null, delay: number): Intent {
  const { last } = intent;
  const pace = speed(last, sample);
  const arrived = last?.on !== sample.on || last.busy;
  // The grace begins with leaving, however long the pointer has rested before.
  const stays = sample.on === open || last?.on === open || approaches(last, sample);
  return {
    last: sample,
    readyAt: readyAt(),
    awaySince: stays ? sample.time : intent.awaySince,
    spent: sample.busy || sample.on === open || sample.on === intent.spent ? sample.on : null,
  };

  function readyAt(): number {
    if (sample.busy || sample.on === null) return Infinity;
    const isFast = pace !== undefined && pace > TRAVEL_SPEED;
    // Of a pointer that has just begun to move nobody knows where it is going.
    if (isFast || (arrived && pace === undefined)) return sample.time + Math.max(delay, SETTLE);
    return arrived ? sample.time + delay : intent.readyAt;
  }
}

/** The same intent once its rest has been answered: only a new arrival at the pair is a new wish. */
export function spend(intent: Intent): Intent {
  return { ...intent, spent: intent.last?.on ?? null };
}

/** When to ask for the next verdict, if the pointer does not move before; absent if nothing is to come. */
export function nextVerdict(intent: Intent, open: number | null): number | undefined {
  const times = [opensAt(intent), closesAt(intent, open)].filter(Number.isFinite);
  return times.length ? Math.min(...times) : undefined;
}

/** What the pointer wants at that time: to open the pair it rests on, to close what it has left, or nothing. */
export function verdict(intent: Intent, open: number | null, now: number): 'open' | 'close' | undefined {
  if (now >= opensAt(intent)) return 'open';
  if (now >= closesAt(intent, open)) return 'close';
  return undefined;
}

function opensAt({ last, readyAt, spent }: Intent): number {
  return last === null || last.on === spent ? Infinity : readyAt;
}

function closesAt({ last, awaySince }: Intent, open: number | null): number {
  return open === null || last === null || last.on === open ? Infinity : awaySince + GRACE;
}

/** Pixels per millisecond between two movements; unknown at the start of one. */
function speed(last: PointerSample | null, { time, x, y }: PointerSample): number | undefined {
  if (!last || time - last.time > PAUSE) return undefined;
  return Math.hypot(x - last.x, y - last.y) / Math.max(time - last.time, 1);
}

/** Whether the pointer is on its way to the open card, across whatever lies between. */
function approaches(last: PointerSample | null, { toCard }: PointerSample): boolean {
  return toCard !== undefined && last?.toCard !== undefined && toCard < last.toCard - 0.5;
}
