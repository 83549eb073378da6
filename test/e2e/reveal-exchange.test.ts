import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, type Point, pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { onAll } from './on-all.ts';
import { type Box, boxOf, click, opened, openWith } from './reveal-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

/** Opens a page of our own with a heading that is pair 1, so that what follows is pair 2 and on. */
async function openBody(session: Session, body: string, settings = {}): Promise<Page> {
  const html = `<!doctype html><meta charset="utf-8"><title>Ferry</title>
    <style>body { font: 16px/1.5 sans-serif; margin: 20px } p { margin: 16px 0 }</style>
    <h1 lang="en">The ferry of Baima</h1><h1 lang="zh">白马渡口的渡船</h1>${body}`;
  return openWith(session, { delay: 0, reveal: 'in-place', ...settings }, html);
}

/** The smallest box around all elements that a selector matches. */
const allOf = (page: Page, selector: string): Promise<Box> =>
  onAll(page, selector, (elements) => {
    const boxes = elements.map((element) => element.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  });

/** How far a box reaches beyond another, in pixels, at each edge; below 0 where it ends before. */
const beyond = (box: Box, inner: Box): number[] => [
  inner.left - box.left,
  inner.top - box.top,
  box.right - inner.right,
  box.bottom - inner.bottom,
];

/** The middle of the first line of one of the parts of a text. */
const middleOf = (page: Page, selector: string, part: number): Promise<Point> =>
  onAll(
    page,
    selector,
    (parts, index) => {
      const { left, top, width, height } = parts[index]?.getClientRects()[0] ?? new DOMRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    part,
  );

test('in place, all of a text is exchanged, at whichever of its parts the pointer is', async ({
  session,
}) => {
  const page = await openBody(
    session,
    `<p>I have rowed this boat since 1952, when my father gave it to me at the pier of Baima, and all that I want is a quiet
     engine. The mayor promised me one in 1998, and I have read of such engines in <em>The Boat</em> of 2006 and in other
     journals that come to the pier with the post, and still I wait for it.<br>我从1952年起划这条船，是父亲在白马渡口交给我的，我只想要一台安静的
     发动机。镇长1998年答应给我一台，我在2006年的《船》和别的杂志上读到过这种发动机，到今天还在码头等着。</p>
     <p>See the timetable of the boats here: <time-table></time-table>.</p><p>请看渡船时刻表：<time-table></time-table>。</p>
     <p><b>The mayor:</b><br>I promised an engine in 1998, and all that I have found so far is a pair of oars of 2006.</p>
     <p><b>镇长：</b><br>我1998年答应过一台发动机，到现在只找到一对2006年的桨。</p>`,
  );
  for (const pair of [2, 3, 4]) {
    const whole = await allOf(page, sideOf(pair, 'en'));
    const parts = await onAll(page, sideOf(pair, 'en'), (all) => all.length);
    expect(parts).toBeGreaterThan(1);
    for (let part = 0; part < parts; part++) {
      const { x, y } = await middleOf(page, sideOf(pair, 'en'), part);
      await page.mouse.move(x, y, { steps: 4 });
      await opened(page, pair);
      const sheet = await boxOf(page, 'duidu-card');
      expect(Math.min(...beyond(sheet, whole)), `pair ${pair}, part ${part}`).toBeGreaterThanOrEqual(-1);
      expect(sheet.bottom, `pair ${pair}, part ${part}`).toBeLessThanOrEqual(whole.bottom + 8);
      await pointAway(page);
      await cardGone(page);
    }
  }
});

const LINES = '镇长1998年的答应<br>What the mayor of the village promised me in 1998, down at the river';

test('in place, a longer text within a line takes what is left of the line', async ({ session }) => {
  const page = await openBody(
    session,
    `<p>${LINES}</p><p style="text-align: center">${LINES}</p>
     <p><i style="float: right; width: 70%; height: 24px; background: teal"></i>${LINES}</p>`,
    { view: 'zh' },
  );
  for (const pair of [2, 3, 4]) {
    const line = await boxOf(page, sideOf(pair, 'zh'));
    await pointAt(page, sideOf(pair, 'zh'));
    await opened(page, pair);
    const sheet = await boxOf(page, 'duidu-card');
    if (pair === 4) expect(sheet.right, 'not over a float').toBeLessThan((await boxOf(page, 'i')).left);
    else {
      expect(sheet.bottom - sheet.top, `pair ${pair}`).toBeLessThan(32);
      expect(sheet.right - sheet.left, `pair ${pair}`).toBeGreaterThan(2 * (line.right - line.left));
    }
    if (pair === 3) expect(sheet.left + sheet.right, 'in the middle').toBeCloseTo(line.left + line.right, 0);
    else expect(sheet.left, `pair ${pair}`).toBeCloseTo(line.left, 0);
    await pointAway(page);
    await cardGone(page);
  }
});

test('in place, code and raised letters make no line higher', async ({ session }) => {
  const page = await openBody(
    session,
    `<style>p { font: 16px/1.15 serif }</style>
     <p>The mayor promised me an engine() in 1998 [1].</p>
     <p>镇长1998年<sup>[1]</sup>答应给我<code>an engine()</code>。</p>`,
  );
  const block = await boxOf(page, sideOf(2, 'en'));
  await pointAt(page, sideOf(2, 'en'));
  await opened(page, 2);
  const sheet = await boxOf(page, 'duidu-card');
  expect(sheet.bottom).toBeLessThanOrEqual(block.bottom + 1);
});

test('in place, lines come as close as those of a page that leaves that to the browser before letters get smaller', async ({
  session,
}) => {
  const page = await openBody(
    session,
    `<style>p { font: 16px serif; width: 500px }</style><p>The mayor promised me an engine in 1998.</p><p>镇长1998年答应给我一台发动机。</p>
     <p>The mayor promised me an engine in 1998, and I am still waiting for it at the pier of Baima.</p>
     <p>镇长1998年答应给我一台发动机，我到今天还在白马渡口的码头等着，别人都已经忘了。</p>`,
  );
  for (const pair of [2, 3]) {
    await pointAt(page, sideOf(pair, 'en'));
    await opened(page, pair);
    const [sheet, block] = [await boxOf(page, 'duidu-card'), await boxOf(page, sideOf(pair, 'en'))];
    expect(sheet.bottom, `pair ${pair}`).toBeLessThanOrEqual(block.bottom + 1);
    const size = await page.$eval(
      'duidu-card',
      (card) => getComputedStyle(card.shadowRoot?.querySelector('.text') as Element).fontSize,
    );
    expect(size, `pair ${pair}`).toBe('16px');
    await pointAway(page);
    await cardGone(page);
  }
});

test('in place, the last line that the window shows is covered whole', async ({ session }) => {
  const page = await openBody(session, '<p>The mayor promised in 1998.</p><p>镇长1998年答应过。</p>');
  const { bottom } = await boxOf(page, sideOf(2, 'en'));
  await page.setViewport({ width: 800, height: Math.ceil(bottom) });
  // No scroll brings it further up.
  await page.mouse.move(40, bottom - 10, { steps: 4 });
  await opened(page, 2);
  const [sheet, block] = [await boxOf(page, 'duidu-card'), await boxOf(page, sideOf(2, 'en'))];
  expect(Math.min(...beyond(sheet, block))).toBeGreaterThanOrEqual(-1);
});

test('letters that only a wrapper gives a size, a colour or a face have these in the card too', async ({
  session,
}) => {
  for (const reveal of ['in-place', 'below']) {
    const page = await openBody(
      session,
      `<section><p><span style="font-size: 13px; color: #757575">The mayor promised me one in 1998.</span></p></section>
       <p><span style="font-family: KaiTi, serif">镇长1998年答应给我一台。</span></p>`,
      { reveal },
    );
    if (reveal === 'below') await click(page, await lineOf(page, sideOf(2, 'en')));
    else await pointAt(page, sideOf(2, 'en'));
    await opened(page, 2);
    const letters = await page.$eval('duidu-card', (card) => {
      const { fontSize, color, fontFamily } = getComputedStyle(
        card.shadowRoot?.querySelector('.text') as Element,
      );
      return { fontSize, color, fontFamily };
    });
    expect(letters, reveal).toEqual({
      fontSize: '13px',
      color: 'rgb(117, 117, 117)',
      fontFamily: 'KaiTi, serif',
    });
    await page.close();
  }
});

test('a text is bold where the one pointed at is, no blacker, and not for a title above it', async ({
  session,
}) => {
  const page = await openBody(
    session,
    `<h2>The mayor promised me an engine in 1998.</h2><p><strong>镇长1998年答应给我一台发动机。</strong></p>
     <p><strong>The ferry leaves at 6:30.</strong></p><h2>渡船6:30开。</h2>
     <p><b>The mayor:</b><br>I promised an engine in 1998, and all that I have found so far is a pair of oars of 2006.</p>
     <p><b>镇长：</b><br>我1998年答应过一台发动机，到现在只找到一对2006年的桨。</p>`,
    { view: 'zh' },
  );
  const weights: string[] = [];
  for (const pair of [2, 3, 4]) {
    await pointAt(page, sideOf(pair, 'zh'));
    await opened(page, pair);
    weights.push(
      await page.$eval('duidu-card', ({ shadowRoot }) => {
        const [text, bold] = [shadowRoot?.querySelector('.text'), shadowRoot?.querySelector('strong')];
        return getComputedStyle((bold ?? text) as Element).fontWeight;
      }),
    );
    await pointAway(page);
    await cardGone(page);
  }
  expect(weights).toEqual(['700', '700', '400']);
});

test('in place, a text lies over its block where all of the block is in an element without a box', async ({
  session,
}) => {
  const page = await openBody(
    session,
    '<p><span style="display: contents">The mayor promised me one in 1998.</span></p><p>镇长1998年答应给我一台。</p>',
  );
  await pointAt(page, 'p:has(> span)');
  await opened(page, 2);
  const sheet = await boxOf(page, 'duidu-card');
  expect(beyond(await boxOf(page, 'p:has(> span)'), sheet).map(Math.round)).toEqual([0, 0, 0, 0]);
});

test('in place, the other side of a link that is none itself has the colour of text', async ({ session }) => {
  const page = await openBody(
    session,
    '<p><a href="#engine">The mayor promised me one in 1998.</a></p><p>镇长1998年答应给我一台。</p>',
  );
  await pointAt(page, sideOf(2, 'en'));
  await opened(page, 2);
  const color = await page.$eval(
    'duidu-card',
    (card) => getComputedStyle(card.shadowRoot?.querySelector('.text') as Element).color,
  );
  expect(color).toBe('rgb(0, 0, 0)');
});

test('a note has the type of the whole text, and room for words in a narrow cell', async ({ session }) => {
  const page = await openBody(
    session,
    `<p>The mayor promised me an engine in 1998, in <em>The Boat</em>.<br>镇长1998年在《船》上答应给我一台发动机。</p>
     <table><tr><td style="width: 90px; min-width: 90px">Mayor 1998</td></tr><tr><td>镇长1998年</td></tr></table>`,
    { reveal: 'below' },
  );
  const { x, y } = await middleOf(page, `em${sideOf(2, 'en')}`, 0);
  await click(page, { x, y });
  await opened(page, 2);
  const text = () =>
    page.$eval('duidu-card', (card) => {
      const element = card.shadowRoot?.querySelector('.text') as HTMLElement;
      const { fontStyle, fontSize } = getComputedStyle(element);
      return { fontStyle, lines: element.offsetHeight / Number.parseFloat(fontSize) / 1.5 };
    });
  expect((await text()).fontStyle).toBe('normal');
  await click(page, { x, y });
  await cardGone(page);
  await click(page, await lineOf(page, sideOf(3, 'en')));
  await opened(page, 3);
  expect((await text()).lines).toBeLessThan(2.5);
});
