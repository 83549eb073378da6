import { BorrowedAttributes } from './attributes.ts';
import { elementAround } from './flat-tree.ts';
import type { MarkedPair } from './mark.ts';
import { isPartOfLine } from './run-lines.ts';
import type { SideLanguage } from './view.ts';

const SHOWN = 'data-duidu-shown';

/** What stands on the page though its language is collapsed, with the husks around it. */
export class Unfolded {
  private readonly attributes = new BorrowedAttributes();

  /** Unfolds the side of a pair in a language that is collapsed. @returns the elements which that takes */
  add(pair: MarkedPair, collapsed: SideLanguage): Set<Element> {
    const elements = collapsedElements(pair, collapsed);
    for (const element of elements) {
      const isLine = !isPartOfLine(element, [...pair.en, ...pair.zh]);
      this.attributes.set(element, SHOWN, isLine ? 'line' : '');
    }
    return elements;
  }

  /** Takes that back. */
  remove(pair: MarkedPair, collapsed: SideLanguage): void {
    for (const element of collapsedElements(pair, collapsed)) this.attributes.restore(element, SHOWN);
  }

  /** Takes it back where it is no longer wanted. */
  keep(isWanted: (element: Element) => boolean): void {
    this.attributes.keep(SHOWN, isWanted);
  }

  clear(): void {
    this.attributes.restoreAll();
  }
}

function collapsedElements(pair: MarkedPair, collapsed: SideLanguage): Set<Element> {
  const elements = new Set<Element>();
  for (const side of pair[collapsed]) {
    elements.add(side);
    for (
      let up = elementAround(side);
      up?.getAttribute('data-duidu-husk') === collapsed;
      up = elementAround(up)
    )
      elements.add(up);
  }
  return elements;
}
