import { closestAround } from './flat-tree.ts';
import type { MarkedPair } from './mark.ts';
import type { SideLanguage } from './view.ts';

/** Characters of everyday use that differ between the scripts. */
const SIMPLIFIED =
  /[这个们来时国说会为学对发经过还没现实关问间应点样种书长门见东车马开电话语请让谢钱买卖听写读与专业两义乐习]/g;
const TRADITIONAL =
  /[這個們來時國說會為學對發經過還沒現實關問間應點樣種書長門見東車馬開電話語請讓謝錢買賣聽寫讀與專業兩義樂習]/g;

/**
 * The language tags of the sides of which the page does not say, on them or around them, what they are written in:
 * `en`, `zh-Hans` or `zh-Hant`. A side whose characters do not tell goes with the others; `zh` if none does.
 */
export function missingLanguages(pairs: readonly MarkedPair[]): Map<Element, string> {
  const tags = new Map<Element, string>();
  const speaks = speaker();
  const undecided: Element[] = [];
  let overall = 0;
  for (const { en, zh } of pairs) {
    for (const side of en) if (!speaks(side, 'en')) tags.set(side, 'en');
    for (const side of zh) {
      if (speaks(side, 'zh')) continue;
      const balance = scriptBalance(side.textContent ?? '');
      overall += Math.sign(balance);
      if (balance === 0) undecided.push(side);
      else tags.set(side, scriptTag(balance));
    }
  }
  for (const side of undecided) tags.set(side, scriptTag(overall));
  return tags;
}

/** Tells whether a side has a language by what the page says; asks once for all that stand beside each other. */
function speaker(): (side: Element, language: SideLanguage) => boolean {
  const around = new Map<Node | null, string>();
  return (side, language) => {
    const { parentNode } = side;
    let declared = side.getAttribute('lang') ?? around.get(parentNode);
    if (declared === undefined) {
      declared = closestAround(side, '[lang]')?.getAttribute('lang') ?? '';
      around.set(parentNode, declared);
    }
    const tag = declared.toLowerCase();
    return tag === language || tag.startsWith(`${language}-`);
  };
}

function scriptBalance(text: string): number {
  return (text.match(SIMPLIFIED)?.length ?? 0) - (text.match(TRADITIONAL)?.length ?? 0);
}

function scriptTag(balance: number): string {
  return balance > 0 ? 'zh-Hans' : balance < 0 ? 'zh-Hant' : 'zh';
}
