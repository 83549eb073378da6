import { closestAround, elementAround } from './flat-tree.ts';
import type { Piece } from './piece.ts';

/** Knows what a page says to be in a third language, by `lang` attributes. */
export class ForeignParts {
  /** Whether any part of the page says so. */
  #isAny = false;

  /** Looks into a tree before its lines are read. */
  look(tree: Element | ShadowRoot): void {
    this.#isAny ||=
      tree.querySelector('[lang]:not(html, body, [lang="" i], [lang|="en" i], [lang|="zh" i])') !== null;
  }

  /** The parts of a line, as offsets, that stand in a third language. */
  in(pieces: readonly Piece[]): [number, number][] {
    const foreign: [number, number][] = [];
    if (!this.#isAny) return foreign;
    let start = 0;
    for (const { node, end } of pieces) {
      const named = closestAround(elementAround(node), '[lang]:not(html, body)');
      if (named && isThird(named.getAttribute('lang') ?? '')) foreign.push([start, start + end]);
      start += end;
    }
    return foreign;
  }
}

/** Whether a `lang` names a language that is neither English nor Chinese, or Chinese in Latin letters. */
function isThird(lang: string): boolean {
  if (/-latn\b/i.test(lang)) return true;
  const [name = ''] = lang.toLowerCase().split(/[-_,\s]/);
  return /^(?!en$|eng$|zh$|zho$|chi$|cmn$|yue$|wuu$|hak$|nan$|lzh$|gan$|und$|mul$|zxx$)[a-z]{2,3}$/.test(
    name,
  );
}
