import { expect } from 'vitest';
import { ARTICLES } from './articles.ts';
import { chooseView, pointAt, sideOf, switchSite } from './hand.ts';
import { cardText, outerHtml, shownAs } from './look.ts';
import { test } from './test.ts';

for (const article of ARTICLES) {
  test(`${article.name}: switching off gives the page back to the byte`, async ({ session }) => {
    const untouched = await outerHtml(await session.open('http://news.example/article.html', article.html));
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    await switchSite(session, page, 'off');
    expect(await outerHtml(page), 'at once').toBe(untouched);

    await switchSite(session, page, 'on');
    await pointAt(page, sideOf(2, 'en'));
    await cardText(page, 2);
    await chooseView(session, page, 'zh');
    await pointAt(page, sideOf(3, 'zh'));
    await cardText(page, 3);
    await chooseView(session, page, 'both');
    await switchSite(session, page, 'off');
    expect(await outerHtml(page), 'after views and reveals').toBe(untouched);
  });
}
