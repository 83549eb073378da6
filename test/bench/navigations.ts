import type { Page } from 'puppeteer-core';
import { TEXTS } from '../e2e/living-texts.ts';
import { countersOf, leftBehind } from './counters.ts';
import type { Lab } from './lab.ts';
import type { Result } from './result.ts';

const articles = [TEXTS.slice(0, 5), TEXTS.slice(5, 10)].map((texts, number) => {
  const paragraphs = texts.map(({ en, zh }) => `<p>${en}</p>\n<p>${zh}</p>`).join('\n');
  return `<article id="article-${number}">${paragraphs}</article>`;
});

/** A single-page site, which puts one of two articles in the place of the other. */
const SITE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site of one page</title>
<body><main>${articles[0]}</main><script>
const articles = ${JSON.stringify(articles)};
function go(number) {
  history.pushState(number, '', '?' + number);
  document.querySelector('main').innerHTML = articles[number];
}
</script>`;

/** Goes to the other article and back, so often, and waits each time until it is folded. */
async function goToAndFro(page: Page, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1)
    for (const number of [1, 0]) {
      await page.evaluate(`go(${number})`);
      await folded(page, number);
    }
}

/** Waits without taking hold of any element, which would keep it in memory. */
async function folded(page: Page, number: number): Promise<void> {
  await page.waitForFunction(
    (selector) => document.querySelector(selector) !== null,
    {},
    `#article-${number} [data-duidu-pair]`,
  );
}

/** What is left behind after fifty navigations of a single-page site. */
export async function* measureNavigations(lab: Lab): AsyncGenerator<Result> {
  const page = await lab.session.open('http://news.dahe.cn/site.html', SITE);
  await folded(page, 0);
  const client = await page.createCDPSession();
  await goToAndFro(page, 40); // until the browser has compiled what it will
  const before = await countersOf(client);
  await goToAndFro(page, 25);
  yield* leftBehind(before, await countersOf(client), 'before, 50 navigations of a single-page site');
  await page.close();
}
