import { BorrowedAttributes } from '../attributes.ts';
import { focusedIn } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';

/** Remembers where the keyboard's focus was in the page before it went into a card, and brings it back there. */
export class FocusReturn {
  private readonly attributes = new BorrowedAttributes();
  private before: HTMLElement | undefined;

  /** @param lifetime at whose end nothing of it is left on the page */
  constructor(
    private readonly document: Document,
    private readonly lifetime: Lifetime,
  ) {
    lifetime.atEnd(() => this.attributes.restoreAll());
  }

  /** To be called before focus goes into a card, unless it is in one. */
  remember(): void {
    const focused = focusedIn(this.document);
    this.before = focused && focused !== this.document.body ? (focused as HTMLElement) : undefined;
  }

  /** Focus goes back to where it was, or to a block of text, which holds it for as long as it stays there. */
  giveBack(block: Element | undefined): void {
    const { before } = this;
    if (before?.isConnected) before.focus({ preventScroll: true });
    else if (block) this.focusText(block as HTMLElement);
  }

  private focusText(block: HTMLElement): void {
    if (!block.hasAttribute('tabindex')) {
      this.attributes.set(block, 'tabindex', '-1');
      this.lifetime.listen(block, 'blur', () => this.attributes.restore(block, 'tabindex'), { once: true });
    }
    block.focus({ preventScroll: true });
  }
}
