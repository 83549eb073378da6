import { expect } from 'vitest';
import { shownAs } from './look.ts';
import { test } from './test.ts';
import { deskFor, findReady } from './views-desk.ts';

test('a thousand pairs switch without a long task', async ({ session }) => {
  const line = (i: number) =>
    `<p>Gate ${i} was opened at noon and the river fell by ${i + 3} centimetres before the evening.</p><p>${i}号闸门中午打开，到傍晚河水落了${i + 3}厘米。</p>`;
  const html = `<!doctype html><meta charset="utf-8"><body>${Array.from({ length: 1000 }, (_, i) => line(i)).join('')}`;
  const page = await session.open('http://news.dahe.cn/thousand.html', html);
  await shownAs(page, 'en');
  await findReady(page);
  const desk = await deskFor(session, page);
  await page.evaluate(() => {
    const told = document.documentElement.dataset;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.tasks = `${told.tasks ?? ''}${duration} `;
    }).observe({ type: 'longtask' });
  });
  const seen: string[] = [];
  for (const view of ['zh', 'en', 'both', 'columns', 'en', 'zh', 'both'] as const) {
    await desk.set({ view });
    if (view === 'zh' || view === 'en') await findReady(page);
    seen.push(
      `${view}: ${await page.evaluate(() => {
        const { dataset } = document.documentElement;
        const { tasks } = dataset;
        delete dataset.tasks;
        return tasks;
      })}`,
    );
  }
  expect(seen.filter((each) => !each.endsWith(': undefined'))).toEqual([]);
});
