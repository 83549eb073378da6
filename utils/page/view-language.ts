import type { SideLanguage } from './view.ts';

/** Characters of everyday use that differ, and how they speak: Simplified 1, Traditional -1. */
const SCRIPT_OF = new Map<string, number>([
  ...[
    ...'这个们来时国说会为学对发经过还没现实关问间应点样种书长门见东车马开电话语请让谢钱买卖听写读与专业两义乐习',
  ].map((character) => [character, 1] as const),
  ...[
    ...'這個們來時國說會為學對發經過還沒現實關問間應點樣種書長門見東車馬開電話語請讓謝錢買賣聽寫讀與專業兩義樂習',
  ].map((character) => [character, -1] as const),
]);

/** So many more characters of one script than of the other settle it. */
const DECISIVE = 3;

/** Whether the page itself says that an element is in a language, on it or around it. */
export function speaks(element: Element, language: SideLanguage): boolean {
  const declared = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase();
  return declared !== undefined && (declared === language || declared.startsWith(`${language}-`));
}

/** The language tag of a side: `en`, `zh-Hans`, `zh-Hant`, or `zh` where the characters do not tell. */
export function languageTag(element: Element, language: SideLanguage): string {
  if (language === 'en') return 'en';
  let balance = 0;
  for (const character of element.textContent ?? '') {
    balance += SCRIPT_OF.get(character) ?? 0;
    if (Math.abs(balance) >= DECISIVE) break;
  }
  return balance > 0 ? 'zh-Hans' : balance < 0 ? 'zh-Hant' : 'zh';
}
