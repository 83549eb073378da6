import { loadPages } from '../pages/pages.ts';

/** Pairs of our own pages, long enough to be sure, for pages that are put together from them. */
export const TEXTS = loadPages()
  .filter(({ slug }) => ['henan-article', 'recipe', 'school-two-scripts', 'zh-first-news'].includes(slug))
  .flatMap(({ expected }) => expected.pairs)
  .flatMap(({ en: [en = ''], zh: [zh = ''] }) => (en.length > 80 ? [{ en, zh }] : []));
