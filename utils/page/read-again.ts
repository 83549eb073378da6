import { elementAround } from './flat-tree.ts';
import { type PageLine, readPage } from './read.ts';
import { blockTags } from './read-tags.ts';
import { computedLook, type Style, type StyleLook, tagLook } from './visibility.ts';

/**
 * Reads a page again and again, while Duidu shows something on it or not.
 *
 * @param isAltered whether Duidu sets an element otherwise than its authors did
 * @param onRoot told of each open shadow tree that is gone into
 */
export function createRead(
  document: Document,
  isAltered: (element: Element) => boolean,
  onRoot?: (root: ShadowRoot) => void,
): () => PageLine[] {
  const plainLook = document.defaultView ? computedLook(document.defaultView) : tagLook;
  const look = lastingLook(plainLook, isAltered);
  return () => readPage(document, look, onRoot);
}

/**
 * A look for a page that is read again while Duidu shows something on it. What Duidu has collapsed, or set otherwise
 * than its authors did, counts as it did before; only what differs from the rule for its tag has to be remembered.
 *
 * @param isAltered whether Duidu sets an element otherwise than its authors did
 */
function lastingLook(look: StyleLook, isAltered: (element: Element) => boolean): StyleLook {
  const exceptions = new WeakMap<Element, Style>();
  const byTag = (element: Element): Style => ({
    display: blockTags.has(element.localName) ? 'block' : 'inline',
  });
  return {
    of(element, parent) {
      if (isAltered(element)) return exceptions.get(element) ?? byTag(element);
      const style = look.of(element, parent);
      const { display } = style;
      if (display !== 'none' && (display === 'block') !== blockTags.has(element.localName))
        exceptions.set(element, { display });
      return style;
    },
    isShown(element) {
      if (look.isShown(element)) return true;
      for (let at: Element | null = element; at; at = elementAround(at)) if (isAltered(at)) return true;
      return false;
    },
    keepsNewlines: look.keepsNewlines,
  };
}
