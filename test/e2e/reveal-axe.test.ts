import { expect, vi } from 'vitest';
import { axeFindings } from './axe.ts';
import { lineOf, pointAt, sideOf } from './hand.ts';
import { cardText } from './look.ts';
import { click, EVERY_STRUCTURE, opened, openWith, pairWith, revealByKey } from './reveal-hand.ts';
import { test } from './test.ts';

// axe walks every element of the page twice.
vi.setConfig({ testTimeout: 300_000 });

for (const reveal of ['card', 'in-place', 'below', 'mask'] as const)
  test(`${reveal}: axe finds nothing on a page with an open pair that was not there before`, async ({
    session,
  }) => {
    // Within a landmark, as axe asks of all text.
    const html = EVERY_STRUCTURE.replace('<body>', '<body><main>').replace('</body>', '</main></body>');
    const page = await openWith(session, { reveal, view: 'both' }, html);
    const before = new Set(await axeFindings(page));
    await page.close();
    const read = await openWith(session, { reveal }, html);
    const pair = await pairWith(read, 'He refused to leave');
    if (reveal === 'below') await click(read, await lineOf(read, sideOf(pair, 'en')));
    else await pointAt(read, sideOf(pair, 'en'));
    if (reveal === 'mask') await read.waitForSelector('[data-duidu-bare]');
    else await cardText(read, pair);
    expect((await axeFindings(read)).filter((finding) => !before.has(finding))).toEqual([]);
  });

test('each shown side is described by its other side, and an open card is its details', async ({
  session,
}) => {
  const page = await openWith(session, {});
  const pair = await pairWith(page, 'The boat is eleven');
  const relation = (name: 'ariaDescribedByElements' | 'ariaDetailsElements') =>
    page.$eval(
      sideOf(pair, 'en'),
      (side, property) =>
        side[property]?.map(({ localName, textContent }) => `${localName} ${textContent}`) ?? [],
      name,
    );
  // It is said in an idle moment.
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.ariaDescribedByElements,
    {},
    sideOf(pair, 'en'),
  );
  expect(await relation('ariaDescribedByElements')).toEqual([
    `p ${await page.$eval(sideOf(pair, 'zh'), (side) => side.textContent)}`,
  ]);
  expect(await relation('ariaDetailsElements')).toEqual([]);
  await pointAt(page, sideOf(pair, 'en'));
  await cardText(page, pair);
  expect(await relation('ariaDetailsElements')).toEqual(['duidu-card ']);
});

test('opening is announced once: politely by itself, or by the focus that comes into the card', async ({
  session,
}) => {
  const page = await openWith(session, {});
  await page.evaluate(() => {
    // What a screen reader would hear: text that comes into a polite region that is there already.
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const card of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (card instanceof Element && card.shadowRoot)
          new MutationObserver((changes) => {
            for (const { target, addedNodes } of changes)
              if ((target as Element).closest('[aria-live="polite"]'))
                heard.push([...addedNodes].map(({ textContent }) => textContent).join(''));
          }).observe(card.shadowRoot, { childList: true, subtree: true });
    }).observe(document.documentElement, { childList: true });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  const pair = await pairWith(page, 'The boat is eleven');
  const text = await page.$eval(sideOf(pair, 'zh'), (side) => side.textContent);
  const { x, y } = await pointAt(page, sideOf(pair, 'en'));
  await opened(page, pair);
  await click(page, { x, y });
  await page.waitForFunction(() =>
    document.querySelector('duidu-card')?.shadowRoot?.querySelector('.pinned'),
  );
  expect(await heard()).toEqual([text]);
  await click(page, { x, y });
  await page.waitForFunction(() => !document.querySelector('duidu-card'));
  await revealByKey(session, page);
  await opened(page, pair);
  expect(await heard()).toEqual([]);
  expect(await page.$eval('duidu-card', (card) => card.shadowRoot?.activeElement?.getAttribute('role'))).toBe(
    'dialog',
  );
});
