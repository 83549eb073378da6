import { expect } from 'vitest';
import { pointAt, sideOf } from './hand.ts';
import { openWith, pairWith } from './reveal-hand.ts';
import { test } from './test.ts';

test('mask: a bar where colours are forced, and no fading where motion is not wanted', async ({
  session,
}) => {
  const page = await openWith(session, { reveal: 'mask' });
  const pair = await pairWith(page, 'The boat is eleven');
  const look = () =>
    page.$eval(sideOf(pair, 'zh'), (side) => {
      const { filter, color, backgroundColor, transitionDuration } = getComputedStyle(side);
      return { filter, color, backgroundColor, transitionDuration };
    });
  expect((await look()).transitionDuration).not.toBe('0s');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  expect(await look()).toMatchObject({ filter: expect.stringContaining('blur'), transitionDuration: '0s' });
  const client = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
  const { filter, color, backgroundColor } = await look();
  expect(filter).toBe('none');
  expect(color).toBe('rgba(0, 0, 0, 0)');
  expect(backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  await pointAt(page, sideOf(pair, 'en'));
  await page.waitForSelector(`${sideOf(pair, 'zh')}[data-duidu-bare]`);
  expect((await look()).color).not.toBe('rgba(0, 0, 0, 0)');
});
