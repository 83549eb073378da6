import { expect } from 'vitest';
import { pointAt, sideOf } from './hand.ts';
import { boxOf, opened, openWith, pictureOf, twoFrames } from './reveal-hand.ts';
import { test } from './test.ts';

test('in place, a title takes the rest of its line, whatever is collapsed there', async ({ session }) => {
  const page = await openWith(
    session,
    { delay: 0, reveal: 'in-place', view: 'zh' },
    `<!doctype html><meta charset="utf-8"><title>Title</title>
     <h2><span lang="en">Transportation</span> <span lang="zh">交通</span></h2>
     <p>The ferry leaves at 6:30 and comes back at 18:45.</p><p>渡船6:30开，18:45回来。</p>`,
  );
  // Now find may look into it, and its text has a place.
  await page.waitForSelector(`${sideOf(1, 'en')}[hidden="until-found"]`);
  await pointAt(page, sideOf(1, 'zh'));
  await opened(page, 1);
  const [title, sheet] = [await boxOf(page, sideOf(1, 'zh')), await boxOf(page, 'duidu-card')];
  expect(sheet.right - sheet.left).toBeGreaterThan(2 * (title.right - title.left));
  expect(sheet.bottom, 'in one line').toBeLessThan(title.bottom + 5);
});

test('in place, what stands in the line before a text is not covered', async ({ session }) => {
  const page = await openWith(
    session,
    { delay: 0, reveal: 'in-place' },
    `<!doctype html><meta charset="utf-8"><title>Lead</title><style>p { width: 16em }</style>
     <p>1. The ferry leaves at 6:30 in the morning and comes back at 18:45. 渡船6:30开，18:45回来。</p>
     <p>2. A seat costs 2 yuan, and a bicycle costs 1 yuan more. 座位2元，自行车多收1元。</p>`,
  );
  const label = await boxOf(page, 'duidu-run:not([data-duidu-pair])');
  const before = await pictureOf(page, label);
  const { bottom } = await boxOf(page, sideOf(1, 'en'));
  expect(bottom, 'a text of several lines').toBeGreaterThan(label.bottom + 10);
  await pointAt(page, sideOf(1, 'en'));
  await opened(page, 1);
  await twoFrames(page);
  expect(await pictureOf(page, label)).toBe(before);
});
