import { watchShift } from '../input/shift.ts';
import type { Lifetime } from '../lifetime.ts';

/** How long, in milliseconds, the pointer is on another sentence before what is shown follows it: it may be on its way. */
const DWELL = 150;

/** Which sentences open pairs show alone. They follow the pointer, but not one that only passes through. */
export class Peeks {
  private readonly alone = new Map<number, readonly number[]>();
  private readonly among = new Set<number>();
  private readonly shift: { readonly held: boolean };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    document: Document,
    private readonly lifetime: Lifetime,
    /** The reader wants sentences alone; absent where nothing is hidden that could be shown. */
    private readonly setting: () => boolean | undefined,
    /** Told when the reader wants it the other way now. */
    onWish: () => void,
    /** Told of a pair that is to show others now. */
    private readonly onChange: (pair: number) => void,
  ) {
    this.shift = watchShift(document, lifetime, onWish);
    lifetime.atEnd(() => clearTimeout(this.timer));
  }

  /** Whether sentences are to stand alone: by the setting, or the other way while Shift is held. */
  get isWanted(): boolean {
    const setting = this.setting();
    return setting !== undefined && setting !== this.shift.held;
  }

  /** The sentences that a pair shows alone; absent where it shows all. */
  of(pair: number): readonly number[] | undefined {
    return this.alone.get(pair);
  }

  /** Whether the neighbours of what stands alone are shown too. */
  hasNeighbours(pair: number): boolean {
    return this.among.has(pair);
  }

  toggleNeighbours(pair: number): void {
    if (!this.among.delete(pair)) this.among.add(pair);
    this.onChange(pair);
  }

  /** Says what a pair can show alone, at once or when the pointer stays; absent where it is to show all. */
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

  /** Forgets all pairs but these. */
  keep(open: readonly number[]): void {
    for (const known of [this.among, this.alone])
      for (const pair of known.keys()) if (!open.includes(pair)) known.delete(pair);
    clearTimeout(this.timer);
  }
}
