import type { Lifetime } from './lifetime.ts';
import type { StyleLook } from './visibility.ts';

/**
 * Tells when a page shows what it hid when it was read. It may do so by any attribute, a checkbox, a style sheet or the
 * browser's popovers; of these a watch of its nodes sees nothing.
 */
export class HiddenTexts {
  private readonly observer: ResizeObserver | undefined;

  /** @param onSeen told once anything of it has a place on the page */
  constructor(look: StyleLook, onSeen: () => void, lifetime: Lifetime) {
    if (typeof ResizeObserver === 'undefined') return;
    // What is there but not to be seen has a size too, of which the observer tells at once.
    const onSize = (entries: readonly ResizeObserverEntry[]): void => {
      if (entries.some(({ target }) => target.isConnected && look.of(target) !== 'none')) onSeen();
    };
    this.observer = new ResizeObserver(lifetime.guard(onSize));
    lifetime.atEnd(() => this.observer?.disconnect());
  }

  /** Follows an element that is hidden. */
  follow(element: Element): void {
    if (this.observer && element.textContent?.trim()) this.observer.observe(element);
  }

  /** Follows none any more. */
  forget(): void {
    this.observer?.disconnect();
  }
}
