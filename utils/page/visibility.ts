import { closestAround } from './flat-tree.ts';
import { blockTags } from './read-tags.ts';

/** How an element takes part in the page: not at all, on lines of its own, or within a line. */
export type Display = 'none' | 'block' | 'inline';

/** What reading needs to know of a page's styles; injected, because jsdom has no layout. */
export interface StyleLook {
  of(element: Element): Display;
  /** Whether an element that `of` took for shown is so, with all that is around it. */
  isShown(element: Element): boolean;
  /** Whether newlines in the element's text are shown as such (`white-space: pre` and its kin). */
  keepsNewlines(element: Element): boolean;
}

const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Judges by tag, `hidden` attribute and inline style: for documents without layout. */
export const tagLook: StyleLook = {
  of(element) {
    if (element.hasAttribute('hidden')) return 'none';
    const style = element.getAttribute('style');
    if (style && hiddenInline.test(style)) return 'none';
    return blockTags.has(element.localName) ? 'block' : 'inline';
  },
  isShown: () => true,
  keepsNewlines: (element) => element.closest('pre, listing, xmp, plaintext') !== null,
};

/**
 * Judges by computed style: for documents in a browser. Each element is asked about: to remember what its like was set
 * to, by tag and attributes, takes the same time and may be wrong (`:nth-child`).
 */
export function computedLook(window: Pick<Window, 'getComputedStyle'>): StyleLook {
  return {
    of(element) {
      const style = window.getComputedStyle(element);
      const { display } = style;
      if (display === 'none' || style.visibility !== 'visible') return 'none';
      // What is taken out of the flow is a block to its computed style, so that nothing below is of these.
      if (display.startsWith('inline') || display.startsWith('ruby') || display === 'contents')
        return 'inline';
      if (isClipped(style)) return 'none';
      // A float within a line, such as a drop cap, is still a part of the sentence.
      return blockTags.has(element.localName) || style.float === 'none' ? 'block' : 'inline';
    },
    isShown: (element) =>
      // What is folded into a closed <details> waits for the reader and is read; a browser without the call has no say.
      element.checkVisibility?.() !== false || closestAround(element, 'details:not([open])') !== null,
    keepsNewlines: (element) => /^(?:pre|break-spaces)/.test(window.getComputedStyle(element).whiteSpace),
  };
}

/** Cut down to nothing for the eye, as texts for screen readers only are. */
function isClipped(style: CSSStyleDeclaration): boolean {
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return false;
  return (
    /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(style.clip) ||
    /^inset\((?:50|100)%/.test(style.clipPath)
  );
}
