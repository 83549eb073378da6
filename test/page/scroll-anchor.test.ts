import { afterEach, expect, it, vi } from 'vitest';
import { isAtStart } from '../../utils/page/scroll-anchor.ts';

afterEach(() => vi.unstubAllGlobals());

it.each([
  ['a long page that nobody has scrolled', 3000, 0, 0, true],
  ['a long page that has been scrolled', 3000, 40, 0, false],
  ['a short page that nobody can scroll', 800, 0, 0, true],
  ['a page that does not scroll itself, with a box around text that has been scrolled', 800, 0, 40, false],
])('%s', (_, height, page, box, expected) => {
  document.body.innerHTML = '<main><p>一</p></main><aside><p>二</p></aside>';
  vi.stubGlobal('scrollY', page);
  const scroller = { scrollHeight: height, clientHeight: 800 };
  Object.defineProperty(document, 'scrollingElement', { value: scroller, configurable: true });
  (document.querySelector('aside') as Element).scrollTop = box;
  expect(isAtStart(document, document.querySelectorAll('p'))).toBe(expected);
});
