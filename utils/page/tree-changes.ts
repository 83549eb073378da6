import type { Lifetime } from './lifetime.ts';
import { openRootsIn } from './shadow-trees.ts';

/** Elements that a script may yet make components of. */
const WAITING = ':not(:defined, duidu-run, duidu-card, duidu-room, duidu-said)';
/** The first wait, in milliseconds; each further one is twice as long. */
const SOON = 250;
/** So many times: about a minute. Names that nobody ever defines are mere markup. */
const TIMES = 8;
/** After a click all elements are asked for so long, in milliseconds. */
const AFTER_CLICK = 60_000;

/**
 * Tells of what shows in no record of changes: elements that become components or get a shadow tree, and nodes that a
 * script gives to slots. Elements that wait to be components are asked for it; any other may get a tree, and all of
 * them are asked only after the reader has clicked. Apart from that, a tree is found with the next change of a text.
 */
export class TreeChanges {
  private timer: number | undefined;
  private asksAllUntil = 0;
  private readonly met = new WeakSet<ShadowRoot>();

  /**
   * @param onRoot told of trees that come, to be met
   * @param onChange called when other texts may be shown
   */
  constructor(
    private readonly document: Document,
    private readonly onRoot: (root: ShadowRoot) => void,
    private readonly onChange: () => void,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.atEnd(() => document.defaultView?.clearTimeout(this.timer));
    // A page may make up clicks, and a thousand a second.
    const clicked = ({ isTrusted }: Event): void => {
      if (!isTrusted) return;
      this.asksAllUntil = performance.now() + AFTER_CLICK;
      this.follow();
    };
    lifetime.listen(document, 'click', clicked, { capture: true, passive: true });
  }

  /** Takes a tree as known. */
  meet(root: ShadowRoot): void {
    if (this.met.has(root)) return;
    this.met.add(root);
    if (root.slotAssignment === 'manual') this.lifetime.listen(root, 'slotchange', this.onChange);
  }

  /** Waits for what may come to the elements that are on the page now. */
  follow(): void {
    this.document.defaultView?.clearTimeout(this.timer);
    this.wait([...this.document.querySelectorAll(WAITING)], 0);
  }

  private wait(waiting: readonly Element[], times: number): void {
    const asksAll = performance.now() < this.asksAllUntil;
    if ((waiting.length === 0 && !asksAll) || times === TIMES) return;
    const look = this.lifetime.guard(() => {
      const isMade = waiting.some((element) => !element.matches(WAITING));
      if ((asksAll && this.meetNew()) || isMade) this.onChange();
      else this.wait(waiting, times + 1);
    });
    this.timer = this.document.defaultView?.setTimeout(look, SOON * 2 ** times);
  }

  /** Asks all elements for trees. @returns whether any were not known */
  private meetNew(): boolean {
    const fresh = [...openRootsIn(this.document)].filter((root) => !this.met.has(root));
    for (const root of fresh) this.onRoot(root);
    return fresh.length > 0;
  }
}
