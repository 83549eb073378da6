import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { boxes, outerHtml, shownAs } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';
import { deskFor, ELSEWHERE, findReady, STRUCTURES } from './views-desk.ts';

/** The blocks of a page that have text and a box, each with its text and its box in whole pixels. */
async function layout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement as Element;
      // What skips its contents is itself still visible.
      const isSkipped = !parent.checkVisibility() || getComputedStyle(parent).contentVisibility === 'hidden';
      if (!node.nodeValue?.trim() || isSkipped) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0 && height > 0) {
        const box = [x, y, width, height].map(Math.round).join(' ');
        lines.push(`${node.nodeValue.replace(/\s+/g, ' ').trim()} @ ${box}`);
      }
    }
    return lines;
  });
}

/**
 * Makes of a page of two languages what its authors would have written in one: takes out each text of the other,
 * what held nothing else, and one spacer beside it. Written without any of Duidu's code or marks.
 */
async function writeInOneLanguage(
  page: Page,
  language: 'en' | 'zh',
  alone: readonly string[],
): Promise<void> {
  await page.evaluate(
    (kept, singles) => {
      const isOther = (text: string) =>
        !singles.includes(text.trim()) &&
        /[a-z]{2}|\p{Script=Han}/u.test(text) &&
        /\p{Script=Han}/u.test(text) === (kept === 'en');
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      // The numbers of a table's rows and links within a sentence stay or go with what is around them.
      const wholes = new Set<ChildNode>();
      for (const text of texts) {
        const element = text.parentElement as Element;
        if (element.closest('nav, style') || !text.data.trim()) continue;
        const whole = element.closest('#breaks, #double-breaks')
          ? text
          : (element.closest('h1, h2, p, li') as Element);
        if (isOther(whole.textContent ?? '')) wholes.add(whole);
      }
      for (const whole of wholes) {
        // The first language gives up the gap after it, the second the gap before it.
        const side = kept === 'en' ? 'previousSibling' : 'nextSibling';
        let spacer = whole[side];
        while (
          spacer &&
          (spacer.nodeName === 'BR' || (spacer.nodeName !== '#comment' && !spacer.textContent?.trim()))
        ) {
          const next: ChildNode | null = spacer[side];
          if (spacer.nodeType === 1 && (spacer.nodeName === 'BR' || spacer.textContent === '\u00a0'))
            spacer.remove();
          spacer = next;
        }
        let gone: ChildNode = whole;
        while (
          gone.parentElement &&
          gone.parentElement.textContent?.trim() === gone.textContent?.trim() &&
          gone.parentElement !== document.body
        )
          gone = gone.parentElement;
        gone.remove();
      }
    },
    language,
    alone,
  );
}

/** Without the tables, whose columns are wider or narrower by what is not there. */
const withoutTables = STRUCTURES.html.replace(/<table[\s\S]*?<\/table>/g, '');

/** Firefox balances columns anew at each change, and not always alike: by up to 5 pixels, also without Duidu. */
const withStableColumns = withoutTables.replace('column-count:2', 'column-count:1');

for (const view of ['en', 'zh'] as const)
  test(`${view}: every structure folds as if it had been written in one language`, async ({ session }) => {
    // A page that names the language it is read in, because fonts go by it.
    const html = (session.browserName === 'firefox' ? withStableColumns : withoutTables).replace(
      'lang="en"',
      `lang="${view}"`,
    );
    const reference = await session.open(ELSEWHERE, html);
    await writeInOneLanguage(reference, view, STRUCTURES.expected.singles);
    const expected = await layout(reference);
    const page = await session.open(STRUCTURES.url, html);
    await shownAs(page, 'en');
    await (await deskFor(session, page)).set({ view });
    expect(await layout(page), 'at once').toEqual(expected);
    await findReady(page);
    expect(await layout(page), 'when find can look in').toEqual(expected);
  });

test('both languages look exactly as without Duidu, after every other view', async ({ session }) => {
  const elsewhere = await session.open(ELSEWHERE, STRUCTURES.html);
  const untouched = { boxes: await boxes(elsewhere), html: await outerHtml(elsewhere) };
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  for (const view of ['columns', 'zh', 'en', 'columns', 'both'] as const) await desk.set({ view });
  expect(await onAll(page, 'duidu-run', (runs) => runs.length), 'runs between line breaks').toBe(8);
  const ours = new Set(
    await onAll(page, 'body, body *', (all) =>
      all.flatMap((e, i) => (e.localName === 'duidu-run' ? [i] : [])),
    ),
  );
  expect((await boxes(page)).filter((_, i) => !ours.has(i))).toEqual(untouched.boxes);
});

test('tables keep their rows and columns', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const lefts = () =>
    onAll(page, 'table', (tables: HTMLTableElement[]) =>
      tables.map((table) =>
        [...table.rows].map((row) =>
          [...row.cells]
            .map((cell) => cell.getBoundingClientRect())
            // Of a column that goes, a pixel or two of its borders stay.
            .filter(({ width, height }) => width > 2 && height > 0)
            .map(({ left }) => Math.round(left)),
        ),
      ),
    );
  for (const view of ['en', 'zh'] as const) {
    await desk.set({ view });
    const [twoColumns, rows, gap] = await lefts();
    for (const row of twoColumns ?? [])
      expect(row, view).toEqual([twoColumns?.[0]?.[0], twoColumns?.[0]?.[1]]);
    // One line of each pair is left, beside the number that reaches over both.
    expect(rows?.flat().length, view).toBe(4);
    const last = gap?.map((row) => row.at(-1));
    expect(new Set(last).size, `${view}: the last column stands in one line`).toBe(1);
  }
});

test('a column that goes leaves its room to the others, also when find can look in', async ({ session }) => {
  const row = (en: string, zh: string) => `<tr><td width="50%">${en}</td><td width="50%">${zh}</td></tr>`;
  const page = await session.open(
    'http://news.dahe.cn/halves.html',
    `<!doctype html><meta charset="utf-8"><h1>Goods on the boat</h1><p>What the ferry carries in the morning, at what price.</p>
    <p>渡船早上载什么，收多少钱。</p><table border width="100%">
    ${row('A seat on the morning boat, with a bag of rice', '早班船一个座位，可带一袋米')}
    ${row('A bicycle, pushed and not ridden', '自行车一辆，推着不骑')}</table>`,
  );
  await shownAs(page, 'en');
  await findReady(page);
  const [table, cell] = await onAll(page, 'table, td[data-duidu-lang="en"]', (all) =>
    all.map((each) => each.getBoundingClientRect().right),
  );
  // A border, and a spacing on either side of the column that goes.
  expect(Math.abs((table ?? 0) - (cell ?? 0))).toBeLessThan(1 + 2 * 2 + 0.5);
});

test('list items that are left are counted from one', async ({ session }) => {
  // No script can read a list's numbers, but their width: a tenth item moves its text where the marker is inside.
  const item = (i: number) =>
    `<li>The lock was opened ${i} times on the day of the flood.</li><li>涨水那天，船闸开了${i}次。</li>`;
  const list = (items: string) =>
    `<!doctype html><meta charset="utf-8"><ol style="list-style-position:inside">${items}</ol>`;
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const page = await session.open('http://news.dahe.cn/list.html', list(numbers.map(item).join('')));
  await shownAs(page, 'en');
  await findReady(page).catch(() => {});
  const starts = await onAll(page, 'li[data-duidu-lang="en"]', (items) =>
    items.map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      return Math.round(range.getBoundingClientRect().left);
    }),
  );
  expect(starts).toHaveLength(9);
  expect(new Set(starts).size).toBe(1);
});

test('an item whose translation is a list within it leaves no bullet', async ({ session }) => {
  const page = await session.open(
    STRUCTURES.url,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><ul>
     <li id="outer">The boat is eleven metres long.<ul><li id="inner">船长十一米。</li></ul></li>
     <li>It leaves at 6:30 in the morning.<ul><li>早上6:30开船。</li></ul></li></ul>`,
  );
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const bullet = (id: string) =>
    page.$eval(`#${id}`, (item) => getComputedStyle(item, '::marker').content.replace(/^"?normal"?$/, 'set'));
  expect(await bullet('outer')).toBe('set');
  await desk.set({ view: 'zh' });
  expect([await bullet('outer'), await bullet('inner')]).toEqual(['""', 'set']);
  await desk.set({ view: 'en' });
  expect(await bullet('outer')).toBe('set');
});
