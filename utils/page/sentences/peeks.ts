import type { Lifetime } from '../lifetime.ts';

/** How long, in milliseconds, the pointer is on another sentence before a card follows it: it may be on its way. */
const DWELL = 150;

/** Which sentences open cards show alone. They follow the pointer, but not one that only passes through. */
export class Peeks {
  private readonly alone = new Map<number, readonly number[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lifetime: Lifetime,
    /** Told of a pair whose card is to show others now. */
    private readonly onChange: (pair: number) => void,
  ) {
    lifetime.atEnd(() => clearTimeout(this.timer));
  }

  /** The sentences that the card of a pair shows alone; absent where it shows all. */
  of(pair: number): readonly number[] | undefined {
    return this.alone.get(pair);
  }

  /** Says what the card of a pair is to show, at once or when the pointer stays. */
  wish(pair: number, alone: readonly number[] | undefined, atOnce: boolean): void {
    clearTimeout(this.timer);
    if (this.alone.get(pair)?.join() === alone?.join()) return;
    const change = this.lifetime.guard(() => {
      if (alone) this.alone.set(pair, alone);
      else this.alone.delete(pair);
      this.onChange(pair);
    });
    if (atOnce) change();
    else this.timer = setTimeout(change, DWELL);
  }

  /** Forgets cards that are no longer open. */
  keep(open: readonly number[]): void {
    for (const pair of this.alone.keys()) if (!open.includes(pair)) this.alone.delete(pair);
    clearTimeout(this.timer);
  }
}
