import { fullscreenIn } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';

export interface AwayParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  /** The page has scrolled, or an element of it that holds what it holds. */
  readonly onScroll: (scrolled: Node) => void;
  /** The reader has gone to another tab or page. */
  readonly onHide: () => void;
  /** The window has another size. */
  readonly onResize: () => void;
  /** A dialogue, a popover or an element in full screen has come above the page; `null` where full screen has ended. */
  readonly onLayer: (layer: Element | null) => void;
}

/** Tells when what is open may no longer be where it belongs, or no longer wanted. */
export function watchAway(parts: AwayParts): void {
  const { document, lifetime } = parts;
  const window = document.defaultView;
  if (!window) return;
  const options = { capture: true, passive: true };
  // A page may make up any of these.
  const real = (act: (event: Event) => void) => (event: Event) => event.isTrusted && act(event);
  lifetime.listen(
    window,
    'scroll',
    real(({ target }) => parts.onScroll(target as Node)),
    options,
  );
  lifetime.listen(window, 'resize', real(parts.onResize), options);
  lifetime.listen(window, 'pagehide', real(parts.onHide), options);
  lifetime.listen(
    document,
    'visibilitychange',
    real(() => document.hidden && parts.onHide()),
    options,
  );
  lifetime.listen(
    document,
    'fullscreenchange',
    real(() => parts.onLayer(fullscreenIn(document))),
    options,
  );
  const toggled = (event: Event): void => {
    const { target, newState } = event as ToggleEvent;
    if (newState === 'open' && target instanceof Element && target.localName !== 'details')
      parts.onLayer(target);
  };
  lifetime.listen(document, 'toggle', real(toggled), options);
}
