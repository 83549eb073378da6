import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';

/**
 * Tells of pairs whose collapsed side the browser is about to scroll to, for its find bar or a link with a text
 * fragment (`#:~:text=`): that is when an element with `hidden="until-found"` gets `beforematch`.
 * @param tree to be asked for the document and for each shadow tree, out of which nothing is told
 */
export function onFound(
  tree: Document | ShadowRoot,
  pairs: () => readonly MarkedPair[],
  found: (pair: MarkedPair) => void,
  lifetime: Lifetime,
): void {
  lifetime.listen(
    tree,
    'beforematch',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      // A husk is told too, but which of its pairs is meant shows only when the side itself is told.
      const pair = pairs().find(({ en, zh }) => en.includes(target) || zh.includes(target));
      if (pair) found(pair);
    },
    { capture: true },
  );
}
