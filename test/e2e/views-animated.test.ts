import { expect } from 'vitest';
import { OURS } from './articles.ts';
import { test } from './test.ts';
import { deskFor, findReady } from './views-desk.ts';

/** A page that lets all that changes about its paragraphs change slowly. */
const ANIMATED = OURS.html.replace('</head>', '<style>p { transition: all 20s }</style></head>');

test('texts of a page that animates its blocks stand there at once after a switch', async ({ session }) => {
  const page = await session.open(OURS.url, ANIMATED);
  await page.waitForSelector('html[data-duidu-view="en"]');
  const desk = await deskFor(session, page);
  for (const view of ['zh', 'en'] as const) {
    await findReady(page);
    await desk.set({ view });
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .map(({ effect }) => (effect as KeyframeEffect).target as Element)
        .filter((element) => !element.hasAttribute('hidden'))
        .map(
          ({ localName, id, className, textContent }) =>
            `${localName} ${id}${className}: ${textContent?.slice(0, 20)}`,
        ),
    );
    expect([...new Set(moving)]).toEqual([]);
  }
});
