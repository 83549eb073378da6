import { expect } from 'vitest';
import { shownAs, visibleText } from './look.ts';
import { lastingHtml } from './reveal-hand.ts';
import { test } from './test.ts';
import { tonesOf } from './tones.ts';
import { deskFor, STRUCTURES } from './views-desk.ts';

test('singles of the other language can be dimmed wherever they stand, and are never hidden', async ({
  session,
}) => {
  const html = STRUCTURES.html
    .replace('游泳。</p>', '游泳。<br>这一行只有<b>中文</b>。</p>')
    .replace('Nobody was hurt', 'Nobody, they say, was hurt');
  const page = await session.open(STRUCTURES.url, html);
  await shownAs(page, 'en');
  const before = await lastingHtml(page);
  const desk = await deskFor(session, page);
  /** The texts of the page that are drawn in another way than their element. */
  const pale = () =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('duidu-single'))
        .flatMap(([, texts]) => [...texts].map(String)),
    );
  expect(await pale()).toEqual([]);
  await desk.set({ view: 'en', dimSingles: true });
  const texts = await pale();
  for (const text of ['图文整理：编辑部', '这一行只有', '中文', '。'])
    expect(texts.map((each) => each.trim())).toContain(text);
  expect(texts.join()).not.toMatch(/[a-z]{3}|游泳/);
  const after = (await lastingHtml(page)).replace(' data-duidu-dimmed="zh"', '');
  expect(after, 'nothing is written but on <html>').toBe(before);
  expect(await visibleText(page)).toContain('这一行只有中文');
  const dimmed = (await tonesOf(page, '.credits')).darkest;
  await desk.set({ view: 'zh', dimSingles: true });
  expect((await pale()).join()).not.toContain('图文整理');
  const own = (await tonesOf(page, '.credits')).darkest;
  expect(dimmed, 'in the other language').toBeGreaterThan(own + 30);
  expect(dimmed, 'still to be read').toBeLessThan(170);
  await desk.set({ view: 'both', dimSingles: true });
  expect(Math.abs((await tonesOf(page, '.credits')).darkest - own), 'in the view of both').toBeLessThan(20);
});

test('a dimmed text stays to be read, however deep it stands, on a dark page too', async ({ session }) => {
  const deep = '<div>'.repeat(8);
  for (const [ground, ink] of [
    ['#fff', '#000'],
    ['#111', '#eee'],
  ] as const) {
    const page = await session.open(
      'http://news.dahe.cn/deep.html',
      `<!doctype html><meta charset="utf-8"><body style="font-size: 30px; background: ${ground}; color: ${ink}">
       <p>The ferry leaves at 6:30 in the morning and comes back at 18:45.</p><p>渡船早上6:30开，18:45回来。</p>${deep}
       <p>Nobody in the village could say who had built the 12 huts.</p><p>村里没有人说得出那12间小屋是谁盖的。</p>
       <p id="single">河岸很长很静</p>`,
    );
    await shownAs(page, 'en');
    const desk = await deskFor(session, page);
    await desk.set({ view: 'en' });
    const own = await tonesOf(page, '#single');
    await desk.set({ view: 'en', dimSingles: true });
    const dimmed = await tonesOf(page, '#single');
    const contrast = ({ darkest, lightest }: typeof own) => lightest - darkest;
    expect(contrast(dimmed), ground).toBeLessThan(contrast(own) - 30);
    expect(contrast(dimmed), ground).toBeGreaterThan(90);
    await page.close();
  }
});
