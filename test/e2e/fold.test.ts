import { expect } from 'vitest';
import { ARTICLES, type Article } from './articles.ts';
import { chooseView } from './hand.ts';
import { boxes, markedPairs, outerHtml, shownAs, squash, visibleText } from './look.ts';
import { test } from './test.ts';

/** A host that Duidu has no access to: there the page is as its authors made it. */
const ELSEWHERE = 'http://news.example/article.html';

/** The whole text less what a view collapses, each collapsed side taken out once, in the order of the page. */
function expectedText(whole: string, article: Article, collapsed: 'en' | 'zh'): string {
  let rest = whole;
  let kept = '';
  for (const side of article.pairs.flatMap((pair) => pair[collapsed]).map(squash)) {
    const at = rest.indexOf(side);
    if (at < 0) throw new Error(`Not on the page after what came before: ${side}`);
    kept += rest.slice(0, at);
    rest = rest.slice(at + side.length);
  }
  return kept + rest;
}

for (const article of ARTICLES) {
  test(`${article.name}: exactly the expected pairs are found`, async ({ session }) => {
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    const normal = (pairs: Article['pairs']) =>
      pairs.map(({ en, zh }) => ({ en: en.map(squash), zh: zh.map(squash) }));
    expect(normal(await markedPairs(page))).toEqual(normal(article.pairs));
  });

  test(`${article.name}: each view shows its language and every single`, async ({ session }) => {
    const whole = await visibleText(await session.open(ELSEWHERE, article.html));
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    for (const view of ['en', 'zh', 'both'] as const) {
      if (view !== 'en') await chooseView(session, page, view);
      const seen = await visibleText(page);
      const expected = view === 'both' ? whole : expectedText(whole, article, view === 'en' ? 'zh' : 'en');
      expect(seen, view).toBe(expected);
      for (const single of article.singles) expect(seen, view).toContain(squash(single));
    }
  });

  test(`${article.name}: both languages look exactly as without Duidu`, async ({ session }) => {
    const untouched = await boxes(await session.open(ELSEWHERE, article.html));
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    expect(await boxes(page)).not.toEqual(untouched);
    await chooseView(session, page, 'both');
    expect(await boxes(page)).toEqual(untouched);
  });
}

test('a page in one language is not touched', async ({ session }) => {
  const html = '<!doctype html><title>A day</title><p>Only English here.</p><p>And not much of it.</p>';
  const untouched = await outerHtml(await session.open(ELSEWHERE, html));
  const page = await session.open('http://news.dahe.cn/one.html', html);
  const popup = await session.openPopup(page);
  await popup.waitForSelector('[role="status"][data-state="no-pairs"]');
  expect(await outerHtml(page)).toBe(untouched);
});
