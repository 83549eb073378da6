import { ARTICLE, SINGLE } from './article-text.ts';

/** The article in both languages, as a newspaper would print it. It is drawn once; Duidu does the rest. */
export function Article() {
  return (
    <article class="article">
      {ARTICLE.flatMap(({ kind, en, zh }) => {
        const Tag = kind === 'heading' ? 'h2' : 'p';
        return [
          <Tag key={en} lang="en">
            {en}
          </Tag>,
          <Tag key={zh} lang="zh-Hans">
            {zh}
          </Tag>,
        ];
      })}
      <p class="quiet" lang="en">
        {SINGLE}
      </p>
    </article>
  );
}
