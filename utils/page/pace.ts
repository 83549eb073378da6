import type { Lifetime } from './lifetime.ts';

/** Changes come in bursts, and one look answers them all: it waits so long, in milliseconds. */
const GATHER = 100;
/** A page that goes on changing without any gain is looked at less and less often, down to once in so many milliseconds. */
const SELDOM = 2000;
/** Of the time between two looks, at most one part in so many is spent looking. */
const SHARE = 12;
/** A page that never has an idle moment is looked at all the same, after so many milliseconds. */
const STARVED = { timeout: 500 };

/** What a look has cost and brought. */
export interface Look {
  /** Milliseconds on the page's own thread. */
  readonly cost: number;
  /** Whether it has changed what is shown. */
  readonly gain: boolean;
}

/**
 * Decides when a changing page is looked at again: soon after a change, one look at a time, never while the page is
 * hidden, and the less often the more a look costs and the less comes of it. Under changes without end it still comes.
 */
export class Pace {
  readonly #document: Document;
  readonly #look: () => Promise<Look>;
  readonly #lifetime: Lifetime;
  #wanted = false;
  #planned = false;
  #running = false;
  #rest = GATHER;
  #restUntil = 0;

  constructor(document: Document, look: () => Promise<Look>, lifetime: Lifetime) {
    this.#document = document;
    this.#look = look;
    this.#lifetime = lifetime;
    lifetime.listen(document, 'visibilitychange', () => this.#plan());
  }

  /** Whether a look is due that has not begun. */
  get isDue(): boolean {
    return this.#wanted;
  }

  /** Asks for a look. */
  ask(): void {
    this.#wanted = true;
    this.#plan();
  }

  /** Looks at once. */
  look(): void {
    this.#lookNow().catch(
      this.#lifetime.guard((error) => {
        throw error;
      }),
    );
  }

  async #lookNow(): Promise<void> {
    this.#wanted = false;
    this.#running = true;
    const begun = performance.now();
    const { cost, gain } = await this.#look();
    const now = performance.now();
    this.#running = false;
    this.#rest = gain ? GATHER : Math.min(2 * this.#rest, SELDOM);
    // The time in the worker counts too, if less: it is nobody's main thread, but somebody's battery.
    this.#restUntil = now + Math.max(this.#rest, SHARE * cost, 2 * (now - begun));
    this.#plan();
  }

  #plan(): void {
    const { defaultView: window, hidden } = this.#document;
    if (!window || hidden || !this.#wanted || this.#planned || this.#running) return;
    this.#planned = true;
    const begin = this.#lifetime.guard(() => {
      this.#planned = false;
      if (!this.#document.hidden) this.look();
    });
    // No idle callbacks outside of browsers.
    const whenIdle = () =>
      window.requestIdleCallback ? window.requestIdleCallback(begin, STARVED) : begin();
    window.setTimeout(whenIdle, Math.max(GATHER, this.#restUntil - performance.now()));
  }
}
