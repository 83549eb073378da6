import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pointAt, sideOf, switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { cardText, outerHtml, shownAs, squash } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';
import { until } from './until.ts';
import { deskFor, twoFrames } from './views-desk.ts';

const paragraphs = (from: number, to: number): string =>
  TEXTS.slice(from, to)
    .map(({ en, zh }) => `<p>${en}</p>\n<p>${zh}</p>`)
    .join('\n');

/** A page that puts other articles in the place of the first, and more at its end, by script. */
const SITE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A living page</title>
<style>p { width: 30em; margin: 1em auto }</style><body><main>${paragraphs(0, 4)}</main>
<script>
const articles = ${JSON.stringify([paragraphs(0, 4), paragraphs(4, 7), paragraphs(7, 10)])};
const main = document.querySelector('main');
const show = (number) => { main.innerHTML = articles[number]; };
function go(number) { history.pushState(number, '', '?' + number); show(number); }
addEventListener('popstate', ({ state }) => show(state ?? 0));
addEventListener('pageshow', ({ persisted }) => { globalThis.cameBack = persisted; });
</script>`;

const URL = 'http://news.dahe.cn/living.html';

const foldedTexts = (page: Page): Promise<string[]> =>
  onAll(page, '[data-duidu-lang="zh"]', (sides) => sides.map(({ textContent }) => textContent ?? ''));

/** Waits until exactly these pairs are folded. */
const folded = (page: Page, from: number, to: number): Promise<void> =>
  until(
    async () => squash((await foldedTexts(page)).join('|')),
    squash(
      TEXTS.slice(from, to)
        .map(({ zh }) => zh)
        .join('|'),
    ),
  );

/** Not puppeteer's own, which waits for a load that a page out of the back/forward cache never tells of. */
const goBack = (page: Page): Promise<void> =>
  page.evaluate(() => setTimeout(() => history.back())).then(() => {});

const topOf = (page: Page, selector: string): Promise<number> =>
  page.$eval(selector, (element) => element.getBoundingClientRect().top);

test('more text at both ends: what is open and where the reader is stay, and the new pairs are folded', async ({
  session,
}) => {
  const page = await session.open(URL, SITE);
  await folded(page, 0, 4);
  const point = await pointAt(page, sideOf(2, 'en'));
  const text = await cardText(page, 2);
  const top = await topOf(page, sideOf(2, 'en'));
  await page.evaluate(
    (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
    paragraphs(4, 7),
  );
  await folded(page, 0, 7);
  await twoFrames(page);
  expect(await cardText(page, 2)).toBe(text);
  expect(Math.abs((await topOf(page, sideOf(2, 'en'))) - top)).toBeLessThan(1);

  // What comes above scrolls the page, which closes a card that is not pinned.
  await page.mouse.click(point.x, point.y);
  await page.evaluate(
    (html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html),
    paragraphs(7, 9),
  );
  await until(() => page.$eval('html', (root) => root.getAttribute('data-duidu-count')), '9');
  expect(await cardText(page, 2), 'still the same pair').toBe(text);
  const numbers = await onAll(page, '[data-duidu-lang="en"]', (sides) =>
    sides.map((side) => side.getAttribute('data-duidu-pair')),
  );
  expect(numbers).toEqual(['8', '9', '1', '2', '3', '4', '5', '6', '7']);
});

test('a site that changes article and address, its history, a reload, and the way back to it', async ({
  session,
}) => {
  const page = await session.open(URL, SITE);
  const desk = await deskFor(session, page);
  await folded(page, 0, 4);
  await page.evaluate('go(1)');
  await folded(page, 4, 7);
  await page.evaluate('go(2)');
  await folded(page, 7, 10);
  await goBack(page);
  await folded(page, 4, 7);
  expect(await page.$eval('html', (root) => root.getAttribute('data-duidu-count'))).toBe('3');

  session.web.serve(`${URL}?1`, SITE);
  await page.reload();
  await folded(page, 0, 4);

  session.web.serve('http://elsewhere.example/', '<!doctype html><title>Elsewhere</title><p>Nothing here.');
  await page.goto('http://elsewhere.example/');
  await desk.store({ view: 'zh' });
  await goBack(page);
  await shownAs(page, 'zh');
  expect(await page.evaluate('cameBack'), 'out of the back/forward cache').toBe(true);
  await switchSite(session, page, 'off');
  expect(await page.evaluate(() => document.querySelector('[data-duidu-pair], duidu-run, duidu-card'))).toBe(
    null,
  );
});

test('a document that is written anew is read anew, and one that is edited is given back', async ({
  session,
}) => {
  const page = await session.open(URL, SITE);
  await folded(page, 0, 4);
  const next = `<!doctype html><html lang="en"><title>Written</title><body>${paragraphs(4, 7)}`;
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, next);
  await folded(page, 4, 7);
  await pointAt(page, sideOf(2, 'en'));
  expect(await cardText(page, 2)).toBe(squash(TEXTS[5]?.zh ?? ''));
  await page.evaluate(() => {
    document.designMode = 'on';
    document.querySelector('p')?.append(' A word more.');
  });
  await until(() => page.$eval('html', (root) => root.getAttributeNames().join()), 'lang');
  expect(await outerHtml(page)).not.toContain('duidu');
  await page.evaluate(() => {
    document.designMode = 'off';
    document.querySelector('p')?.append(' And another.');
  });
  await shownAs(page, 'en');
});

test('nothing is read while the tab is in the background, and all of it when it comes to the front', async ({
  session,
}) => {
  const page = await session.open(URL, SITE);
  await folded(page, 0, 4);
  const other = await session.open(
    'http://elsewhere.example/',
    '<!doctype html><title>Elsewhere</title><p>Nothing.',
  );
  await until(() => page.evaluate(() => document.hidden), true);
  await page.evaluate('go(1)');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  expect(await foldedTexts(page)).toEqual([]);
  await other.close();
  await page.bringToFront();
  await folded(page, 4, 7);
});

test('amid a storm of changes, what comes and what a class shows is folded, and the page keeps its pace', async ({
  session,
}) => {
  const html = `${SITE}<style>.gone { display: none }</style><section class="gone">${paragraphs(4, 5)}</section>
<p id="storm">Tick</p><script>
let ticks = 0;
setInterval(() => {
  ticks += 1;
  for (let i = 0; i < 5; i += 1) document.querySelector('#storm').textContent = 'Tick ' + ticks + ' of many ' + i;
}, 5);
/** How often the page's timer has run in three seconds. */
const pace = () => new Promise((resolve) => {
  const before = ticks;
  setTimeout(() => resolve(ticks - before), 3000);
});
</script>`;
  const plain = await session.open('http://plain.example/', html);
  const alone = await plain.evaluate('pace()');
  await plain.close();
  const page = await session.open(URL, html);
  await folded(page, 0, 4);
  expect(await page.evaluate('pace()')).toBeGreaterThan(0.5 * Number(alone));
  await page.evaluate(() => document.querySelector('.gone')?.classList.remove('gone'));
  await folded(page, 0, 5);
  await page.evaluate(
    (text) => document.querySelector('section')?.insertAdjacentHTML('beforeend', text),
    paragraphs(5, 7),
  );
  await folded(page, 0, 7);
});
