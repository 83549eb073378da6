import { expect } from 'vitest';
import { pointAt, pointAway, sideOf } from './hand.ts';
import { cardGone } from './look.ts';
import { boxOf, opened, openWith, twoFrames } from './reveal-hand.ts';
import { test } from './test.ts';

const TITLE = '<title>Beside</title><h1 lang="en">The ferry</h1><h1 lang="zh">渡船</h1>';

test('a card that would have to scroll is wider where that lets all of its text be seen', async ({
  session,
}) => {
  const english = 'The ferry over the river at Baima has carried people, bicycles and pigs since 1952. ';
  const page = await openWith(
    session,
    { delay: 0, view: 'zh' },
    `<!doctype html><meta charset="utf-8"><style>body { margin: 20px }</style>${TITLE}
     <div style="margin: 300px 0"><p>${english.repeat(8)}</p><p>${'白马渡口的渡船从1952年起运人、运自行车、运猪。'.repeat(8)}</p></div>`,
  );
  const scrolls = () =>
    page.$eval('duidu-card', ({ shadowRoot }) => {
      const text = shadowRoot?.querySelector('.reveal');
      return !!text && text.scrollHeight > text.clientHeight;
    });
  for (const [width, isWider] of [
    [1200, true],
    [390, false],
  ] as const) {
    await page.setViewport({ width, height: 700 });
    await twoFrames(page);
    await pointAt(page, sideOf(2, 'zh'));
    await opened(page, 2);
    const { left, right } = await boxOf(page, 'duidu-card');
    expect(await scrolls(), `${width}`).toBe(!isWider);
    if (isWider) expect(right - left).toBeGreaterThan(450);
    else expect(right - left).toBeCloseTo(358, 0);
    await pointAway(page);
    await cardGone(page);
  }
});
