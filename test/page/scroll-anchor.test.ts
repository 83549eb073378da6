import { afterEach, expect, it, vi } from 'vitest';
import { isAtStart } from '../../utils/page/scroll-anchor.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page of some height in a window of 800 pixels, scrolled so far. */
function pageOf(height: number, scrolled: number): void {
  vi.stubGlobal('scrollY', scrolled);
  const scroller = { scrollHeight: height, clientHeight: Math.min(height, 800) };
  Object.defineProperty(document, 'scrollingElement', { value: scroller, configurable: true });
}

it.each([
  ['a long page that nobody has scrolled', 3000, 0, true],
  ['a long page that has been scrolled', 3000, 40, false],
  ['a page that does not scroll itself, in which a box may have been scrolled', 800, 0, false],
])('%s', (_, height, scrolled, expected) => {
  pageOf(height, scrolled);
  expect(isAtStart(document)).toBe(expected);
});
