import { expect } from 'vitest';
import { loadPages } from '../pages/pages.ts';
import { pointAt, sideOf } from './hand.ts';
import { cardFor, cardText } from './look.ts';
import { boxOf, openWith } from './reveal-hand.ts';
import { test } from './test.ts';
import { deskFor } from './views-desk.ts';

const PAGE = loadPages().find(({ slug }) => slug === 'separators-in-line');

/** What each block shows, by lines. */
const BLOCKS = 'h1, h2, main > p:nth-of-type(-n + 5), li';

const ENGLISH = [
  'Rules of the Swimming Pool',
  'The pool opens at 7:00 in the morning and closes at 21:30.',
  'Please take a shower before you enter the water.',
  'Children under 10 may swim only with an adult.',
  'The temperature of the water',
  'The water is kept at 27 degrees.',
  'Do not run beside the pool.',
  'No glass bottles in the hall.',
  '- Lockers cost one coin.',
  // This one divides two pairs.
  'Lost keys cost 50 yuan. / Ask the guard for help.',
];
const CHINESE = [
  '游泳池规则',
  '游泳池早上7:00开放，21:30关闭。',
  '请先淋浴再下水。',
  '10岁以下的儿童必须由成人陪同游泳。',
  '水的温度',
  '水温保持在27度。',
  '请勿在池边奔跑。',
  '馆内禁止携带玻璃瓶。',
  '- 储物柜收费一枚硬币。',
  '丢失钥匙赔偿50元。 / 需要帮助请找救生员。',
];

test('what divides a text from its translation in one line is seen only where both are', async ({
  session,
}) => {
  const page = await openWith(session, { delay: 0 }, PAGE?.html);
  const desk = await deskFor(session, page);
  const texts = () =>
    page.$$eval(BLOCKS, (blocks) =>
      blocks.map((block) => (block as HTMLElement).innerText.trim().replace(/\s+/g, ' ')),
    );

  expect(await texts()).toEqual(ENGLISH);
  await pointAt(page, sideOf(2, 'en'));
  await page.waitForSelector('duidu-card');
  expect(await cardText(page, (await cardFor(page)) as number)).toBe(CHINESE[1]);
  await desk.set({ view: 'zh' });
  expect(await texts()).toEqual(CHINESE);

  await desk.set({ view: 'both' });
  const both = await texts();
  expect(both[0]).toBe('Rules of the Swimming Pool / 游泳池规则');
  expect(both[2]).toBe('请先淋浴再下水。 | Please take a shower before you enter the water.');
  expect(both[5]).toBe('The water is kept at 27 degrees. / 水温保持在27度。');

  await desk.set({ view: 'columns' });
  for (const number of [1, 2, 3, 6, 7]) {
    const [en, zh] = [await boxOf(page, sideOf(number, 'en')), await boxOf(page, sideOf(number, 'zh'))];
    expect(en.right, `pair ${number}`).toBeLessThanOrEqual(zh.left);
    expect(Math.abs(en.top - zh.top), `pair ${number}`).toBeLessThan(8);
  }
  const columns = await texts();
  for (const [block, english] of ENGLISH.slice(0, 9).entries())
    expect(columns[block]?.split(english).join('').trim()).toBe(CHINESE[block]);
});

test('brackets around a translation are seen only where both are, and stand in no column', async ({
  session,
}) => {
  const bracketed = loadPages().find(({ slug }) => slug === 'brackets-in-line');
  const page = await openWith(session, { delay: 0 }, bracketed?.html);
  const desk = await deskFor(session, page);
  const texts = () =>
    page.$$eval('main > p:nth-of-type(1), li, main > p:nth-of-type(3)', (blocks) =>
      blocks.map((block) => (block as HTMLElement).innerText.trim().replace(/\s+/g, ' ')),
    );
  const english = [
    'Practice makes perfect.',
    'He waits for the bus every morning.',
    'There is no such thing as a free lunch.',
    'Every cloud has a silver lining.',
    'The shop is closed. Please come back tomorrow.',
  ];
  const chinese = [
    '熟能生巧。',
    '他每天早上等公共汽车。',
    '天下没有免费的午餐',
    '乌云背后总有一线光明',
    '商店关门了。请明天再来。',
  ];
  expect(await texts()).toEqual(english);
  await pointAt(page, sideOf(1, 'en'));
  await page.waitForSelector('duidu-card');
  expect(await cardText(page, (await cardFor(page)) as number)).toBe(chinese[0]);
  await desk.set({ view: 'zh' });
  expect(await texts()).toEqual(chinese);
  await desk.set({ view: 'both' });
  expect((await texts())[0]).toBe('Practice makes perfect.（熟能生巧。）');
  await desk.set({ view: 'columns' });
  expect((await texts()).join('')).not.toMatch(/[()（）]/);
  for (const number of [1, 2, 5, 6]) {
    const [en, zh] = [await boxOf(page, sideOf(number, 'en')), await boxOf(page, sideOf(number, 'zh'))];
    expect(en.right, `pair ${number}`).toBeLessThanOrEqual(zh.left);
    expect(Math.abs(en.top - zh.top), `pair ${number}`).toBeLessThan(8);
  }
});
