import type { TextLine } from '../align/page-text.ts';
import { closestAround, elementAround } from './flat-tree.ts';
import type { Piece } from './piece.ts';

/** Knows what a page says to be in a third language, by `lang` attributes. */
export class Foreign {
  /** Whether any part of the page says so. */
  #isAny = false;

  /** Looks into a tree before its lines are read. */
  look(tree: Element | ShadowRoot): void {
    this.#isAny ||=
      tree.querySelector('[lang]:not(html, body, [lang="" i], [lang|="en" i], [lang|="zh" i])') !== null;
  }

  /** The parts of a line that stand in a third language. */
  of(pieces: readonly Piece[]): Pick<TextLine, 'foreign'> {
    if (!this.#isAny) return {};
    const foreign: [number, number][] = [];
    let start = 0;
    for (const { node, end } of pieces) {
      const named = closestAround(elementAround(node), '[lang]:not(html, body)');
      if (named && isThird(named.getAttribute('lang') ?? '')) foreign.push([start, start + end]);
      start += end;
    }
    return foreign.length > 0 ? { foreign } : {};
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
