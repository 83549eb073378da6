import { expect } from 'vitest';
import { sideOf } from './hand.ts';
import { openWith, pairWith } from './reveal-hand.ts';
import { test } from './test.ts';

test('mask: no fading where motion is not wanted', async ({ session }) => {
  const page = await openWith(session, { reveal: 'mask' });
  const pair = await pairWith(page, 'The boat is eleven');
  const look = () =>
    page.$eval(sideOf(pair, 'zh'), (side) => {
      const { filter, transitionDuration } = getComputedStyle(side);
      return { filter, transitionDuration };
    });
  expect((await look()).transitionDuration).not.toBe('0s');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  expect(await look()).toMatchObject({ filter: expect.stringContaining('blur'), transitionDuration: '0s' });
});
