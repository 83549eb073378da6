import { BorrowedAttributes } from './attributes.ts';
import { BorrowedStyles } from './borrowed-styles.ts';
import type { Lifetime } from './lifetime.ts';

/** Whether the browser can find text in what is hidden (`hidden="until-found"`). */
const CAN_FIND = 'onbeforematch' in HTMLElement.prototype && 'requestIdleCallback' in globalThis;

/** Elements for each idle moment: few enough to go unnoticed, though each moment costs a layout. */
const SLICE = 50;

/** A page that is never idle must not keep find out for ever. */
const STARVED = { timeout: 1000 };

/** What a browser makes of `hidden` elsewhere. */
const UNHIDDEN = { 'content-visibility': 'visible' };

/**
 * Lets the browser's own find look into collapsed elements, and keeps them out of the accessibility tree. This
 * gives each of them a box, which costs many times what it costs to have none; so a switch of view collapses by
 * style alone, and this follows bit by bit in idle moments. Letting go of it is cheap and done at once.
 */
export class Findable {
  private readonly attributes = new BorrowedAttributes();
  private readonly styles = new BorrowedStyles();
  private waiting: Iterator<Element> | undefined;

  /** @param onStep called after each step, which may have changed the layout by a hair */
  constructor(
    private readonly window: Window | null,
    private readonly onStep: () => void,
    private readonly lifetime: Lifetime,
  ) {}

  /** Begins with a set of collapsed elements, in place of the last one; what both have stays as it is. */
  begin(elements: readonly Element[]): void {
    if (!CAN_FIND) return;
    const wanted = new Set(elements);
    for (const name of ['hidden', 'aria-hidden'])
      this.attributes.keep(name, (element) => wanted.has(element));
    this.styles.keep((element) => wanted.has(element));
    const coming = elements.filter((element) => !this.attributes.has(element, 'aria-hidden'));
    this.waiting = coming[Symbol.iterator]();
    if (coming.length > 0) this.continueLater();
  }

  /** Takes all of it back at once. */
  end(): void {
    this.waiting = undefined;
    this.attributes.restoreAll();
    this.styles.restoreAll();
  }

  private add(element: Element): void {
    // What the page has hidden itself is not ours to show.
    if (!CAN_FIND || element.hasAttribute('hidden') || element.hasAttribute('data-duidu-shown')) return;
    this.attributes.set(element, 'aria-hidden', 'true');
    this.attributes.set(element, 'hidden', 'until-found');
    // A part of a table that keeps its place never skips its contents, and Chromium looks into it only if it is told to.
    if (!(element instanceof HTMLElement) || element.hasAttribute('data-duidu-hole')) return;
    // Loses against our style sheet. A browser that is told to drop Duidu takes the sheet away and stops the
    // script unasked; without this, the text would stay hidden.
    this.styles.set(element, UNHIDDEN, '');
  }

  remove(element: Element): void {
    this.attributes.restore(element, 'hidden');
    if (element instanceof HTMLElement) this.styles.restore(element);
    this.attributes.restore(element, 'aria-hidden');
  }

  private continueLater(): void {
    const { waiting, window } = this;
    const step = this.lifetime.guard(() => {
      if (!waiting || waiting !== this.waiting) return;
      let next = waiting.next();
      for (let i = 1; !next.done; i++, next = waiting.next()) {
        this.add(next.value);
        if (i === SLICE) break;
      }
      this.onStep();
      if (!next.done) this.continueLater();
    });
    window?.requestIdleCallback(step, STARVED);
  }
}
