import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { squash } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const [EN, ZH] = [TEXTS[0]?.en ?? '', TEXTS[0]?.zh ?? ''];
const both = (number: number): string => `<p>${TEXTS[number]?.en}</p>\n<p>${TEXTS[number]?.zh}</p>`;

const pageOf = (tree: string, script: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Trees in use</title>
<style>main { width: 34em; margin: 1em auto }</style><body><main>${both(1)}${both(2)}
<section><template shadowrootmode="open">${tree}</template></section></main><script>
const root = document.querySelector('section').shadowRoot;
${script}</script>`;

const URL = 'http://news.dahe.cn/use.html';

const count = (page: Page): Promise<string | null> =>
  page.$eval('html', (html) => html.getAttribute('data-duidu-count'));

/** The text that is selected, also in the tree, and which way. */
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('section') as Element;
    const selection = getSelection() as Selection;
    const [range] = selection.getComposedRanges({ shadowRoots: [shadowRoot as ShadowRoot] });
    const { startContainer, startOffset, endContainer, endOffset } = range as StaticRange;
    const text =
      startContainer === endContainer
        ? startContainer.textContent?.slice(startOffset, endOffset)
        : 'elsewhere';
    return `${selection.direction}: ${text}`;
  });

for (const [way, ends] of Object.entries({ forward: [4, 24], backward: [24, 4] }))
  test(`what is selected in a tree ${way} stays so when its text is divided and joined`, async ({
    session,
  }) => {
    const script = `const text = root.querySelector('div').firstChild;
      getSelection().setBaseAndExtent(text, ${ends[0]}, text, ${ends[1]});`;
    const page = await session.open(URL, pageOf(`<div>${EN} ${ZH}</div>`, script));
    await until(() => count(page), '3');
    expect(
      await page.$eval('section', ({ shadowRoot }) => shadowRoot?.querySelectorAll('duidu-run').length),
    ).toBe(2);
    expect(await selected(page), 'divided').toBe(`${way}: ${EN.slice(4, 24)}`);
    await switchSite(session, page, 'off');
    expect(await selected(page), 'joined').toBe(`${way}: ${EN.slice(4, 24)}`);
  });

for (const [what, selector] of Object.entries({
  'an element in a tree': 'div',
  'the host of a tree': ':host',
}))
  test(`in full screen of ${what}, the card of a text lies above it`, async ({ session }) => {
    const full = selector === ':host' ? 'root.host' : `root.querySelector('${selector}')`;
    const page = await session.open(
      URL,
      pageOf(
        `<style>:host, div { background: #fff }</style><div><p>${EN}</p><p>${ZH}</p></div>`,
        `root.addEventListener('click', () => ${full}.requestFullscreen(), { once: true });`,
      ),
    );
    await until(() => count(page), '3');
    const at = () =>
      page.$eval('section', async ({ shadowRoot }) => {
        const side = shadowRoot?.querySelector('[data-duidu-lang="en"]') as Element;
        side.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const { x, y } = side.getBoundingClientRect();
        return { x: x + 40, y: y + 8, pair: Number(side.getAttribute('data-duidu-pair')) };
      });
    const before = await at();
    await page.mouse.click(before.x, before.y);
    await page.waitForFunction(() => document.fullscreenElement !== null);
    // The click has pinned the card, which came up before the full screen did.
    expect(await cardIn(page, before.pair)).toBe(squash(ZH));
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('section');
  });

/** Waits until the card of a pair is seen, in whatever tree it stands, and reads its text. */
async function cardIn(page: Page, pair: number): Promise<string> {
  const handle = await page.waitForFunction(
    (number) => {
      const host = document.querySelector('section');
      const trees = [document, host?.shadowRoot as ShadowRoot];
      const cards = trees.flatMap((tree) => [
        ...tree.querySelectorAll(`duidu-card[data-duidu-for="${number}"]`),
      ]);
      const card = cards.find((each) => each.checkVisibility() && each.getBoundingClientRect().height > 0);
      return card?.shadowRoot?.querySelector('.text')?.textContent;
    },
    {},
    pair,
  );
  return squash((await handle.jsonValue()) ?? '');
}
