/** Pictures of every surface in every state, side by side on one sheet. */

import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { goTo } from './arrival.ts';
import { OURS } from './articles.ts';
import { openPopupByButton } from './browser-own.ts';
import { press } from './hand.ts';
import { shownAs } from './look.ts';
import { PDF } from './pdf.ts';
import type { Session } from './session.ts';
import { letWait } from './spoilt-extension.ts';

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

const WIDTHS = { popup: 320, page: 1100, narrowPage: 390 };

/** Some settings of sites, one with a long name. */
const SITES = {
  'news.example': { view: 'zh', off: true },
  'a-rather-long-name.of-a-subdomain.example': { reveal: 'mask' },
};

/** Takes them all, those of trouble in a session of its own (`startSpoilt`), and writes the sheet to a file. */
export async function takeSurfaces(session: Session, spoilt: Session, file: `${string}.png`): Promise<void> {
  const pictures: string[] = [];
  const take = async (page: Page, width: number) => {
    await page.bringToFront();
    await page.setViewport({ width, height: 600 });
    const picture = await page.screenshot({ fullPage: true, encoding: 'base64' });
    pictures.push(`<img src="data:image/png;base64,${picture}" width="${width}">`);
  };
  const takePopup = async (popup: Page) => {
    await popup.bringToFront();
    await popup.setViewport({ width: WIDTHS.popup, height: 800 });
    const picture = await (await popup.$('main'))?.screenshot({ encoding: 'base64' });
    pictures.push(`<img src="data:image/png;base64,${picture}" width="${WIDTHS.popup}">`);
  };
  const overPage = async (
    page: Page,
    use = async (_popup: Page) => {},
    open: typeof openPopupByButton = (over, under) => over.openPopup(under),
  ) => {
    const popup = await open(session, page);
    await popup.waitForFunction(
      () => document.querySelector('.summary')?.matches(':not([data-state="working"])'),
      { polling: 50 },
    );
    await use(popup);
    await takePopup(popup);
    await popup.close();
  };

  const { web } = session;
  web.serve('http://news.dahe.cn/none.html', '<title>None</title><p>Only English stands here.</p>');
  web.serve('http://news.dahe.cn/a.pdf', { body: PDF, type: 'application/pdf' });
  web.serve('http://long-name.of-a-subdomain.example/', '<title>Foreign</title><p>Text.</p>');
  const page = await session.open(OURS.url, OURS.html);
  await shownAs(page, 'en');
  await overPage(page);
  await overPage(page, (popup) => press(popup, '.report summary'));
  for (const url of [
    'http://news.dahe.cn/none.html',
    'http://long-name.of-a-subdomain.example/',
    'http://news.dahe.cn/a.pdf',
    pathToFileURL(OURS.file).href,
    session.browserName === 'firefox' ? 'about:support' : 'chrome://version',
  ]) {
    const other = await session.browser.newPage();
    await goTo(other, url);
    await overPage(other, undefined, openPopupByButton);
    await other.close();
  }

  await overPage(page, async (popup) => {
    await press(popup, '[role="switch"][aria-checked="true"]');
    await popup.waitForSelector('.summary[data-state="off"]');
  });

  const early = await session.open('http://news.dahe.cn/none.html');
  await loseReader(session, early.url());
  await overPage(early);
  await early.close();

  for (const state of ['error', 'working']) {
    if (state === 'working') await letWait(spoilt);
    const troubled = await spoilt.open(OURS.url, OURS.html);
    const popup = await spoilt.openPopup(troubled);
    await popup.waitForFunction(
      (wanted) => {
        if (document.querySelector('.summary')?.getAttribute('data-state') !== wanted) return false;
        // In front it would ask again, and be told of its own tab.
        const root = document.querySelector('main');
        root?.replaceWith(root.cloneNode(true));
        return true;
      },
      { polling: 50 },
      state,
    );
    await takePopup(popup);
    await popup.close();
    await troubled.close();
  }

  for (const name of ['welcome', 'options'] as const) {
    const surface = await session.openExtensionPage(`${name}.html`);
    await surface.evaluate((sites) => chrome.storage.local.set({ settings: { sites } }), SITES);
    const reader =
      name === 'welcome' ? surface : await (await surface.waitForSelector('iframe'))?.contentFrame();
    await reader?.waitForSelector('html[data-duidu-view]');
    await take(surface, WIDTHS.page);
    await take(surface, WIDTHS.narrowPage);
    await surface.close();
  }

  const sheet = await session.open(
    'http://sheet.example/',
    `<body style="margin:8px;display:flex;flex-wrap:wrap;gap:8px;align-items:start;background:#888">${pictures.join('')}`,
  );
  await sheet.setViewport({ width: 1560, height: 900 });
  await sheet.screenshot({ path: file, fullPage: true });
  await sheet.close();
}

/** Makes a page as if it had been open before Duidu came. */
async function loseReader(session: Session, url: string): Promise<void> {
  const home = await session.home();
  // As text: the loader of these tools would put names of its own into a function.
  await home.evaluate(`(async () => {
    const [{ id: tabId }] = await chrome.tabs.query({ url: '${url}' });
    const func = () => { globalThis.duiduFrameStatus = undefined; };
    await chrome.scripting.executeScript({ target: { tabId }, func });
  })()`);
}
