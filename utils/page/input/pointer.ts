import { follow, NO_INTENT, nextVerdict, spend, verdict } from '../../reading/intent.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Target } from '../reveal/targets.ts';

export interface PointerParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  /** Rest that opens, in milliseconds. */
  readonly delay: () => number;
  /** The pair that the pointer has opened. */
  readonly open: () => number | null;
  /** The pair whose card the event happened on. */
  readonly cardAt: (event: Event) => number | undefined;
  readonly targetAt: (event: PointerEvent) => Target | undefined;
  /** Pixels from a point to the card of a pair; 0 on it and on the way to it. */
  readonly distanceTo: (pair: number, x: number, y: number) => number | undefined;
  /** Text of the card is selected, so the reader is not done with it. */
  readonly holds: (pair: number) => boolean;
  readonly onRest: (target: Target, at: { x: number; y: number }) => void;
  readonly onLeave: () => void;
}

export interface PointerWatch {
  /** After a scroll the page has moved under the pointer: it wants nothing before it has moved itself. */
  reset(): void;
  /** Where the mouse was last. */
  readonly target: Target | undefined;
}

/** Follows the mouse (or a pen in the air) and tells when it has come to rest on a pair and when it has left. */
export function watchPointer(parts: PointerParts): PointerWatch {
  const { document, lifetime } = parts;
  const window = document.defaultView as Window;
  let intent = NO_INTENT;
  let timer: number | undefined;
  let target: Target | undefined;
  let pressedInCard = false;

  const ask = lifetime.guard((): void => {
    const wish = verdict(intent, parts.open(), performance.now());
    if (wish === 'open') {
      intent = spend(intent);
      if (target && intent.last) parts.onRest(target, intent.last);
    } else if (wish === 'close') parts.onLeave();
    wait();
  });

  const wait = (): void => {
    window.clearTimeout(timer);
    const time = nextVerdict(intent, parts.open());
    timer = time === undefined ? undefined : window.setTimeout(ask, Math.max(0, time - performance.now()));
  };

  /** Some of the block is selected: the reader is busy with its text. */
  const isSelected = ({ block }: Target): boolean => {
    const selection = document.getSelection();
    return selection?.isCollapsed === false && selection.containsNode(block, true);
  };

  /** Takes in where the pointer is; `left` where that is not on the page. */
  const see = (event: PointerEvent, left = false): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, buttons } = event;
    const open = parts.open();
    const toCard = open === null ? undefined : parts.distanceTo(open, x, y);
    if (event.type === 'pointerdown') pressedInCard = parts.cardAt(event) !== undefined;
    target = left ? undefined : parts.targetAt(event);
    const inCard =
      open !== null && ((!left && toCard === 0) || (pressedInCard && buttons > 0) || parts.holds(open));
    const on = inCard ? open : (parts.cardAt(event) ?? target?.pair.number ?? null);
    const busy = buttons > 0 || (!inCard && target !== undefined && isSelected(target));
    intent = follow(
      intent,
      { time: performance.now(), x, y, on, busy, ...(toCard !== undefined && { toCard }) },
      open,
      parts.delay(),
    );
    wait();
  };

  const options = { capture: true, passive: true };
  for (const type of ['pointermove', 'pointerdown', 'pointerup'] as const)
    lifetime.listen(window, type, (event) => see(event), options);
  lifetime.listen(window, 'pointerout', (event) => event.relatedTarget === null && see(event, true), options);
  lifetime.atEnd(() => window.clearTimeout(timer));

  return {
    reset: () => {
      intent = NO_INTENT;
      target = undefined;
      wait();
    },
    get target() {
      return target;
    },
  };
}
