import { expect } from 'vitest';
import { pointAt, sideOf } from './hand.ts';
import { boxOf, opened, openWith } from './reveal-hand.ts';
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
