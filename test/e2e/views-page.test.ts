import { expect } from 'vitest';
import { shownAs, squash, visibleText } from './look.ts';
import { onAll } from './on-all.ts';
import { test } from './test.ts';
import { deskFor, findReady, STRUCTURES } from './views-desk.ts';

test('a link with a text fragment finds what is collapsed, and unfolds that pair only', async ({
  session,
}) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  await findReady(page);
  await page.goto(`${STRUCTURES.url}#:~:text=${encodeURIComponent('铜管乐队')}`);
  const found = await page.waitForSelector('[data-duidu-shown] p, p[data-duidu-shown]');
  expect(await found?.evaluate((element) => element.textContent)).toContain('铜管乐队');
  await page.waitForFunction(() => scrollY > 500);
  expect(await found?.evaluate((element) => element.getBoundingClientRect().height)).toBeGreaterThan(10);
  const text = await visibleText(page);
  expect(text).toContain('铜管乐队');
  expect(text).not.toContain('渡船一个星期');
});

test('find looks into a table cell that keeps its place, around paragraphs and around bare text', async ({
  session,
}) => {
  const row = (en: string, zh: string, price: string) =>
    `<tr><td>${en}</td><td>${zh}</td><td>${price}</td></tr>`;
  const url = 'http://news.dahe.cn/table.html';
  for (const [start, end] of [
    ['', ''],
    ['<p>', '</p>'],
  ]) {
    const page = await session.open(
      url,
      `<!doctype html><meta charset="utf-8"><style>[hidden]{display:none!important}</style><table border>
        ${row(`${start}A seat on the morning boat, with a bag of rice${end}`, `${start}早班船一个座位，可带一袋米${end}`, '2')}
        ${row(`${start}A bicycle, pushed and not ridden${end}`, `${start}自行车<b>一辆</b>，推着不骑${end}`, '1')}
        ${row('Ask', 'Mr Luo', '3')}</table>`,
    );
    await shownAs(page, 'en');
    expect(await onAll(page, 'td[data-duidu-hole]', (cells) => cells.length)).toBe(2);
    const cells = () =>
      onAll(page, 'td', (all) => all.map((cell) => JSON.stringify(cell.getBoundingClientRect())));
    const before = await cells();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-duidu-lang="zh"]')].every(
        (side) => side.getAttribute('hidden') === 'until-found',
      ),
    );
    expect(await cells(), 'nothing has moved').toEqual(before);
    const seen = await visibleText(page);
    expect(seen).not.toMatch(/早班船|一辆|推着/);
    await page.goto(`${url}#:~:text=${encodeURIComponent('自行车一辆，推着不骑')}`);
    await page.waitForSelector('[data-duidu-shown]');
    const text = await visibleText(page);
    expect(text).toContain('自行车一辆，推着不骑');
    expect(text).not.toContain('可带一袋米');
    await page.close();
  }
});

test('a selection across pairs copies what is seen and nothing else', async ({ session }) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  const copied = () =>
    page.evaluate(async () => {
      const seen: string[] = [];
      document.addEventListener('copy', () => seen.push(getSelection()?.toString() ?? ''), { once: true });
      getSelection()?.selectAllChildren(document.body);
      document.execCommand('copy');
      return seen[0] ?? '';
    });
  const expected = await visibleText(page);
  expect(squash(await copied()), 'at once').toBe(expected);
  await findReady(page);
  expect(squash(await copied()), 'when find can look in').toBe(expected);
  expect(expected).toContain('图文整理');
  expect(expected).not.toContain('沙洲中央');
});

test('collapsed text is out of the accessibility tree, and sides carry their language', async ({
  session,
}) => {
  const page = await session.open(STRUCTURES.url, STRUCTURES.html);
  await shownAs(page, 'en');
  await findReady(page);
  const wrong = await onAll(page, '[data-duidu-pair]', (sides) =>
    sides.filter(
      (side) =>
        side.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) !== side.getAttribute('data-duidu-lang'),
    ),
  );
  expect(wrong).toEqual([]);
  if (session.browserName === 'firefox') return;
  const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
  expect(tree).toContain('The boat is eleven metres long');
  expect(tree).not.toContain('樟树');
  expect(tree.match(/"role":"listitem"/g)).toHaveLength(3 + 2 + 2);
});

test('frames, films, fields and listeners live through every switch', async ({ session }) => {
  const frame = 'http://news.dahe.cn/frame.html';
  session.web.serve(frame, '<p>A frame</p>');
  const html = STRUCTURES.html
    .replace(
      '<h2>Floated',
      `<iframe src="${frame}"></iframe><input id="field"><video id="film"></video><h2>Floated`,
    )
    .replace('<p>Some people', '<p onclick="document.title = \'heard\'">Some people');
  const page = await session.open(STRUCTURES.url, html);
  await shownAs(page, 'en');
  await page.type('#field', 'half a word');
  await page.evaluate(() => {
    const film = document.querySelector('video');
    for (const event of ['emptied', 'abort'])
      film?.addEventListener(event, () => film.setAttribute('data-restarted', ''));
    (window as unknown as { nodes: Element[] }).nodes = [
      ...document.body.querySelectorAll('*:not(duidu-run)'),
    ];
  });
  const desk = await deskFor(session, page);
  for (const view of ['zh', 'columns', 'both', 'en'] as const) await desk.set({ view });
  expect(session.web.requests.filter((url) => url === frame)).toHaveLength(1);
  expect(await page.$eval('#field', (field) => (field as HTMLInputElement).value)).toBe('half a word');
  expect(await page.$('[data-restarted]')).toBeNull();
  expect(
    await page.evaluate(() => {
      const now = [...document.body.querySelectorAll('*:not(duidu-run)')];
      return (window as unknown as { nodes: Element[] }).nodes.every((node, i) => node === now[i]);
    }),
    'the same nodes in the same order',
  ).toBe(true);
  await page.$eval('p[onclick]', (element) => (element as HTMLElement).click());
  expect(await page.title()).toBe('heard');
});

test('a thousand pairs switch by one attribute of the root', async ({ session }) => {
  const line = (i: number) =>
    `<p>Gate ${i} was opened at noon and the river fell by ${i + 3} centimetres before the evening.</p><p>${i}号闸门中午打开，到傍晚河水落了${i + 3}厘米。</p>`;
  const html = `<!doctype html><meta charset="utf-8"><body>${Array.from({ length: 1000 }, (_, i) => line(i)).join('')}`;
  const page = await session.open('http://news.dahe.cn/thousand.html', html);
  await shownAs(page, 'en');
  await findReady(page);
  const desk = await deskFor(session, page);
  await desk.set({ view: 'zh' });
  await page.evaluate(() => {
    const changes = new Set<string>();
    (window as unknown as { changes: Set<string> }).changes = changes;
    new MutationObserver((records) => {
      for (const { target, type, attributeName } of records)
        changes.add(`${target.nodeName} ${attributeName ?? type}`);
    }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  });
  await desk.set({ view: 'en' });
  const changes = await page.evaluate(() =>
    [...(window as unknown as { changes: Set<string> }).changes].sort(),
  );
  // All else is what lets find look in, which may follow later.
  expect(
    changes.filter((change) => !/^P (?:hidden|aria-hidden|(?:data-duidu-was-)?style)$/.test(change)),
  ).toEqual(['HTML data-duidu-switching', 'HTML data-duidu-view']);
});
