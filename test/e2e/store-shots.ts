/** The pictures that the stores ask for, taken of the real extension on articles of our own. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ARTICLE } from '../../components/article/article-text.ts';
import { OURS } from './articles.ts';
import { builtExtension } from './build-extension.ts';
import { chooseView, pointAt, sideOf } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import type { Session } from './session.ts';

/** What Chrome and Firefox ask for, in pixels. */
const SCREENSHOT = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

const POPUP = { width: 320, height: 520 };

/** A pair of our article whose card shows well. */
const PAIR = 3;

declare const chrome: { i18n: { getMessage(key: string): string } };

/** Takes them all, and gives their names. `path` makes a file's path out of such a name. */
export async function takeStoreShots(
  session: Session,
  path: (name: string) => `${string}.png`,
): Promise<string[]> {
  const taken: string[] = [];
  const take = async (page: Page, name: string) => {
    await page.screenshot({ path: path(name) });
    taken.push(name);
  };
  await takeReading(session, take);
  await takeSettings(session, take);
  await takeTile(session, take);
  return taken;
}

type Take = (page: Page, name: string) => Promise<void>;

async function takeReading(session: Session, take: Take): Promise<void> {
  const folder = 'http://news.dahe.cn/store/';
  session.web.serveFolder(folder, dirname(OURS.file));
  const page = await session.open(`${folder}page.html`);
  await page.setViewport(SCREENSHOT);
  await shownAs(page, 'en');
  await take(page, 'store-1-english');
  await pointAt(page, sideOf(PAIR, 'en'));
  await cardText(page, PAIR);
  await take(page, 'store-2-card');
  const view = async (chosen: 'columns' | 'en') => {
    await chooseView(session, page, chosen);
    await page.evaluate(() => scrollTo(0, 0));
    await page.bringToFront();
  };
  await view('columns');
  await take(page, 'store-3-columns');
  await view('en');
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await session.openPopup(page);
  await popup.waitForFunction(() => document.querySelector('input[name="view"]'), { polling: 50 });
  await popup.bringToFront();
  await popup.setViewport(POPUP);
  const inFront = await (await popup.$('main'))?.screenshot({ encoding: 'base64' });
  await popup.close();
  await page.close();
  // The browser's own popup can't be pictured with the page under it, so the two are laid one on the other.
  const style = 'position:absolute;top:12px;right:24px;border-radius:8px;box-shadow:0 4px 24px #0005';
  const both = await session.open(
    'http://store.example/',
    `<title>Popup</title><body style="margin:0"><img src="data:image/png;base64,${behind}">
     <img src="data:image/png;base64,${inFront}" style="${style}">`,
  );
  await both.setViewport(SCREENSHOT);
  await take(both, 'store-4-popup');
  await both.close();
}

async function takeSettings(session: Session, take: Take): Promise<void> {
  const page = await session.openExtensionPage('options.html');
  await page.setViewport(SCREENSHOT);
  const reader = await (await page.waitForSelector('iframe'))?.contentFrame();
  await reader?.waitForSelector('html[data-duidu-view]');
  await take(page, 'store-5-settings');
  await page.close();
}

const LARGER = 4 / 3;

/** The small tile: the name, and a headline with its card open, on a page that is drawn larger to fill it. */
async function takeTile(session: Session, take: Take): Promise<void> {
  const home = await session.home();
  const name = await home.evaluate(() => chrome.i18n.getMessage('name'));
  const icon = await readFile(`${builtExtension(session.browserName)}/icon/96.png`, 'base64');
  const parts = ARTICLE.map(({ en, zh }) => `<p lang="en">${en}</p><p lang="zh">${zh}</p>`);
  const page = await session.open(
    'http://news.dahe.cn/tile.html',
    `<!doctype html><title>Tile</title><style>
       body { margin: 18px 22px; background: #fdfcfa; color: #23211f; font: 500 23px/1.3 system-ui, sans-serif; }
       header { display: flex; gap: 10px; align-items: center; margin-bottom: 14px; color: #a93a29; font-weight: 700; }
       p { margin: 0 0 400px; text-wrap: balance; }
     </style><header><img src="data:image/png;base64,${icon}" width="36" height="36" alt=""> ${name}</header>
     ${parts.join('')}`,
  );
  const { width, height } = TILE;
  await page.setViewport({ width: width / LARGER, height: height / LARGER, deviceScaleFactor: LARGER });
  await shownAs(page, 'en');
  await pointAt(page, sideOf(1, 'en'));
  await page.evaluate(() => scrollTo(0, 0));
  await cardText(page, 1);
  await take(page, 'tile');
  await page.close();
}
