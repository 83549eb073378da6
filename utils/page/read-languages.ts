import type { BlockLanguage } from '../align/block.ts';
import { readsAsJapanese } from '../text/japanese.ts';
import { languageOf } from '../text/language.ts';
import { countScripts, hasHan } from '../text/script.ts';
import type { PageBlock } from './read.ts';
import type { Piece } from './read-text.ts';

/** Longer texts tell their language themselves, and pages mark whole regions wrongly. */
const longestDoubtful = 60;

/** Tells the languages of one reading's blocks by their texts, by `lang` attributes and by each other. */
export class Languages {
  /** Whether any part of the page says that it is in a third language. */
  readonly #named: boolean;
  readonly #page: string;

  constructor(root: Element) {
    this.#named =
      root.querySelector('[lang]:not(html, body, [lang="" i], [lang|="en" i], [lang|="zh" i])') !== null;
    this.#page = root.ownerDocument.documentElement.lang;
  }

  /** The language of a text that stands in the given pieces. A `lang` attribute decides only where a short text can't. */
  of(text: string, pieces: readonly Piece[]): BlockLanguage {
    const language = languageOf(text);
    if (!this.#named || language === 'other' || text.length > longestDoubtful) return language;
    const named = pieces[0]?.node.parentElement?.closest('[lang]:not(html, body)');
    return named && isThird(named.getAttribute('lang') ?? '') ? 'other' : language;
  }

  /**
   * Takes back what was taken for Chinese on a page in Japanese: headings and notices without kana read like
   * Chinese, but not where most Han characters stand in Japanese blocks, nor where some do, or the page says that
   * it is Japanese, and no Chinese grammar contradicts.
   */
  settle(blocks: PageBlock[]): PageBlock[] {
    const claimed = /^ja\b/i.test(this.#page);
    let japanese = 0;
    for (const { block } of blocks)
      if (block.language === 'other' && hasHan(block.text) && readsAsJapanese(block.text))
        japanese += countScripts(block.text).han;
    if (japanese === 0 && !claimed) return blocks;

    let chinese = 0;
    let grammar = 0;
    for (const { block } of blocks)
      if (block.language === 'zh') {
        chinese += countScripts(block.text).han;
        grammar += block.text.match(chineseOnly)?.length ?? 0;
      }
    const doubtful = claimed || japanese > 0.05 * chinese;
    if (japanese <= chinese && !(doubtful && grammar < 0.01 * chinese)) return blocks;
    return blocks.map((page) =>
      page.block.language === 'zh' ? { ...page, block: { ...page.block, language: 'other' } } : page,
    );
  }
}

const chineseOnly = /[的是这這们們你她吗嗎吧呢都也没很]/g;

/** Whether a `lang` names a language that is neither English nor Chinese, or Chinese in Latin letters. */
function isThird(lang: string): boolean {
  if (/-latn\b/i.test(lang)) return true;
  const [name = ''] = lang.toLowerCase().split(/[-_,\s]/);
  return /^(?!en$|eng$|zh$|zho$|chi$|cmn$|yue$|wuu$|hak$|nan$|lzh$|gan$|und$|mul$|zxx$)[a-z]{2,3}$/.test(
    name,
  );
}
