import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { chooseView, pointAt, sideOf, switchSite } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { test } from './test.ts';

test('neither page nor extension asks for anything but the page itself', async ({ session }) => {
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await pointAt(page, sideOf(1, 'en'));
  await cardText(page, 1);
  await chooseView(session, page, 'both');
  await switchSite(session, page, 'off');
  await session.openExtensionPage('options.html');
  expect(session.web.requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([OURS.url]);
});
