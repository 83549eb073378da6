import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadPages } from '../pages/pages.ts';

/** An article of two languages, and what a reader finds in it who knows both. */
export interface Article {
  readonly name: string;
  /** Where its file is, for the command line. */
  readonly file: string;
  /** Where the tests' web has it. */
  readonly url: string;
  readonly html: string;
  readonly pairs: readonly { readonly en: readonly string[]; readonly zh: readonly string[] }[];
  readonly singles: readonly string[];
}

const root = resolve(import.meta.dirname, '../..');
const shared = resolve(root, '../shared/pages');

/** The article that we wrote ourselves, in the page structure of dahe.cn. */
export const OURS: Article = ownArticle('henan-article');

/** All articles of the main road: ours, and the real one where this checkout has it beside it. */
export const ARTICLES: readonly Article[] = existsSync(shared) ? [OURS, realArticle()] : [OURS];

function ownArticle(slug: string): Article {
  const page = loadPages().find((each) => each.slug === slug);
  if (!page) throw new Error(`No page in test/pages/${slug}`);
  return {
    ...page.expected,
    name: 'our own article',
    file: resolve(root, `test/pages/${slug}/page.html`),
    url: 'http://news.dahe.cn/2024/04-18/1234567.html',
    html: page.html,
  };
}

function realArticle(): Article {
  const file = `${shared}/html/relay-dahe-seed.html`;
  const expected = readFileSync(`${shared}/expected/relay-dahe-seed.json`, 'utf8');
  return {
    ...(JSON.parse(expected) as Pick<Article, 'pairs' | 'singles'>),
    name: 'the real article',
    file,
    url: 'http://news.dahe.cn/2022/11-25/7654321.html',
    html: readFileSync(file, 'utf8'),
  };
}
