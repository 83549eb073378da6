import { ScriptLook } from '../text/script.ts';
import { startOf } from './read-start.ts';
import { tagKinds } from './read-tags.ts';
import { openRootsIn } from './shadow-trees.ts';

/**
 * The cheap look: whether a page holds enough text of both scripts to be worth reading. Stops as soon as it
 * does, asks for no style and costs about one pass over the text of a page that does not.
 * @param onRoot told of each open shadow tree that is looked into
 */
export function looksBilingual(
  root: Document | Element,
  onRoot: (root: ShadowRoot) => void = () => {},
): boolean {
  const start = startOf(root);
  if (!start) return false;
  const look = new ScriptLook();
  if (isEnough(look, start)) return true;
  for (const shadow of openRootsIn(start)) {
    onRoot(shadow);
    if (isEnough(look, shadow)) return true;
  }
  return false;
}

/** Looks through the texts of one tree, until the look has seen enough. */
function isEnough(look: ScriptLook, root: Element | ShadowRoot): boolean {
  // NodeFilter.SHOW_TEXT
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (look.wants(data) && isProse(node) && look.add(data)) return true;
  }
  return false;
}

function isProse({ parentElement }: Node): boolean {
  // Bare text in a shadow tree has none.
  return parentElement === null || tagKinds.get(parentElement.localName) !== 'opaque';
}
