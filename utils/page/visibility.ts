import { closestAround } from './flat-tree.ts';
import { blockTags } from './read-tags.ts';

/** How an element takes part in the page: not at all, on lines of its own, or within a line. */
type Display = 'none' | 'block' | 'inline';

/** The style of an element, as far as reading needs it. */
export interface Style {
  readonly display: Display;
}

/** What reading needs to know of a page's styles; injected, because jsdom has no layout. */
export interface StyleLook {
  /** @param parent what this look said of the element's parent, if that was asked */
  of(element: Element, parent: Style | undefined): Style;
  /** Whether an element that `of` took for shown is so, with all that is around it. */
  isShown(element: Element): boolean;
  /** Whether newlines in the element's text are shown as such (`white-space: pre` and its kin). */
  keepsNewlines(element: Element): boolean;
}

const styles: Readonly<Record<Display, Style>> = {
  none: { display: 'none' },
  block: { display: 'block' },
  inline: { display: 'inline' },
};

const hiddenInline = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;

/** Judges by tag, `hidden` attribute and inline style: for documents without layout. */
export const tagLook: StyleLook = {
  of(element) {
    if (element.hasAttribute('hidden')) return styles.none;
    const style = element.getAttribute('style');
    if (style && hiddenInline.test(style)) return styles.none;
    return blockTags.has(element.localName) ? styles.block : styles.inline;
  },
  isShown: () => true,
  keepsNewlines: (element) => element.closest('pre, listing, xmp, plaintext') !== null,
};

/** A computed style with those of the elements inside, by what style sheets can tell apart about them. */
interface KnownStyle extends Style {
  readonly inside: Map<string, KnownStyle>;
}

/** Attributes that style sheets don't select by. */
const unstyled = new Set(['href', 'src', 'srcset', 'alt', 'title', 'target', 'rel', 'width', 'height']);

/**
 * Judges by computed style: for documents in a browser.
 *
 * Asking the browser costs several times a look at the text itself. So elements with equal tags and attributes
 * inside equal ancestors are asked about once, and what could differ all the same (`:nth-child` hiding some of
 * a list) is caught by `isShown`, which is cheap and needed once a block only.
 */
export function computedLook(window: Pick<Window, 'getComputedStyle'>): StyleLook {
  const ask = (element: Element): Display => {
    const style = window.getComputedStyle(element);
    const { display } = style;
    if (display === 'none' || style.visibility !== 'visible' || isClipped(style)) return 'none';
    if (display.startsWith('inline') || display.startsWith('ruby') || display === 'contents') return 'inline';
    // A float within a line, such as a drop cap, is still a part of the sentence.
    return style.float !== 'none' && !blockTags.has(element.localName) ? 'inline' : 'block';
  };
  return {
    of(element, parent) {
      const siblings = (parent as KnownStyle | undefined)?.inside;
      const key = siblings && keyOf(element);
      const known = key !== undefined && siblings?.get(key);
      if (known) return known;
      const style: KnownStyle = { display: ask(element), inside: new Map() };
      // What is hidden is never remembered: a page may hide the first of a list and show the rest.
      if (key !== undefined && style.display !== 'none') siblings?.set(key, style);
      return style;
    },
    isShown: (element) =>
      // What is folded into a closed <details> waits for the reader and is read; a browser without the call has no say.
      element.checkVisibility?.() !== false || closestAround(element, 'details:not([open])') !== null,
    keepsNewlines: (element) => /^(?:pre|break-spaces)/.test(window.getComputedStyle(element).whiteSpace),
  };
}

/** Tag and attributes as one string. */
function keyOf(element: Element): string {
  let key = element.localName;
  if (element.hasAttributes())
    for (const name of element.getAttributeNames())
      if (!unstyled.has(name)) key += ` ${name}=${element.getAttribute(name)}`;
  return key;
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
