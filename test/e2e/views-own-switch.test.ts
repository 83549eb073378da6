import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { outerHtml, shownAs, visibleText } from './look.ts';
import { test } from './test.ts';
import { deskFor } from './views-desk.ts';

/** A page that its readers can have in either language by a switch of its own, which works by these rules. */
const withSwitch = (rules: string): string => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>A ferry</title><style>${rules}</style>
<input type="checkbox" id="no-en"><input type="checkbox" id="no-zh">
<main>
<p class="en">The boat is eleven metres long and carries 19 people.</p><p class="zh">船长十一米，可载19人。</p>
<p class="en">The first boat leaves at 6:30 in the morning and the last at 18:45.</p>
<p class="zh">头班船早上6:30开，末班船18:45开。</p>
<div><span class="en">Adults pay 2 yuan for a single crossing; children under 6 pay nothing.</span><br>
<span class="zh">成人单程票价2元，6岁以下儿童免费。</span></div>
</main></html>`;

/** How the switch works, and what it does to hide a language or to show it again. */
const SWITCHES = {
  'the language of the page': {
    rules: ':root[lang="not-en"] .en, :root[lang="not-zh"] .zh { display: none }',
    hide: (language: string) => document.documentElement.setAttribute('lang', `not-${language}`),
    show: () => document.documentElement.setAttribute('lang', 'en'),
  },
  'a checkbox': {
    rules: '#no-en:checked ~ main .en, #no-zh:checked ~ main .zh { display: none }',
    hide: (language: string) => document.getElementById(`no-${language}`)?.click(),
    show: (language: string) => document.getElementById(`no-${language}`)?.click(),
  },
  'a style sheet': {
    rules: '',
    hide: (language: string) => void document.styleSheets[0]?.insertRule(`.${language} { display: none }`),
    show: () => document.styleSheets[0]?.deleteRule(0),
  },
  'a class': {
    rules: '.not-en .en, .not-zh .zh { display: none }',
    hide: (language: string) => document.body.classList.add(`not-${language}`),
    show: (language: string) => document.body.classList.remove(`not-${language}`),
  },
};

/** Waits until texts of these languages stand on the page, and no others. */
async function standing(page: Page, ...languages: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.en, .zh')].every((text) => {
        const { width, height } = text.getBoundingClientRect();
        return (width > 1 && height > 1) === wanted.includes(text.className);
      }),
    {},
    languages,
  );
}

for (const [name, { rules, hide, show }] of Object.entries(SWITCHES))
  test(`a page that hides a language itself by ${name} still shows the other`, async ({ session }) => {
    const page = await session.open('http://news.dahe.cn/switch.html', withSwitch(rules));
    await shownAs(page, 'en');
    const desk = await deskFor(session, page);
    // Each language has been the collapsed one, and the one that is shown.
    for (const view of ['zh', 'en', 'zh'] as const) {
      await desk.set({ view });
      await standing(page, view);
      await page.evaluate(hide, view);
      await standing(page, view === 'en' ? 'zh' : 'en');
      await page.evaluate(show, view);
      await standing(page, view);
    }
    await desk.store({ sites: { 'news.dahe.cn': { off: true } } });
    await page.waitForSelector('html:not([data-duidu-view])');
    expect(await outerHtml(page)).not.toContain('duidu');
  });

test('what a page hides itself is made up for after printing too', async ({ session }) => {
  const { rules, hide } = SWITCHES['a checkbox'];
  const page = await session.open('http://news.dahe.cn/switch.html', withSwitch(rules));
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ printBoth: true });
  await page.evaluate(hide, 'en');
  await standing(page, 'zh');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await shownAs(page, 'both');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await shownAs(page, 'en');
  await standing(page, 'zh');
});

test('what a page lets its readers fold away or open themselves is left to them', async ({ session }) => {
  const body = `<main><h1>The ferry</h1><h1>渡船</h1>
<p>The boat is eleven metres long and carries 19 people.</p><p>船长十一米，可载19人。</p>
<p>The first boat leaves at 6:30 in the morning and the last at 18:45.</p>
<details><summary>译文</summary><p>头班船早上6:30开，末班船18:45开。</p></details>
<details><summary>Adults pay 2 yuan for a single crossing; children under 6 pay nothing.</summary>
<p>成人单程票价2元，6岁以下儿童免费。</p></details></main>`;
  const page = await session.open(
    'http://news.dahe.cn/folds.html',
    `<!doctype html><meta charset="utf-8">${body}`,
  );
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'zh' });
  const text = await visibleText(page);
  expect(text).toContain('船长十一米');
  expect(text).not.toContain('elevenmetres');
  expect(text).toContain('Thefirstboatleavesat6:30');
  expect(text).toContain('Adultspay2yuan');
});
