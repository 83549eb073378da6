import { originOf } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';
import { isInField } from './field.ts';

/** What a key asks for while a card is open. */
export type KeyWish =
  | 'next'
  | 'previous'
  | 'next-sentence'
  | 'previous-sentence'
  | 'copy-sentence'
  | 'among'
  | 'pin'
  | 'copy'
  | 'close'
  | 'text';

export interface KeyParts {
  readonly window: Window;
  readonly lifetime: Lifetime;
  /** The pair on whose card an event happened: while the focus is there, keys are ours too. */
  readonly cardAt: (event: Event) => number | undefined;
  /** Whether Esc has anything to close. */
  readonly isOpen: () => boolean;
  /** A key was pressed in the card of a pair. */
  readonly onKey: (wish: KeyWish, pair: number) => void;
  /** Esc was pressed in the page. */
  readonly onEscape: () => void;
  /** Focus has come to an element of the page by the Tab key. */
  readonly onFocus: (element: Element) => void;
  /** Focus has left an element of the page. */
  readonly onBlur: () => void;
}

const IN_CARD: Readonly<Record<string, KeyWish>> = {
  ArrowRight: 'next',
  n: 'next',
  ArrowLeft: 'previous',
  b: 'previous',
  ArrowDown: 'next-sentence',
  ArrowUp: 'previous-sentence',
  s: 'copy-sentence',
  w: 'among',
  p: 'pin',
  c: 'copy',
  t: 'text',
  Escape: 'close',
};

/** Between the Tab key and the focus that it moves, in milliseconds; a script's `focus()` has no key before it. */
const SOON = 100;

/**
 * Keys, while a card has the focus; Esc alone, while the page has it and something is open, and then the page
 * gets it too. In fields of the page no key is ours.
 */
export function watchKeys(parts: KeyParts): void {
  const { window, lifetime } = parts;
  const options = { capture: true };
  let tabbedAt = Number.NEGATIVE_INFINITY;

  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.key === 'Tab') tabbedAt = performance.now();
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const card = parts.cardAt(event);
    if (card !== undefined) {
      const wish = IN_CARD[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!wish) return;
      // The page may have keys of its own, and the focus is not on it.
      event.preventDefault();
      event.stopImmediatePropagation();
      parts.onKey(wish, card);
    } else if (event.key === 'Escape' && parts.isOpen() && !isInField(event)) parts.onEscape();
  };

  const focus = (event: FocusEvent): void => {
    if (!event.isTrusted || performance.now() - tabbedAt > SOON || isInField(event)) return;
    if (parts.cardAt(event) === undefined) parts.onFocus(originOf(event) as Element);
  };

  lifetime.listen(window, 'keydown', key, options);
  lifetime.listen(window, 'focusin', focus, options);
  lifetime.listen(window, 'focusout', (event) => event.isTrusted && parts.onBlur(), options);
}
