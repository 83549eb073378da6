import type { CardParagraph } from '../../../components/CardText.tsx';
import { closestAround } from '../flat-tree.ts';
import { paragraphsOf } from '../pair-text.ts';
import type { SideLanguage } from '../view.ts';
import { divideCopy } from './divide-copy.ts';
import type { Opening } from './opening.ts';

/** What a card says of a pair: the side that the page does not show, by paragraphs. */
export function contentOf({ pair, hidden }: Opening): CardParagraph[] {
  return paragraphsOf(pair, hidden).map(({ elements: [first], content }) => ({
    lang: languageOf(first, hidden),
    parts: divideCopy(content, hidden),
  }));
}

/** What page or view say of the language of a side (`zh-Hant`), if they do not contradict what it is. */
function languageOf(side: Element | undefined, language: SideLanguage): string {
  const declared = closestAround(side, '[lang]')?.getAttribute('lang') ?? '';
  return declared.toLowerCase().split('-')[0] === language ? declared : language;
}
