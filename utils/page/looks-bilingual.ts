import { ScriptLook } from '../text/script.ts';
import { startOf } from './read-start.ts';
import { tagKinds } from './read-tags.ts';

/**
 * The cheap look: whether a page holds enough text of both scripts to be worth reading. Stops as soon as it
 * does, asks for no style and costs about one pass over the text of a page that does not.
 */
export function looksBilingual(root: Document | Element): boolean {
  const start = startOf(root);
  if (!start) return false;
  const look = new ScriptLook();
  // NodeFilter.SHOW_TEXT
  const walker = start.ownerDocument.createTreeWalker(start, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (look.wants(data) && isProse(node) && look.add(data)) return true;
  }
  return false;
}

function isProse({ parentElement }: Node): boolean {
  return parentElement !== null && tagKinds.get(parentElement.localName) !== 'opaque';
}
