import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { shownAs, visibleText } from './look.ts';
import { test } from './test.ts';

const HIDDEN = `<p>In winter the last boat of the day leaves at 18:45.</p><p>冬季末班船18:45开。</p>
<p>Children under 6 pay nothing for the crossing.</p><p>6岁以下儿童过河免费。</p>`;

/** A page of which two pairs are hidden, and how its reader has it show them. */
const WAYS: Readonly<Record<string, { style: string; hidden: string; opener: string }>> = {
  'a popover': {
    style: '',
    hidden: `<div id="more" popover>${HIDDEN}</div>`,
    opener: '<button popovertarget="more">More</button>',
  },
  'a checkbox': {
    style: '#more:not(:checked) ~ div { display: none }',
    hidden: `<div>${HIDDEN}</div>`,
    opener: '<input type="checkbox" id="more" aria-label="More">',
  },
  'an attribute': {
    style: '[data-state="closed"] { display: none }',
    hidden: `<div data-state="closed">${HIDDEN}</div>`,
    opener: `<button onclick="document.querySelector('[data-state]').dataset.state = 'open'">More</button>`,
  },
  'a style sheet': {
    style: 'main > div { display: none }',
    hidden: `<div>${HIDDEN}</div>`,
    opener: '<button onclick="document.styleSheets[0].deleteRule(0)">More</button>',
  },
};

const pairCount = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.getAttribute('data-duidu-count')));

for (const [name, { style, hidden, opener }] of Object.entries(WAYS))
  test(`what a page shows by ${name} after it was read is paired then`, async ({ session }) => {
    const page = await session.open(
      'http://news.dahe.cn/hidden.html',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ferry</title><style>${style}</style><main>
       ${opener}<p>The boat is eleven metres long and carries 19 people.</p><p>船长十一米，可载19人。</p>
       <p>Adults pay 2 yuan for a single crossing.</p><p>成人单程票价2元。</p>${hidden}</main>`,
    );
    await shownAs(page, 'en');
    expect(await pairCount(page)).toBe(2);
    await page.click('button, input');
    await page.waitForSelector('html[data-duidu-count="4"]');
    expect(await visibleText(page)).toContain('18:45');
    expect(await visibleText(page)).not.toContain('末班船');
  });
