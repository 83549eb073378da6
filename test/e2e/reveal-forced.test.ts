import { expect, onTestFinished } from 'vitest';
import { forceColours } from './browser-own.ts';
import { pointAt, sideOf } from './hand.ts';
import { click, openWith, pairWith } from './reveal-hand.ts';
import { cardBecomes } from './sentence-hand.ts';
import type { Session } from './session.ts';
import { test } from './test.ts';

/** Our page in a style where colours are forced, and one of its pairs. */
async function openForced(session: Session, reveal: 'card' | 'in-place' | 'below' | 'mask') {
  const page = await openWith(session, { reveal, delay: 0 });
  onTestFinished(await forceColours(session, page));
  const pair = await pairWith(page, 'The boat is eleven');
  return { page, pair };
}

/** How light a colour is on black, from 0 to 255. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const unit = colour.startsWith('color(') ? 255 : 1;
  return alpha * unit * (0.3 * red + 0.59 * green + 0.11 * blue);
}

for (const reveal of ['card', 'in-place', 'below'] as const)
  test(`${reveal}: where colours are forced, the marked sentence can be read`, async ({ session }) => {
    const { page, pair } = await openForced(session, reveal);
    const at = await pointAt(page, sideOf(pair, 'en'));
    if (reveal === 'below') await click(page, at);
    await page.mouse.move(at.x + 2, at.y);
    await cardBecomes(page, { marked: '船长十一米，用一整棵樟树造成。' });
    const look = await page.$eval('duidu-card', ({ shadowRoot }) => {
      const { color, backgroundColor } = getComputedStyle(shadowRoot?.querySelector('.marked') as Element);
      return { color, backgroundColor };
    });
    const [ink, ground] = [lightness(look.color), lightness(look.backgroundColor)];
    expect(Math.abs(ink - ground), JSON.stringify(look)).toBeGreaterThan(90);
  });

test('mask: where colours are forced, a quiet bar covers the text until it is pointed at', async ({
  session,
}) => {
  const { page, pair } = await openForced(session, 'mask');
  const look = () =>
    page.$eval(sideOf(pair, 'zh'), (side) => {
      const { color, backgroundColor } = getComputedStyle(side);
      return { color, backgroundColor };
    });
  // The blur of before may still be going.
  await page.waitForFunction(
    (side) => getComputedStyle(document.querySelector(side) as Element).filter === 'none',
    {},
    sideOf(pair, 'zh'),
  );
  const { color, backgroundColor } = await look();
  expect(color).toBe('rgba(0, 0, 0, 0)');
  expect(lightness(backgroundColor), 'to be seen on black').toBeGreaterThan(40);
  expect(lightness(backgroundColor), 'and quiet').toBeLessThan(110);
  await pointAt(page, sideOf(pair, 'en'));
  await page.waitForSelector(`${sideOf(pair, 'zh')}[data-duidu-bare]`);
  expect(lightness((await look()).color)).toBeGreaterThan(200);
});
