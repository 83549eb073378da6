import type { Lifetime } from '../lifetime.ts';
import { around, type Box } from '../reveal/placement.ts';
import { scrollersAround } from '../scrollers.ts';

/** How long, in milliseconds, a click may be the first of two, which select a word. */
const DOUBLE_CLICK = 400;

/** Brings the counterpart of a sentence that was clicked into sight, unless the click is the first of two. */
export class Leveling {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly lifetime: Lifetime) {
    lifetime.atEnd(() => this.cancel());
  }

  /** @param find where the sentences are that was clicked and that is to be seen, asked when the time has come */
  begin(find: () => { readonly shown: readonly Range[]; readonly other: readonly Range[] }): void {
    this.cancel();
    const level = this.lifetime.guard(() => {
      const { shown, other } = find();
      bringLevel(shown, other);
    });
    this.timer = setTimeout(level, DOUBLE_CLICK);
  }

  /** It was clicked again: the reader selects a word, and the page is to stay where it is. */
  cancel(): void {
    clearTimeout(this.timer);
  }
}

/**
 * Scrolls to a sentence that is out of sight, so that it comes to where another one is seen now.
 * @param shown where the one is that is seen
 * @param other where the one is that is to be seen
 */
function bringLevel(shown: readonly Range[], other: readonly Range[]): void {
  const [first] = other;
  const parent = first?.startContainer.parentElement;
  const [from, to] = [boxesOf(shown), boxesOf(other)];
  if (!parent || from.length === 0 || to.length === 0) return;
  const { scroller, seen } = placeOf(parent);
  const { top, bottom } = around(to);
  if (top >= seen.top && (bottom <= seen.bottom || top <= seen.top)) return;
  const motionless = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: top - around(from).top, behavior: motionless ? 'instant' : 'smooth' });
}

/** Scrolls to a sentence that keys have gone to, if it is not seen whole. */
export function bringIntoSight(ranges: readonly Range[]): void {
  const parent = ranges[0]?.startContainer.parentElement;
  const boxes = boxesOf(ranges);
  if (!parent || boxes.length === 0) return;
  const { scroller, seen } = placeOf(parent);
  const { top, bottom } = around(boxes);
  if (top >= seen.top && bottom <= seen.bottom) return;
  scroller.scrollBy({ top: (top + bottom - seen.top - seen.bottom) / 2, behavior: 'instant' });
}

/** Whether any of it is within what is seen. */
export function isInSight(ranges: readonly Range[]): boolean {
  const parent = ranges[0]?.startContainer.parentElement;
  if (!parent) return false;
  const { seen } = placeOf(parent);
  return boxesOf(ranges).some(({ top, bottom }) => bottom > seen.top && top < seen.bottom);
}

/** What scrolls an element, and the part of the viewport in which it can be seen. */
function placeOf(element: Element): { scroller: Element; seen: Pick<Box, 'top' | 'bottom'> } {
  const { documentElement } = element.ownerDocument;
  const {
    inner: [nearest],
    page,
  } = scrollersAround(element);
  if (nearest) return { scroller: nearest, seen: nearest.getBoundingClientRect() };
  return { scroller: page ?? documentElement, seen: { top: 0, bottom: documentElement.clientHeight } };
}

function boxesOf(ranges: readonly Range[]): Box[] {
  return ranges.flatMap((range) => [...range.getClientRects()]);
}
