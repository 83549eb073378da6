import { expect } from 'vitest';
import { pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { boxOf, opened, openWith, twoFrames } from './reveal-hand.ts';
import { cardBecomes, pointAtSentence } from './sentence-hand.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const TITLE = '<title>Beside</title><h1 lang="en">The ferry</h1><h1 lang="zh">渡船</h1>';

test('a card that would have to scroll is wider where that lets all of its text be seen', async ({
  session,
}) => {
  const english = 'The ferry over the river at Baima has carried people, bicycles and pigs since 1952. ';
  const page = await openWith(
    session,
    { delay: 0, view: 'zh' },
    `<!doctype html><meta charset="utf-8"><style>body { margin: 20px }</style>${TITLE}
     <div style="margin: 300px 0"><p>${english.repeat(8)}</p><p>${'白马渡口的渡船从1952年起运人、运自行车、运猪。'.repeat(8)}</p></div>`,
  );
  const scrolls = () =>
    page.$eval('duidu-card', ({ shadowRoot }) => {
      const text = shadowRoot?.querySelector('.reveal');
      return !!text && text.scrollHeight > text.clientHeight;
    });
  for (const [width, isWider] of [
    [1200, true],
    [390, false],
  ] as const) {
    await page.setViewport({ width, height: 700 });
    await twoFrames(page);
    await pointAt(page, sideOf(2, 'zh'));
    await opened(page, 2);
    const { left, right } = await boxOf(page, 'duidu-card');
    expect(await scrolls(), `${width}`).toBe(!isWider);
    if (isWider) expect(right - left).toBeGreaterThan(450);
    else expect(right - left).toBeCloseTo(358, 0);
    await pointAway(page);
    await cardGone(page);
  }
});

/** What translates what in a paragraph that is too long for a card on a small screen. */
const YEARS = [
  ['In 1952 the first ferry was built from a camphor tree.', '1952年，第一条渡船用樟树造成。'],
  ['In 1956 it carried 300 pigs to the market.', '1956年，它把300头猪运到市场。'],
  ['In 1961 a flood took away the landing.', '1961年，洪水冲走了码头。'],
  ['In 1964 the school bought 40 bicycles for its pupils.', '1964年，学校给学生买了40辆自行车。'],
  ['In 1970 an engine was put into the boat.', '1970年，船上装了发动机。'],
  ['In 1975 the ferryman married a teacher of the school.', '1975年，船夫娶了学校的一位老师。'],
  ['In 1982 the county promised to build a bridge.', '1982年，县里答应修一座桥。'],
  ['In 1993 the river froze for 9 days.', '1993年，河水结冰9天。'],
  ['In 1999 tourists came with their cameras.', '1999年，游客带着相机来了。'],
  ['In 2006 the bridge was opened at last.', '2006年，桥终于通了。'],
  ['In 2010 the ferry became a museum.', '2010年，渡船成了博物馆。'],
] as const;

test('a card that scrolls shows the counterpart of the sentence pointed at, and stays still under the pointer', async ({
  session,
}) => {
  const text = (language: 0 | 1, between: string) => YEARS.map((pair) => pair[language]).join(between);
  const page = await openWith(
    session,
    { delay: 0, view: 'zh' },
    `<!doctype html><meta charset="utf-8"><style>body { margin: 20px }</style>${TITLE}
     <div style="margin: 400px 0"><p>${text(0, ' ')}</p><p>${text(1, '')}</p></div>`,
  );
  await page.setViewport({ width: 390, height: 600 });
  /** How far the card is scrolled, and where it and the mark in it begin and end. */
  const look = () =>
    page.$eval('duidu-card', ({ shadowRoot }) => {
      const scroller = shadowRoot?.querySelector('.reveal') as Element;
      const [card, mark] = [scroller, shadowRoot?.querySelector('.marked') as Element].map((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
      return { scrolled: scroller.scrollTop, card, mark };
    });
  for (const [english, chinese] of [YEARS[10], YEARS[0], YEARS[9]]) {
    await pointAtSentence(page, chinese);
    await cardBecomes(page, { marked: english });
    const { card, mark } = await look();
    // Browsers scroll by whole pixels.
    expect(mark?.top, english).toBeGreaterThan((card?.top ?? 0) - 1);
    expect(mark?.bottom, english).toBeLessThan((card?.bottom ?? 0) + 1);
  }
  const { scrolled, card } = await look();
  expect(scrolled).toBeGreaterThan(0);
  // Onto a sentence of which the edge of the card cuts the beginning off.
  await page.mouse.move(100, (card?.bottom ?? 0) - 30);
  await page.$eval('duidu-card', ({ shadowRoot }) => shadowRoot?.querySelector('.reveal')?.scrollTo(0, 50));
  await page.mouse.move(100, (card?.top ?? 0) + 6, { steps: 4 });
  await until(async () => ((await look()).mark?.top ?? 0) < (card?.top ?? 0), true);
  expect((await look()).scrolled).toBe(50);
});
