import type { Block, BlockLanguage } from '../../utils/align/block.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

export const lexicon = loadLexicon();

/** Sentences with their translation in simplified and in traditional characters; no two share a subject. */
export const SENTENCES = [
  {
    en: 'The old bridge over the river was closed for repairs last winter.',
    zh: '河上的老桥去年冬天因维修而关闭。',
    traditional: '河上的老橋去年冬天因維修而關閉。',
  },
  {
    en: 'Farmers in the valley planted more than 3,000 apple trees.',
    zh: '山谷里的农民种了三千多棵苹果树。',
    traditional: '山谷裡的農民種了三千多棵蘋果樹。',
  },
  {
    en: 'Doctor Chen said the new hospital will open on May 12.',
    zh: '陈医生说，新医院将于5月12日开业。',
    traditional: '陳醫生說，新醫院將於5月12日開業。',
  },
  {
    en: 'Why do so many students prefer to read at the library?',
    zh: '为什么这么多学生喜欢在图书馆看书？',
    traditional: '為什麼這麼多學生喜歡在圖書館看書？',
  },
  {
    en: 'The bakery sells fresh bread and sweet cakes every morning.',
    zh: '这家面包店每天早上出售新鲜面包和甜蛋糕。',
    traditional: '這家麵包店每天早上出售新鮮麵包和甜蛋糕。',
  },
  {
    en: 'Heavy snow stopped the trains between the two cities.',
    zh: '大雪使两座城市之间的火车停运。',
    traditional: '大雪使兩座城市之間的火車停運。',
  },
  {
    en: 'She bought a red umbrella because it rained all week.',
    zh: '因为整个星期都在下雨，她买了一把红色的雨伞。',
    traditional: '因為整個星期都在下雨，她買了一把紅色的雨傘。',
  },
] as const;

/** A paragraph of its own, among others of the same kind. */
export function block(
  text: string,
  language: BlockLanguage,
  element: number,
  more: Partial<Block> = {},
): Block {
  return { text, language, tag: 'p', shape: 'p<div', element, parent: 0, ...more };
}

/** Paragraphs one after the other; the language by whether they hold Han characters. */
export function page(...texts: readonly string[]): Block[] {
  return texts.map((text, index) => block(text, /\p{Script=Han}/u.test(text) ? 'zh' : 'en', index));
}
