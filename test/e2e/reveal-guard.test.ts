import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { lineOf, pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone, cardText } from './look.ts';
import {
  boxOf,
  click,
  EVERY_STRUCTURE,
  openCards,
  opened,
  openWith,
  pairWith,
  pass,
  textOf,
  twoFrames,
} from './reveal-hand.ts';
import { test } from './test.ts';

test('events that the page makes up open, pin and close nothing', async ({ session }) => {
  const page = await openWith(session, { delay: 0 });
  const pair = await pairWith(page, 'The boat is eleven');
  const forge = async (types: string[]) =>
    page.$eval(
      sideOf(pair, 'en'),
      (block, names) => {
        const { x, y } = block.getBoundingClientRect();
        const init = {
          bubbles: true,
          composed: true,
          clientX: x + 20,
          clientY: y + 10,
          detail: 1,
          key: 'Escape',
        };
        for (const name of names)
          block.dispatchEvent(
            name.startsWith('key')
              ? new KeyboardEvent(name, init)
              : new PointerEvent(name, { ...init, pointerType: 'mouse' }),
          );
      },
      types,
    );
  await forge(['pointerover', 'pointermove', 'mousemove', 'pointerdown', 'pointerup', 'click', 'focusin']);
  await pass(page, 300);
  expect(await openCards(page)).toEqual([]);
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  await forge(['keydown', 'click', 'scroll']);
  await page.evaluate(() => {
    const shadow = document.querySelector('duidu-card')?.shadowRoot;
    for (const button of shadow?.querySelectorAll('button') ?? []) button.click();
  });
  await pass(page, 300);
  expect(await openCards(page)).toEqual([pair]);
  await pointAway(page);
  await cardGone(page);
});

test('a card of the page is not taken for ours, nor is a forged mark', async ({ session }) => {
  const page = await openWith(session, { delay: 0 });
  await page.evaluate(() => {
    const card = document.createElement('duidu-card');
    card.setAttribute('data-duidu-for', '1');
    card.id = 'theirs';
    card.style.cssText = 'position:fixed;left:0;top:0;width:200px;height:60px;background:#eee';
    document.documentElement.append(card);
    document.querySelector('.kicker')?.setAttribute('data-duidu-pair', '2');
  });
  await page.mouse.move(100, 30, { steps: 3 });
  await pass(page, 300);
  expect(await page.$$('duidu-card')).toHaveLength(1);
  await pointAt(page, '.kicker');
  await pass(page, 300);
  expect(await page.$$('duidu-card')).toHaveLength(1);
  const pair = await pairWith(page, 'The boat is eleven');
  await pointAt(page, sideOf(pair, 'en'));
  await page.waitForSelector(`duidu-card[data-duidu-for="${pair}"]`);
  expect(await page.$eval('html > :last-child', (card) => card.getAttribute('data-duidu-for'))).toBe(
    String(pair),
  );
  // On the page's own card, ours is left.
  await page.mouse.move(100, 30, { steps: 3 });
  await page.waitForFunction(() => document.querySelectorAll('duidu-card').length === 1);
});

test('styles of the page do not reach the card, and those of the card do not reach the page', async ({
  session,
}) => {
  const page = await openWith(session, { delay: 0 });
  const pair = await pairWith(page, 'He refused to leave');
  const look = async () =>
    page.$eval('duidu-card', (card) => {
      const text = card.shadowRoot?.querySelector('.text p');
      const link = card.shadowRoot?.querySelector('a');
      if (!text || !link) throw new Error('The card has no text');
      const { fontSize, color, letterSpacing } = getComputedStyle(text);
      const { display, position, opacity, transform } = getComputedStyle(card);
      return {
        fontSize,
        color,
        letterSpacing,
        display,
        position,
        opacity,
        transform,
        link: getComputedStyle(link).color,
      };
    });
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  const plain = await look();
  await pointAway(page);
  await cardGone(page);
  const outside = await page.$eval('h1', (heading) => getComputedStyle(heading).cssText);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = `
      html { font-size: 40px }
      duidu-card, html > * + * + * { display: none !important; opacity: 0 !important; position: static !important; transform: rotate(9deg) !important }
      * { letter-spacing: 9px !important; --duidu-left: 9999px !important }
      p, a { color: #060 !important; font-size: 50px !important }`;
    document.head.append(style);
  });
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  expect(await look()).toEqual(plain);
  const { left, right } = await boxOf(page, 'duidu-card');
  expect(right - left).toBeGreaterThan(100);
  expect(left).toBeLessThan(1000);
  await page.evaluate(() => document.querySelector('style:last-of-type')?.remove());
  expect(await page.$eval('h1', (heading) => getComputedStyle(heading).cssText)).toBe(outside);
});

test('a strict policy, Trusted Types and a page that names every element change nothing', async ({
  session,
}) => {
  const url = 'http://news.dahe.cn/strict.html';
  const page = await openWith(session, { delay: 0 });
  const html = (await page.content()).replace(/<style>.*?<\/style>/s, '');
  session.web.serve(url, {
    body: html
      .replaceAll(/ data-duidu-[a-z]+="[^"]*"/g, '')
      .replace('<html', '<html id="documentElement" name="body"'),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
  await page.goto(url);
  await page.waitForSelector('html[data-duidu-view]');
  const pair = await pairWith(page, 'The boat is eleven');
  await pointAt(page, sideOf(pair, 'en'));
  expect(await cardText(page, pair)).toBe(await textOf(page, pair, 'zh'));
  const { left, right } = await boxOf(page, 'duidu-card');
  expect(right - left).toBeGreaterThan(100);
  expect(await page.$eval('duidu-card', (card) => getComputedStyle(card).position)).toBe('absolute');
});

test('the card lies above the layers of the page, full screen included', async ({ session }) => {
  const page = await openWith(session, { delay: 0 });
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:rgb(0 0 0 / 10%)';
    document.documentElement.append(cover);
  });
  const pair = await pairWith(page, 'The boat is eleven');
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  expect(await onTop(page, pair)).toBe('duidu-card');
  await pointAway(page);
  await cardGone(page);
  const whole = await pairWith(page, 'A river is a road');
  await page.evaluate(() => {
    const quote = document.querySelector('blockquote');
    quote?.addEventListener('click', () => quote.requestFullscreen(), { once: true });
  });
  const { x, y } = await lineOf(page, 'blockquote p');
  await page.mouse.click(x, y);
  await page.waitForFunction(() => document.fullscreenElement !== null);
  // The click has pinned the card too, which came up before the full screen did.
  await opened(page, whole);
  await twoFrames(page);
  expect(await onTop(page, whole)).toBe('duidu-card');
});

/** What a page shows in the middle of the card of a pair. */
async function onTop(page: Page, pair: number): Promise<string | undefined> {
  const { left, right, top, bottom } = await boxOf(page, `duidu-card[data-duidu-for="${pair}"]`);
  return page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
  });
}

test('the card of a block in a dialogue lies above it, and above popovers that open later', async ({
  session,
}) => {
  const dialogue = `<dialog id="talk" style="width:600px">
    <p>The lamp on the jetty is lit at five in winter and at eight in summer.</p>
    <p>码头上的灯，冬天五点点亮，夏天八点点亮。</p></dialog>
    <div popover="manual" id="pop" style="inset:0;margin:0;width:100vw;height:100vh">A popover</div>
    <script>document.getElementById('talk').showModal()</script></body>`;
  const page = await openWith(session, { delay: 0 }, EVERY_STRUCTURE.replace('</body>', dialogue));
  const inside = await pairWith(page, 'The lamp on the jetty');
  await click(page, await lineOf(page, sideOf(inside, 'en')));
  await opened(page, inside);
  expect(await onTop(page, inside)).toBe('duidu-card');
  const raised = (id: string, method: 'showPopover' | 'showModal') =>
    page.$eval(
      `#${id}`,
      async (element, name) => {
        const toggled = new Promise((resolve) => element.addEventListener('toggle', resolve, { once: true }));
        (element as HTMLDialogElement)[name]();
        await toggled;
      },
      method,
    );
  await raised('pop', 'showPopover');
  expect(await onTop(page, inside), 'above a popover').toBe('duidu-card');

  await page.evaluate(() => {
    document.getElementById('pop')?.hidePopover();
    document.querySelector('dialog')?.close();
  });
  await cardGone(page);
  const outside = await pairWith(page, 'He refused to leave');
  const transient = await pairWith(page, 'The boat is eleven');
  await click(page, await lineOf(page, sideOf(outside, 'en')));
  await pointAt(page, sideOf(transient, 'en'));
  await opened(page, outside, transient);
  await raised('talk', 'showModal');
  // What is pinned waits below; it is no part of the dialogue, which makes all else inert.
  await opened(page, outside);
  expect(await page.$eval('duidu-card', (card) => card.parentElement?.localName)).toBe('html');
});
