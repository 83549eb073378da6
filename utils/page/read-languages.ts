import type { BlockLanguage } from '../align/block.ts';
import { countScripts, languageOf } from '../text/script.ts';
import type { PageBlock, Piece } from './read.ts';

/** Longer texts tell their language themselves, and pages mark whole regions wrongly. */
const longestDoubtful = 60;

/** Tells the languages of one reading's blocks by their texts, by `lang` attributes and by each other. */
export class Languages {
  /** Whether any part of the page says that it is in a third language. */
  readonly #named: boolean;

  constructor(root: Element) {
    this.#named =
      root.querySelector('[lang]:not(html, body, [lang="" i], [lang|="en" i], [lang|="zh" i])') !== null;
  }

  /** The language of a text that stands in the given pieces. A `lang` attribute decides only where a short text can't. */
  of(text: string, pieces: readonly Piece[]): BlockLanguage {
    const language = languageOf(text);
    if (!this.#named || language === 'other' || text.length > longestDoubtful) return language;
    const named = pieces[0]?.node.parentElement?.closest('[lang]');
    if (!named || named.localName === 'html' || named.localName === 'body') return language;
    const [name = ''] = (named.getAttribute('lang') ?? '').toLowerCase().split(/[-_,\s]/);
    if (/-latn\b/i.test(named.getAttribute('lang') ?? '')) return 'other';
    return thirdLanguage.test(name) ? 'other' : language;
  }

  /**
   * Takes back what was taken for Chinese on a page in Japanese: headings without kana read like Chinese, but
   * not where most Han characters stand among kana.
   */
  settle(blocks: PageBlock[]): PageBlock[] {
    let chinese = 0;
    let japanese = 0;
    for (const { block } of blocks) {
      if (block.language === 'zh') chinese += countScripts(block.text).han;
      else if (block.language === 'other') {
        const { han, kana } = countScripts(block.text);
        if (kana > 0) japanese += han;
      }
    }
    if (japanese <= chinese) return blocks;
    return blocks.map((page) =>
      page.block.language === 'zh' ? { ...page, block: { ...page.block, language: 'other' } } : page,
    );
  }
}

/** A two- or three-letter code that is neither English nor one of the Chinese languages. */
const thirdLanguage =
  /^(?!en$|eng$|zh$|zho$|chi$|cmn$|yue$|wuu$|hak$|nan$|lzh$|gan$|und$|mul$|zxx$)[a-z]{2,3}$/;
