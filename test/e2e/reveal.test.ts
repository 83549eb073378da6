import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { ARTICLES, type Article, OURS } from './articles.ts';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { boxes, cardFor, cardGone, cardText, shownAs, squash } from './look.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

/** Numbers of a pair of paragraphs, one of headings and one of links to other stories. */
function samples({ pairs }: Article): { paragraph: number; heading: number; link: number } {
  const longest = Math.max(...pairs.map(({ en }) => en.join().length));
  return {
    paragraph: pairs.findIndex(({ en }) => en.join().length === longest) + 1,
    heading: pairs.findIndex(({ en }) => en.join().length < 70) + 1,
    link: pairs.length,
  };
}

async function openOurs(session: Session): Promise<Page> {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  return page;
}

for (const article of ARTICLES) {
  test(`${article.name}: pointing at a block shows its other side and moves nothing`, async ({ session }) => {
    const page = await session.open(article.url, article.html);
    await shownAs(page, 'en');
    for (const [kind, pair] of Object.entries(samples(article))) {
      await lineOf(page, sideOf(pair, 'en'));
      const before = await boxes(page);
      await pointAt(page, sideOf(pair, 'en'));
      expect(await cardText(page, pair), kind).toBe(squash((article.pairs[pair - 1]?.zh ?? []).join('')));
      expect(await boxes(page), kind).toEqual(before);
      await pointAway(page);
      await cardGone(page);
      expect(await boxes(page), kind).toEqual(before);
    }
  });
}

test('a pointer that only travels through opens nothing', async ({ session }) => {
  const page = await openOurs(session);
  const { paragraph } = samples(OURS);
  const { x, y } = await lineOf(page, sideOf(paragraph, 'en'));
  await page.evaluate(() => {
    new MutationObserver(() => {
      if (document.querySelector('duidu-card[data-duidu-for]')) document.title = 'opened';
    }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
  });
  await page.mouse.move(x - 300, y, { steps: 4 });
  await page.mouse.move(x + 300, y, { steps: 8 });
  await pointAway(page);
  // As long again as a rest would have taken, by the page's own clock.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(await page.title()).not.toBe('opened');
});

test('the pointer can go into the card, and text can be selected there', async ({ session }) => {
  const page = await openOurs(session);
  const { paragraph } = samples(OURS);
  await pointAt(page, sideOf(paragraph, 'en'));
  await cardText(page, paragraph);
  const box = await page.$eval('duidu-card', (card) => {
    const { x, y, width } = (card.shadowRoot?.querySelector('.text p') ?? card).getBoundingClientRect();
    return { x, y, width };
  });
  const line = { x: box.x + 20, y: box.y + 10 };
  await page.mouse.move(line.x, line.y, { steps: 12 });
  await page.mouse.down();
  await page.mouse.move(line.x + 120, line.y, { steps: 6 });
  await page.mouse.up();
  const selected = await page.evaluate(() => {
    const shadow = document.querySelector('duidu-card')?.shadowRoot;
    const selection = document.getSelection();
    const [range] = (shadow && selection?.getComposedRanges?.({ shadowRoots: [shadow] })) ?? [];
    if (!range) return selection?.toString() ?? '';
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
  expect(selected.length).toBeGreaterThan(2);
  expect(squash((OURS.pairs[paragraph - 1]?.zh ?? []).join(''))).toContain(squash(selected));
  expect(await cardFor(page)).toBe(paragraph);
});

test('Escape closes the card', async ({ session }) => {
  const page = await openOurs(session);
  const { heading } = samples(OURS);
  await pointAt(page, sideOf(heading, 'en'));
  await cardText(page, heading);
  await page.keyboard.press('Escape');
  await cardGone(page);
});

test('a link under the pointer can still be followed', async ({ session }) => {
  const html = OURS.html;
  const page = await session.open(OURS.url, html);
  await shownAs(page, 'en');
  const { link } = samples(OURS);
  const { x, y } = await pointAt(page, `${sideOf(link, 'en')} a, a${sideOf(link, 'en')}`);
  await cardText(page, link);
  const href = await page.evaluate(
    (left, top) => document.elementFromPoint(left, top)?.closest('a')?.href,
    x,
    y,
  );
  expect(href).toBeTruthy();
});
