import { elementAround } from './flat-tree.ts';
import { HiddenTexts } from './hidden-texts.ts';
import type { Lifetime } from './lifetime.ts';
import { type PageLine, readInParts } from './read.ts';
import { blockTags } from './read-tags.ts';
import { computedLook, type Display, type StyleLook, tagLook } from './visibility.ts';

/** Whoever goes on reading a page. */
interface Follower {
  /** Told of each open shadow tree that is gone into. */
  readonly onRoot: (root: ShadowRoot) => void;
  /** Told when the page shows what it hid when it was read last. */
  readonly onSeen: () => void;
  readonly lifetime: Lifetime;
}

/**
 * Reads a page again and again, while Duidu shows something on it or not; each time as `readInParts`.
 *
 * @param isAltered whether Duidu sets an element otherwise than its authors did
 */
export function createRead(
  document: Document,
  isAltered: (element: Element) => boolean,
  follower?: Follower,
): () => Generator<void, PageLine[]> {
  const plainLook = document.defaultView ? computedLook(document.defaultView) : tagLook;
  const hidden = follower && new HiddenTexts(plainLook, follower.onSeen, follower.lifetime);
  const look = lastingLook(plainLook, isAltered, (element) => hidden?.follow(element));
  return () => {
    hidden?.forget();
    return readInParts(document, look, follower?.onRoot);
  };
}

/**
 * A look for a page that is read again while Duidu shows something on it. What Duidu has collapsed, or set otherwise
 * than its authors did, counts as it did before; only what differs from the rule for its tag has to be remembered.
 *
 * @param isAltered whether Duidu sets an element otherwise than its authors did
 * @param onHidden told of each element that the page hides
 */
function lastingLook(
  look: StyleLook,
  isAltered: (element: Element) => boolean,
  onHidden: (element: Element) => void,
): StyleLook {
  const exceptions = new WeakMap<Element, Display>();
  const byTag = (element: Element): Display => (blockTags.has(element.localName) ? 'block' : 'inline');
  return {
    of(element) {
      if (isAltered(element)) return exceptions.get(element) ?? byTag(element);
      const display = look.of(element);
      if (display === 'none') onHidden(element);
      else if (display !== byTag(element)) exceptions.set(element, display);
      return display;
    },
    isShown(element) {
      if (look.isShown(element)) return true;
      for (let at: Element | null = element; at; at = elementAround(at)) if (isAltered(at)) return true;
      return false;
    },
    keepsNewlines: look.keepsNewlines,
  };
}
