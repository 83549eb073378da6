import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { shownAs } from './look.ts';
import { onAll } from './on-all.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { deskFor, STRUCTURES, twoFrames } from './views-desk.ts';

/** How the first blocks of each pair stand to each other. */
async function standing(page: Page): Promise<{ pair: string; facing: boolean; englishLeft: boolean }[]> {
  return page.evaluate(() => {
    const first = (pair: number, language: string) =>
      document
        .querySelector(`[data-duidu-pair="${pair}"][data-duidu-lang="${language}"]`)
        ?.getBoundingClientRect();
    const count = Number(document.documentElement.getAttribute('data-duidu-count'));
    return Array.from({ length: count }, (_, i) => {
      const [en, zh] = [first(i + 1, 'en'), first(i + 1, 'zh')];
      if (!en || !zh) throw new Error(`Pair ${i + 1} is not on the page`);
      const apart = en.right <= zh.left || zh.right <= en.left;
      return {
        pair: String(i + 1),
        facing: apart && Math.abs(en.top - zh.top) < 2,
        englishLeft: en.left < zh.left,
      };
    });
  });
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('pairs face each other, English left or Chinese left, and singles stand across', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'columns' });
  // The two pairs of the table that has a row for each language stay one below the other.
  expect((await standing(page)).filter(({ facing }) => !facing)).toHaveLength(2);
  expect((await standing(page)).filter(({ facing, englishLeft }) => facing && !englishLeft)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const [heading, credits] = await onAll(page, 'h1, .credits', (all) =>
    all.map((each) => each.getBoundingClientRect().width),
  );
  expect(heading).toBeGreaterThan(800);
  expect(credits).toBe(heading);

  await desk.set({ view: 'columns', chineseFirst: true });
  const turned = (await standing(page)).filter(({ facing, englishLeft }) => facing && !englishLeft);
  // What its authors set side by side stays so: six cells and three boxes.
  expect(turned.length).toBe((await standing(page)).length - 2 - 8);
});

test('a rule between pairs goes across, or is as long as its page wants it', async ({ session }) => {
  const html = STRUCTURES.html
    .replace(/<\/p>(?=\s*<p)/g, '</p><hr>')
    .replace('</style>', 'hr:nth-of-type(2) { box-sizing: border-box; width: 100px }</style>');
  const page = await session.open(STRUCTURES.url, html);
  await shownAs(page, 'en');
  await (await deskFor(session, page)).set({ view: 'columns' });
  const lengths = await onAll(page, '[data-duidu-columns^="grid"] > hr', (rules) =>
    rules.map((rule) => {
      const { width } = rule.getBoundingClientRect();
      const parent = rule.parentElement as Element;
      const { paddingLeft, paddingRight } = getComputedStyle(parent);
      const room = parent.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return Math.abs(width - room) <= 2 ? 'across' : Math.round(width);
    }),
  );
  expect([...new Set(lengths)].toSorted()).toEqual([100, 'across']);
});

test('on a page that centres its blocks, texts fill their columns, and all between keeps its place and size', async ({
  session,
}) => {
  const centred = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><style>
    html { overflow-y: scroll } main { position: relative } main > * { max-width: 600px; margin: 12px auto }
    .film { position: relative; padding-bottom: 20%; height: 0 } .film b { position: absolute; inset: 0 }
    img { display: block; width: 80px; height: 40px } .badge { position: absolute; top: 0; left: 4px }</style><main>
    <p>The boat is eleven metres long and carries 19 people.</p><p>船长十一米，可载19人。</p>
    <div class="film between"><b></b></div><hr class="between"><p class="between">2027</p>
    <img class="between" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" alt="">
    <p>Adults pay 2 yuan for a single crossing; children under 6 pay nothing.</p><p>成人单程票价2元，6岁以下儿童免费。</p>
    <div class="badge between">3</div></main></html>`;
  const page = await session.open(STRUCTURES.url, centred);
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  const between = () =>
    onAll(page, '.between, .film b', (all) =>
      all.map((each) => {
        const { x, width, height } = each.getBoundingClientRect();
        return [x, width, height].map(Math.round);
      }),
    );
  await desk.set({ view: 'both' });
  const before = await between();
  await desk.set({ view: 'columns' });
  expect(await between()).toEqual(before);
  const sides = await onAll(page, '[data-duidu-lang]', (all) =>
    all.map((each) => {
      const { x, right } = each.getBoundingClientRect();
      return [x, right].map(Math.round).join();
    }),
  );
  expect(new Set(sides).size, 'two columns').toBe(2);
});

test('items of a list have the number of the item that they translate', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  await (await deskFor(session, page)).set({ view: 'columns' });
  const steps = await onAll(page, 'ol > li', (items) =>
    items.map((item) => Number(/list-item (\d+)/.exec(getComputedStyle(item).counterIncrement)?.[1] ?? 1)),
  );
  expect(steps).toEqual([1, 0, 1, 0, 1, 0]);
});

test('in an item of a list every text stands in the column of its language, and each pair on one line', async ({
  session,
}) => {
  const item = (...texts: string[]) => `<li>${texts.map((text) => `<p>${text}</p>`).join('')}</li>`;
  for (const isChineseFirst of [false, true]) {
    const turn = (english: string, ...chinese: string[]) =>
      isChineseFirst ? [...chinese, english] : [english, ...chinese];
    const page = await session.open(
      'http://news.dahe.cn/items.html',
      `<!doctype html><meta charset="utf-8"><ul style="width:900px">${item(
        ...turn(
          'The lock at Baima opens at 6:30, and 12 boats can pass.',
          '白马的船闸早上6:30开放，可以过12条船；雾没有散的时候，看闸的人先敲一遍钟，等每一条船上的人都答应了，才把闸门打开。',
          // A float never stands higher than one before it.
          ...(isChineseFirst
            ? []
            : [
                '白馬的船閘早上6:30開放，可以過12條船；霧沒有散的時候，看閘的人先敲一遍鐘，等每一條船上的人都答應了，才把閘門打開。',
              ]),
        ),
      )}${item(
        ...turn(
          'The weir was built in 1952 and is 40 metres long.',
          '水坝1952年修成，长40米；从坝上走过去的人，夏天要脱鞋，冬天要小心冰，雾天还要听着对岸的钟声走。',
        ),
        ...turn(
          'A boat that comes later than 19:00 waits on the far side of the weir until the morning, and pays 5 yuan.',
          '19:00以后来的船在水坝另一边等到早上，付5元。',
        ),
      )}</ul>`,
    );
    await (await deskFor(session, page)).set({ view: 'columns' });
    const marked = await onAll(page, 'li > p', (all) =>
      all.map((each) => ({
        pair: each.getAttribute('data-duidu-pair'),
        language: each.getAttribute('data-duidu-lang'),
        left: each.getBoundingClientRect().left,
      })),
    );
    expect(marked.every(({ pair }) => pair)).toBe(true);
    const lefts = (language: string) =>
      new Set(marked.filter((each) => each.language === language).map(({ left }) => left));
    expect([lefts('en').size, lefts('zh').size]).toEqual([1, 1]);
    expect((await standing(page)).filter(({ facing, englishLeft }) => !facing || !englishLeft)).toEqual([]);
    await page.close();
  }
});

test('texts in boxes of their own stand on the line of their partner, as far from the next as the others', async ({
  session,
}) => {
  const page = await session.open(
    'http://news.dahe.cn/boxes.html',
    `<!doctype html><meta charset="utf-8"><style>p, blockquote { margin: 16px 0 }</style><div>
     <p>The ferry at Baima carries 12 people and no car.</p><div><p>白马的渡船载12个人，不载汽车。</p><p>白馬的渡船載12個人，不載汽車。</p></div>
     <div><p>It leaves at 6:30 in the morning.</p><p>早上6:30开船。</p></div>
     <p>The last boat comes back at 18:45.</p><p>最后一班18:45回来。</p>
     <blockquote><p>Ask Mr Luo for the key.</p></blockquote>
     <blockquote><p>He sits in the tea house.</p></blockquote>
     <p>A seat costs 2 yuan, a bicycle 1 yuan.</p><p>座位2元，自行车1元。</p></div>`,
  );
  await shownAs(page, 'en');
  await (await deskFor(session, page)).set({ view: 'columns' });
  const texts = await onAll(page, 'p', (all) => all.map((each) => each.getBoundingClientRect()));
  const [first, second] = texts;
  expect(second?.top, 'beside each other').toBe(first?.top);
  expect(second?.left).toBeGreaterThan(first?.right ?? 0);
  const tops = [...new Set(texts.map(({ top }) => top))].sort((a, b) => a - b);
  const gaps = tops.slice(1).map((top) => {
    const ends = texts.map(({ bottom }) => bottom).filter((bottom) => bottom <= top);
    return Math.round(top - Math.max(...ends));
  });
  expect(gaps).toEqual([16, 16, 16, 16, 16, 16]);
});

const FOUR_PAIRS = `<p>The ferry at Baima carries 12 people and no car.</p><p>白马的渡船载12个人，不载汽车。</p>
  <p>It leaves at 6:30 in the morning.</p><p>早上6:30开船。</p>
  <p>The last boat comes back at 18:45.</p><p>最后一班18:45回来。</p>
  <p>A seat costs 2 yuan, a bicycle 1 yuan.</p><p>座位2元，自行车1元。</p>`;

async function openColumns(session: Session, html: string): Promise<Page> {
  const page = await session.open(
    'http://news.dahe.cn/columns.html',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title>${html}`,
  );
  await shownAs(page, 'en');
  await (await deskFor(session, page)).set({ view: 'columns' });
  return page;
}

test('lines are no further apart where their container is higher than all of them', async ({ session }) => {
  const page = await openColumns(session, `<main style="min-height: 700px">${FOUR_PAIRS}</main>`);
  expect((await standing(page)).filter(({ facing }) => !facing)).toEqual([]);
  const bottom = await page.$eval('p:last-child', (last) => last.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThan(350);
});

test('a container that is laid out in pages stays so, and nothing in it goes out of sight', async ({
  session,
}) => {
  const page = await openColumns(
    session,
    `<style>body { overflow: hidden } main { height: 150px; column-width: 400px; column-fill: auto }</style>
     <main>${FOUR_PAIRS}${FOUR_PAIRS}</main>`,
  );
  const [height, ...bottoms] = await onAll(page, 'main, p', (all) =>
    all.map((each) => each.getBoundingClientRect().bottom),
  );
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(height as number);
});

test('what folds away under a summary stays as its authors set it', async ({ session }) => {
  const page = await openColumns(
    session,
    `<details open><summary>When does the ferry leave? / 渡船什么时候开？</summary>${FOUR_PAIRS}</details>`,
  );
  const [summary, ...texts] = await onAll(page, 'summary [data-duidu-lang], p', (all) =>
    all.map((each) => {
      const { left, right } = each.getBoundingClientRect();
      return { left, width: right - left, float: getComputedStyle(each).float };
    }),
  );
  expect(summary?.float).toBe('none');
  const paragraphs = texts.slice(1);
  expect(paragraphs).toHaveLength(8);
  for (const { left, width } of paragraphs) {
    expect(left).toBe(paragraphs[0]?.left);
    expect(width).toBeGreaterThan(800);
  }
});

test('on a narrow screen the columns are stacked', async ({ session }) => {
  const page = await session.open(
    STRUCTURES.url,
    STRUCTURES.html.replace('<meta', '<meta name="viewport" content="width=device-width"><meta'),
  );
  await shownAs(page, 'en');
  const desk = await deskFor(session, page);
  await desk.set({ view: 'columns' });
  await page.setViewport({ width: 390, height: 844 });
  await twoFrames(page);
  const facing = (await standing(page)).filter((each) => each.facing);
  // Cells and boxes that its authors set side by side.
  expect(facing.length).toBeLessThanOrEqual(8);
});
