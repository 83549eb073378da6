import { blockTags } from './read-tags.ts';

/** How an element takes part in the page: not at all, on lines of its own, or within a line. */
export type Display = 'none' | 'block' | 'inline';

/** What reading needs to know of a page's styles; injected, because jsdom has no layout. */
export interface StyleLook {
  display(element: Element): Display;
  /** Whether newlines in the element's text are shown as such (`white-space: pre` and its kin). */
  keepsNewlines(element: Element): boolean;
}

const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Judges by tag, `hidden` attribute and inline style: for documents without layout. */
export const tagLook: StyleLook = {
  display(element) {
    if (element.hasAttribute('hidden')) return 'none';
    const style = element.getAttribute('style');
    if (style && hiddenInline.test(style)) return 'none';
    return blockTags.has(element.localName) ? 'block' : 'inline';
  },
  keepsNewlines: (element) => element.closest('pre, listing, xmp, plaintext') !== null,
};

/** Judges by computed style: for documents in a browser. */
export function computedLook(window: Pick<Window, 'getComputedStyle'>): StyleLook {
  return {
    display(element) {
      const style = window.getComputedStyle(element);
      const { display } = style;
      if (display === 'none' || style.visibility !== 'visible') return 'none';
      if (display.startsWith('inline') || display.startsWith('ruby') || display === 'contents')
        return 'inline';
      // A float within a line, such as a drop cap, is still a part of the sentence.
      return style.float !== 'none' && !blockTags.has(element.localName) ? 'inline' : 'block';
    },
    keepsNewlines: (element) => /^(?:pre|break-spaces)/.test(window.getComputedStyle(element).whiteSpace),
  };
}
