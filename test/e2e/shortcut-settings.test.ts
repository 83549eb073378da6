import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Session } from './session.ts';
import { test } from './test.ts';
import { until } from './until.ts';

const BROWSERS_OWN = { chromium: 'chrome://extensions/shortcuts', firefox: 'about:addons' } as const;

/** The text of the browser's own page of shortcuts, in whatever shadow trees it stands; empty while there is none. */
async function textOfBrowsersOwn(session: Session): Promise<string> {
  const isOwn = (page: Page) => page.url() === BROWSERS_OWN[session.browserName];
  const own = (await session.browser.pages()).find(isOwn);
  const text = await own?.evaluate(() => {
    const read = (root: Element | ShadowRoot): string => {
      const trees = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      return [root.textContent, ...trees.map(read)].join('\n');
    };
    return read(document.documentElement);
  });
  return text ?? '';
}

test.for(['options', 'welcome'])(
  "the %s page leads to the browser's own page of shortcuts, on which ours can be changed",
  async (name, { session }) => {
    const page = await session.openExtensionPage(`${name}.html`);
    const button = await page.waitForSelector('button::-p-text(Change the shortcuts)');
    expect(await textOfBrowsersOwn(session)).toBe('');
    await button?.click();
    for (const command of ['Next view: English', 'Show the other language where'])
      await until(async () => (await textOfBrowsersOwn(session)).includes(command), true);
  },
);
