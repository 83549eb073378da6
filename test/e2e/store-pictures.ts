/**
 * `npm run store:pictures [-- --browser firefox] [-- --locale zh_TW]`: pictures of the real extension on our own
 * article, to `.output/store/`: for the stores at their size, and of every surface in each language, light and dark.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { OURS } from './articles.ts';
import { buildExtension, builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { chooseView, pointAt, sideOf } from './hand.ts';
import { cardText, shownAs } from './look.ts';
import { Session } from './session.ts';
import { startSpoilt } from './spoilt-extension.ts';
import { takeSurfaces } from './surface-pictures.ts';

const OUT = resolve(import.meta.dirname, '../../.output/store');
const LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;

/** What Chrome and Firefox ask for, in CSS pixels. */
const STORE = { width: 1280, height: 800 };
const POPUP = { width: 320, height: 520 };

/** A pair of our article whose card shows well. */
const PAIR = 3;

const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, locale: { type: 'string' } },
});
const browserName: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium';
await buildExtension(browserName);
await mkdir(OUT, { recursive: true });
for (const locale of LOCALES)
  if (values.locale === undefined || values.locale === locale) await inLanguage(locale);
console.log(`Pictures: ${relative(process.cwd(), OUT)}/*.png`);

/** Takes all pictures with the words of a language, whatever the language of this machine. */
async function inLanguage(locale: (typeof LOCALES)[number]): Promise<void> {
  const extension = await mkdtemp(join(tmpdir(), 'duidu-words-'));
  await cp(builtExtension(browserName), extension, { recursive: true });
  const words = join(extension, '_locales');
  if (locale !== 'en') await cp(join(words, locale), join(words, 'en'), { recursive: true, force: true });
  for (const dark of [false, true]) {
    const session = await Session.start({ browserName, extension, dark });
    const spoilt = await startSpoilt({ browserName, extension, dark });
    const prefix = `${browserName}-${locale}-${dark ? 'dark' : 'light'}`;
    try {
      await takeAll(session, prefix, !dark);
      await takeSurfaces(session, spoilt, `${OUT}/${prefix}-surfaces.png`);
    } finally {
      await Promise.all([session.close(), spoilt.close()]);
    }
  }
  await rm(extension, { recursive: true });
}

async function takeAll(session: Session, prefix: string, forStores: boolean): Promise<void> {
  const folder = 'http://news.dahe.cn/store/';
  session.web.serveFolder(folder, dirname(OURS.file));
  const take = (page: Page, name: string) => page.screenshot({ path: `${OUT}/${prefix}-${name}.png` });

  const page = await session.open(`${folder}page.html`);
  await page.setViewport(STORE);
  await shownAs(page, 'en');
  if (forStores) {
    await take(page, 'store-1-english');
    await pointAt(page, sideOf(PAIR, 'en'));
    await cardText(page, PAIR);
    await take(page, 'store-2-card');
    await chooseView(session, page, 'columns');
    await page.evaluate(() => scrollTo(0, 0));
    await page.bringToFront();
    await take(page, 'store-3-columns');
    await chooseView(session, page, 'en');
    await page.evaluate(() => scrollTo(0, 0));
    await page.bringToFront();
  }
  const behind = await page.screenshot({ encoding: 'base64' });
  const popup = await session.openPopup(page);
  await popup.waitForFunction(() => document.querySelector('input[name="view"]'), { polling: 50 });
  await popup.bringToFront();
  await popup.setViewport(POPUP);
  const inFront = await (await popup.$('main'))?.screenshot({ encoding: 'base64' });
  await popup.close();
  if (forStores) {
    // The browser's own popup can't be pictured with the page under it, so the two are laid one on the other.
    const style = 'position:absolute;top:12px;right:24px;border-radius:8px;box-shadow:0 4px 24px #0005';
    const both = await session.open(
      'http://store.example/',
      `<title>Popup</title><body style="margin:0"><img src="data:image/png;base64,${behind}">
       <img src="data:image/png;base64,${inFront}" style="${style}">`,
    );
    await both.setViewport(STORE);
    await take(both, 'store-4-popup');
    await both.close();
  }

  if (forStores) {
    const surface = await session.openExtensionPage('options.html');
    await surface.setViewport(STORE);
    const reader = await (await surface.waitForSelector('iframe'))?.contentFrame();
    await reader?.waitForSelector('html[data-duidu-view]');
    await take(surface, 'store-5-settings');
    await surface.close();
  }
  await page.close();
}
