import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { clipboard } from './clipboard.ts';
import { pointAt, pointAway, press, sideOf, switchSite } from './hand.ts';
import { boxes, cardGone, outerHtml, squash } from './look.ts';
import { onAll } from './on-all.ts';
import { boxOf, lastingHtml, opened, openWith, pairWith, revealByKey, twoFrames } from './reveal-hand.ts';
import {
  becomesMarked,
  cardBecomes,
  marked,
  pointAtSentence,
  pointInCard,
  saidOfPage,
  sweepDown,
  until,
  watchWrites,
} from './sentence-hand.ts';
import { test } from './test.ts';

const read = (path: string) => readFileSync(new URL(`../pages/${path}`, import.meta.url), 'utf8');

/** What translates what in our article, found by reading it: sentences in English, and in Chinese. */
const LINKS = JSON.parse(read('henan-article/sentences.json')) as [string[], string[]][];

/** One paragraph of it, sentence by sentence. */
const PEONY = LINKS.slice(5, 9).map(([en, zh]) => ({ en: en.join(''), zh: zh.join('') }));
const [FIRST, SECOND, THIRD] = PEONY as [(typeof PEONY)[0], (typeof PEONY)[0], (typeof PEONY)[0]];
const ALL_ZH = PEONY.map(({ zh }) => zh).join('');

async function moveTo(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y, { steps: 4 });
}

test('each sentence that is pointed at is marked with its counterpart, and the page is not written to', async ({
  session,
}) => {
  const untouched = await outerHtml(await session.open('http://news.example/article.html', OURS.html));
  const page = await openWith(session, { view: 'both' }, OURS.html);
  const writes = await watchWrites(page);
  for (const [en, zh] of LINKS)
    for (const [own, other] of [
      [en, zh],
      [zh, en],
    ] as const)
      for (const sentence of own) {
        await pointAtSentence(page, sentence);
        await becomesMarked(page, own.join(''), other.join(''));
      }
  for (const share of [0.2, 0.5]) {
    const order = PEONY.map(({ en }) => squash(en));
    const seen = (await sweepDown(page, FIRST.en, share)).map((sentence) => order.indexOf(sentence));
    expect(seen, 'one after the other, and never none').toEqual([...new Set(seen)].sort());
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).not.toContain(-1);
  }
  expect(await writes()).toEqual([]);
  await pointAway(page);
  expect(await marked(page), 'nothing is pointed at').toEqual({
    sentence: '',
    counterpart: '',
    doubtful: '',
    covered: '',
  });
  await switchSite(session, page, 'off');
  expect(await outerHtml(page)).toBe(untouched);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});

test('in columns and under the mask sentences are marked in the same way, without a card and without a gap', async ({
  session,
}) => {
  for (const settings of [{ view: 'columns' }, { view: 'en', reveal: 'mask', delay: 2000 }] as const) {
    const page = await openWith(session, settings, OURS.html);
    const writes = await watchWrites(page);
    for (const { en, zh } of PEONY)
      for (const [own, other] of [
        [en, zh],
        [zh, en],
      ] as const) {
        await pointAtSentence(page, own);
        await becomesMarked(page, own, other);
      }
    for (const language of ['en', 'zh'] as const) {
      const order = PEONY.map((each) => squash(each[language]));
      const seen = (await sweepDown(page, FIRST[language], 0.02)).map((sentence) => order.indexOf(sentence));
      expect(seen, 'one after the other, and never none').toEqual([...new Set(seen)].sort());
      expect(seen).not.toContain(-1);
    }
    expect(await writes()).toEqual([]);
    await page.close();
  }
});

test('in place and below, the neighbours of the counterpart grow pale, and nothing moves or is written', async ({
  session,
}) => {
  for (const reveal of ['in-place', 'below'] as const) {
    const page = await openWith(session, { peek: true, reveal }, OURS.html);
    const point = await pointAtSentence(page, SECOND.en);
    if (reveal === 'below') await page.mouse.click(point.x, point.y);
    const others = (shown: (typeof PEONY)[0]) =>
      PEONY.filter((each) => each !== shown)
        .map(({ zh }) => zh)
        .join('');
    await cardBecomes(page, { seen: ALL_ZH, marked: SECOND.zh, grey: others(SECOND) });
    await page.mouse.move(point.x + 2, point.y);
    const writes = await watchWrites(page);
    const placesNow = () =>
      onAll(page, '[data-duidu-lang="en"], duidu-card', (all) =>
        all.map((each) => Object.values(each.getBoundingClientRect().toJSON())),
      );
    const before = await placesNow();
    await moveTo(page, { x: point.x + 6, y: point.y });
    await twoFrames(page);
    await cardBecomes(page, { marked: SECOND.zh, grey: others(SECOND) });
    await moveTo(page, await pointInCard(page, 2));
    await cardBecomes(page, { seen: ALL_ZH, marked: THIRD.zh, grey: others(THIRD) });
    expect(await writes(), reveal).toEqual([]);
    expect(await placesNow(), reveal).toEqual(before);
    await page.close();
  }
});

test('under the mask only the counterpart is uncovered, and all of the text while Shift is held', async ({
  session,
}) => {
  const page = await openWith(session, { reveal: 'mask' }, OURS.html);
  const popup = await session.openPopup(page);
  await press(popup, '[data-peek] input[aria-checked="false"]');
  await popup.waitForSelector('[data-peek] input[aria-checked="true"]');
  await popup.close();
  const covered = (...shown: (typeof PEONY)[0][]) =>
    squash(PEONY.map((each) => (shown.includes(each) ? '' : each.zh)).join(''));
  const becomesCovered = (wanted: string) =>
    until(page, `covered: ${wanted}`, async () => (await marked(page)).covered === wanted);
  await pointAtSentence(page, SECOND.en);
  const before = await boxes(page);
  await becomesMarked(page, SECOND.en, SECOND.zh);
  await becomesCovered(covered(SECOND));
  expect(await onAll(page, '[data-duidu-bare]', (bare) => bare.map((each) => each.textContent))).toEqual([
    expect.stringContaining(SECOND.zh),
  ]);
  const writes = await watchWrites(page);
  await pointAtSentence(page, THIRD.en);
  await becomesCovered(covered(THIRD));
  await page.keyboard.down('Shift');
  await becomesCovered('');
  await page.keyboard.up('Shift');
  await becomesCovered(covered(THIRD));
  expect(await writes()).toEqual([]);
  expect(await boxes(page)).toEqual(before);
  await pointAway(page);
  await page.waitForFunction(() => !document.querySelector('[data-duidu-bare]'));
  expect((await marked(page)).covered).toBe('');
});

test('where both languages stand on the page keys go from sentence to sentence too, once the shortcut has been pressed', async ({
  session,
}) => {
  const said = (place: number, sentence: string, other: string) =>
    squash(`Sentence ${place} of 4${sentence}${other}`);
  for (const settings of [{ view: 'both' }, { view: 'columns' }, { view: 'zh', reveal: 'mask' }] as const) {
    const page = await openWith(session, settings, OURS.html);
    await pointAway(page);
    const before = await lastingHtml(page);
    await page.evaluate(() => {
      const keys: string[] = [];
      addEventListener('keydown', ({ key }) => keys.push(key), true);
      Object.assign(window, { keys });
    });
    const keysOfPage = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys.join(' '));
    await page.keyboard.press('n');
    const point = await pointAtSentence(page, THIRD.en);
    await page.keyboard.press('s');
    await page.mouse.move(point.x, point.y);
    expect(await keysOfPage(), 'keys are the page’s').toBe('n s');

    await becomesMarked(page, THIRD.en, THIRD.zh);
    await revealByKey(session, page);
    await until(page, 'keys are ours', async () => (await saidOfPage(page)) === '');
    await page.keyboard.press('ArrowUp');
    await becomesMarked(page, SECOND.en, SECOND.zh);
    await until(page, 'it is said', async () => (await saidOfPage(page)) === said(2, SECOND.en, SECOND.zh));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await until(page, 'it is said', async () => (await saidOfPage(page)) === said(1, FIRST.en, FIRST.zh));
    await page.keyboard.press('s');
    await page.keyboard.press('n');
    await page.keyboard.press('ArrowDown');
    await becomesMarked(page, 'Buying time, one greenhouse after another', '向大棚要时间');
    await page.keyboard.press('Escape');
    await until(page, 'keys are the page’s', async () => (await saidOfPage(page)) === undefined);
    await page.keyboard.press('n');
    expect(await keysOfPage()).toBe('n s n');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await lastingHtml(page)).toBe(before);
    expect(await clipboard(session, page)).toBe(
      settings.view === 'zh' ? `${FIRST.zh}\n${FIRST.en}` : `${FIRST.en}\n${FIRST.zh}`,
    );
    await page.close();
  }
});

test('an open card marks the counterpart, and in the card a sentence marks its own on the page; a click copies both', async ({
  session,
}) => {
  const page = await openWith(session, {}, OURS.html);
  await pointAtSentence(page, FIRST.en);
  await cardBecomes(page, { marked: FIRST.zh, seen: ALL_ZH });
  const writes = await watchWrites(page);
  for (const { en, zh } of [...PEONY.slice(3), ...PEONY.slice(0, 3)]) {
    await pointAtSentence(page, en);
    await cardBecomes(page, { marked: zh });
    await becomesMarked(page, en, zh);
  }
  await moveTo(page, await pointInCard(page, 2));
  await becomesMarked(page, THIRD.zh, THIRD.en);
  await cardBecomes(page, { marked: THIRD.zh });
  expect(await writes(), 'nothing but the card').toEqual([]);

  const point = await pointInCard(page, 2);
  await page.mouse.click(point.x, point.y);
  expect(await clipboard(session, page)).toBe(`${THIRD.en}\n${THIRD.zh}`);

  // Selecting a word of the card, or taking that selection away, is no wish for another text on the clipboard.
  await pointAway(page);
  await pointAtSentence(page, FIRST.en);
  await cardBecomes(page, { marked: FIRST.zh });
  const from = await pointInCard(page, 3);
  await moveTo(page, from);
  await page.mouse.down();
  await moveTo(page, { x: from.x + 100, y: from.y });
  await page.mouse.up();
  await page.mouse.click(from.x, from.y);
  expect(await clipboard(session, page)).toBe(`${THIRD.en}\n${THIRD.zh}`);
});

test('keys go from sentence to sentence of an open card, say each once, and copy it', async ({ session }) => {
  const page = await openWith(session, { view: 'zh' }, OURS.html);
  const pair = await pairWith(page, 'A peony is in no hurry');
  await pointAt(page, sideOf(pair, 'zh'));
  await revealByKey(session, page);
  await opened(page, pair);
  await pointAway(page);
  const said = (place: number, sentence: string, other: string) => `Sentence${place}of4${sentence}${other}`;
  await page.keyboard.press('ArrowUp');
  await cardBecomes(page, { said: said(1, FIRST.en, FIRST.zh), marked: FIRST.en });
  await page.keyboard.press('ArrowDown');
  await cardBecomes(page, { said: said(2, SECOND.en, SECOND.zh), marked: SECOND.en });
  await becomesMarked(page, SECOND.en, SECOND.zh);
  await page.keyboard.press('s');
  expect(await clipboard(session, page)).toBe(`${SECOND.zh}\n${SECOND.en}`);
});

test('a card shows only the counterpart of what is pointed at, its neighbours when they are asked for', async ({
  session,
}) => {
  const page = await openWith(session, { peek: true }, OURS.html);
  await pointAtSentence(page, SECOND.en);
  await cardBecomes(page, { seen: SECOND.zh, marked: SECOND.zh });
  const pair = await pairWith(page, FIRST.en);
  const [block, beside] = [await boxOf(page, sideOf(pair, 'en')), await boxOf(page, 'duidu-card')];
  expect(Math.min(Math.abs(beside.top - block.bottom), Math.abs(block.top - beside.bottom))).toBeLessThan(20);
  await pointAtSentence(page, THIRD.en);
  await cardBecomes(page, { seen: THIRD.zh, marked: THIRD.zh });

  await moveTo(page, await pointInCard(page, 2));
  await page.keyboard.down('Shift');
  await cardBecomes(page, { seen: ALL_ZH });
  await page.keyboard.up('Shift');
  await cardBecomes(page, { seen: THIRD.zh });
  const button = await page.evaluateHandle(
    () =>
      document
        .querySelector('duidu-card')
        ?.shadowRoot?.querySelector('[aria-pressed="false"] + button') as Element,
  );
  const { x, y } = await button.evaluate((element) => element.getBoundingClientRect().toJSON());
  await moveTo(page, { x: x + 8, y: y + 8 });
  const small = await boxOf(page, 'duidu-card');
  await page.mouse.click(x + 8, y + 8);
  await cardBecomes(page, { seen: ALL_ZH, grey: [FIRST, SECOND, PEONY[3]].map((each) => each?.zh).join('') });
  const large = await boxOf(page, 'duidu-card');
  expect([large.left, large.right], 'it grows away from the block').toEqual([small.left, small.right]);
  expect(Math.min(Math.abs(large.top - small.top), Math.abs(large.bottom - small.bottom))).toBeLessThan(1);
  await pointAway(page);
  await cardGone(page);

  await page.keyboard.down('Shift');
  await pointAtSentence(page, FIRST.en);
  await cardBecomes(page, { seen: ALL_ZH });
  await page.keyboard.up('Shift');
  await cardBecomes(page, { seen: FIRST.zh });
});

test('a click brings the counterpart level that is out of sight, and leaves the page its clicks', async ({
  session,
}) => {
  const html = read('all-english-then-chinese/page.html')
    .replace('</head>', '<style>p { margin-bottom: 200px }</style></head>')
    .replace('a herdsman', '<a href="#tea">a herdsman</a>');
  const page = await openWith(session, { view: 'both' }, html);
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      document.title = String(event.defaultPrevented);
    });
  });
  const top = async (sentence: string) => await page.evaluate(topOf, sentence.replace(/\s+/g, ''));
  const [en, zh] = [
    'Since then I have held three opinions about getting lost.',
    '从那以后，关于迷路，我有了三条看法。',
  ];
  const point = await pointAtSentence(page, en);
  await becomesMarked(page, en, zh);
  const was = await top(en);
  await page.mouse.click(point.x, point.y);
  await until(page, 'level', async () => Math.abs((await top(zh)) - was) < 2);
  expect(await page.title(), 'the page has its click').toBe('false');
});

/** Where a sentence begins in the viewport. */
function topOf(sentence: string): number {
  for (const side of document.querySelectorAll('[data-duidu-pair]'))
    if (side.textContent?.replace(/\s+/g, '') === sentence) return side.getBoundingClientRect().top;
  return Number.NaN;
}
