import { expect, onTestFinished } from 'vitest';
import { OURS } from './articles.ts';
import { builtExtension } from './build-extension.ts';
import { pointAt, sideOf } from './hand.ts';
import { openScreen } from './keyboard.ts';
import { cardGone, cardText, shownAs } from './look.ts';
import { Session } from './session.ts';
import { test } from './test.ts';

test('the keys of a keyboard step through the views and open the text that is read', async ({
  browserName,
}) => {
  const screen = await openScreen();
  onTestFinished(() => screen.close());
  const session = await Session.start({
    browserName,
    extension: builtExtension(browserName),
    window: true,
    display: screen.display,
  });
  onTestFinished(() => session.close());
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await page.bringToFront();
  await screen.press('alt+shift+l');
  await shownAs(page, 'zh');
  await pointAt(page, sideOf(2, 'zh'));
  await cardText(page, 2);
  await screen.press('Escape');
  await cardGone(page);
  await screen.press('alt+shift+d');
  const card = await page.waitForSelector('duidu-card[data-duidu-for]');
  expect(await card?.evaluate((element) => element.shadowRoot?.querySelector('.text')?.textContent)).toMatch(
    /[a-z]{4}/,
  );
  for (const view of ['both', 'columns', 'en'] as const) {
    await screen.press('alt+shift+l');
    await shownAs(page, view);
  }
});
