import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { loadPages } from '../pages/pages.ts';
import { appScript, FRAMEWORKS } from './app-script.ts';
import { switchSite } from './hand.ts';
import { outerHtml, shownAs, squash } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';

/** A part of the article, as the apps lay it out. */
interface Item {
  readonly id: number;
  readonly layout: 'paragraphs' | 'lines' | 'line' | 'emphasis';
  readonly en: string | readonly [string, string, string] | null;
  readonly zh: string;
}

interface State {
  readonly title: string;
  readonly items: readonly Item[];
}

declare const app: { start(target: Element): (state: State) => unknown };

declare global {
  var show: (state: State) => unknown;
  var errors: string[];
}

const TEXTS = loadPages()
  .filter(({ slug }) => ['henan-article', 'recipe', 'school-two-scripts', 'zh-first-news'].includes(slug))
  .flatMap(({ expected }) => expected.pairs)
  .flatMap(({ en, zh }) =>
    en.length === 1 && zh.length === 1 && (en[0]?.length ?? 0) > 60 ? [[en[0], zh[0]]] : [],
  )
  .slice(0, 16) as [string, string][];

const LAYOUTS = ['paragraphs', 'lines', 'line', 'emphasis'] as const;

/** The item with the texts of that number, laid out by turns. */
function item(id: number, text = id): Item {
  const [en = '', zh = ''] = TEXTS[text] ?? [];
  const layout = LAYOUTS[id % LAYOUTS.length] ?? 'line';
  const [, head, bold, tail] = /^(\S+ )(\S+)(.*)$/s.exec(en) ?? [];
  return { id, layout, en: layout === 'emphasis' ? [head ?? '', bold ?? '', tail ?? ''] : en, zh };
}

const items = (...ids: number[]): Item[] => ids.map((id) => item(id));
const title = 'An article that owns its nodes';

/** What the page does, one after the other. */
const STATES: Readonly<Record<string, State>> = {
  'as it begins': { title, items: items(0, 1, 2, 3, 4, 5) },
  'more is loaded': { title, items: items(0, 1, 2, 3, 4, 5, 6, 7, 8, 9) },
  'some come in between': { title, items: items(0, 10, 1, 2, 11, 3, 4, 5, 6, 7, 8, 9) },
  'all change places': { title, items: items(9, 8, 7, 6, 5, 4, 3, 11, 2, 1, 10, 0) },
  'texts change': {
    title,
    items: [item(9, 12), item(8, 13), item(7, 14), item(6, 15), ...items(5, 4, 3, 11)],
  },
  'texts are taken out of lines': {
    title,
    items: items(9, 8, 7, 6, 5, 4).map((each) => (each.layout === 'lines' ? { ...each, en: null } : each)),
  },
  'and come back': { title, items: items(9, 8, 7, 6, 5, 4) },
  'another article': { title: 'Another one', items: items(1, 2, 3, 0) },
  nothing: { title: 'Soon', items: [] },
  'as it began': { title, items: items(0, 1, 2, 3, 4, 5) },
};

const html = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title><body><div id="app"></div>
<script>globalThis.errors = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
${script.replaceAll('</script', '<\\/script')}
globalThis.show = app.start(document.querySelector('#app'));</script>`;

/** Shows a state, and gives the text of the page before the browser can draw it. */
const showState = (page: Page, state: State): Promise<string> =>
  page.evaluate(async (next) => {
    await show(next);
    await Promise.resolve();
    return document.querySelector('#app')?.textContent ?? '';
  }, state);

const squashed = (text: Item['en']): string =>
  squash(typeof text === 'string' ? text : (text ?? []).join(''));

/** The article without its script, and without the number that Lit draws at random. */
const ownHtml = async (page: Page): Promise<string> =>
  (await outerHtml(page)).replace(/<script>.*/s, '').replace(/lit\$\d+\$/g, 'lit');

/** The texts of pairs as they are marked, squashed. */
async function markedTexts(page: Page): Promise<string[]> {
  const sides = await onAll(page, '[data-duidu-pair]', (elements) =>
    elements.map((element) => ({
      pair: `${element.getAttribute('data-duidu-pair')}`,
      language: element.getAttribute('data-duidu-lang'),
      text: element.textContent ?? '',
    })),
  );
  const texts = new Map<string, { en: string; zh: string }>();
  for (const { pair, language, text } of sides) {
    const both = texts.get(pair) ?? { en: '', zh: '' };
    both[language === 'en' ? 'en' : 'zh'] += text;
    texts.set(pair, both);
  }
  return [...texts.values()].map(({ en, zh }) => `${squash(en)} = ${squash(zh)}`).sort();
}

for (const framework of FRAMEWORKS)
  test(`${framework} goes on owning its nodes, and its pairs are followed`, async ({ session }) => {
    const body = html(await appScript(framework));
    const plain = await session.open('http://app.example/', body);
    const page = await session.open('http://news.dahe.cn/app.html', body);
    for (const [name, state] of Object.entries(STATES)) {
      const text = await showState(plain, state);
      expect(await showState(page, state), `${name}: nothing stale, nothing lost`).toBe(text);
      const expected = state.items
        .filter(({ en }) => en !== null)
        .map(({ en, zh }) => `${squashed(en)} = ${squash(zh)}`)
        .sort();
      await expect.poll(() => markedTexts(page), { message: name, timeout: 20_000 }).toEqual(expected);
      expect(await page.evaluate(() => document.querySelector('#app')?.textContent), name).toBe(text);
    }
    expect(await page.evaluate(() => errors)).toEqual([]);
    await shownAs(page, 'en');
    await switchSite(session, page, 'off');
    expect(await ownHtml(page)).toBe(await ownHtml(plain));
  });
