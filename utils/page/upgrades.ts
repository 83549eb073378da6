import type { Lifetime } from './lifetime.ts';

/** Elements that a script may yet make components of. */
const WAITING = ':not(:defined, duidu-run, duidu-card, duidu-room, duidu-said)';
/** The first wait, in milliseconds; each further one is twice as long. */
const SOON = 250;
/** So many times: about a minute. Names that nobody ever defines are mere markup. */
const TIMES = 8;

/** Tells when elements have become components, which shows in no record of changes. */
export class Upgrades {
  private timer: number | undefined;

  /** @param onUpgrade called when texts may have come in new shadow trees */
  constructor(
    private readonly document: Document,
    private readonly onUpgrade: () => void,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.atEnd(() => document.defaultView?.clearTimeout(this.timer));
  }

  /** Waits for those that are waiting now. */
  follow(): void {
    const { document } = this;
    document.defaultView?.clearTimeout(this.timer);
    this.wait([...document.querySelectorAll(WAITING)], 0);
  }

  private wait(waiting: readonly Element[], times: number): void {
    if (waiting.length === 0 || times === TIMES) return;
    const look = this.lifetime.guard(() => {
      if (waiting.some((element) => !element.matches(WAITING))) this.onUpgrade();
      else this.wait(waiting, times + 1);
    });
    this.timer = this.document.defaultView?.setTimeout(look, SOON * 2 ** times);
  }
}
