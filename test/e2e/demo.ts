/**
 * `npm run demo [-- --browser firefox] [-- saved-page.html]`: builds Duidu and shows it on a bilingual page.
 * With a display, in a window that is left to the user; without one, headless, with words and screenshots.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { OURS } from './articles.ts';
import { buildExtension, builtExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';
import { chooseView, pointAt, pointAway, sideOf, switchSite } from './hand.ts';
import { cardGone, cardText, markedPairs, outerHtml } from './look.ts';
import { Session } from './session.ts';

const SHOTS = resolve(import.meta.dirname, '../../.output/demo');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string', default: 'chromium' } },
});

try {
  await demonstrate(browserNamed(values.browser), positionals[0]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function browserNamed(name: string): BrowserName {
  if (name === 'firefox') return 'firefox';
  if (name === 'chromium' || name === 'chrome') return 'chromium';
  throw new Error(`--browser is chromium or firefox, not ${name}`);
}

async function demonstrate(browserName: BrowserName, file = OURS.file): Promise<void> {
  const html = await readFile(file, 'utf8');
  await buildExtension(browserName);
  const window = hasDisplay();
  const session = await Session.start({ browserName, extension: builtExtension(browserName), window });
  const folder = 'http://news.dahe.cn/demo/';
  session.web.serveFolder(folder, dirname(file));
  const url = folder + encodeURIComponent(basename(file));
  console.log(
    `${await session.browser.version()}, ${window ? 'in a window' : 'headless, as there is no display'}`,
  );
  console.log(`Page: ${relative(process.cwd(), file)}`);
  try {
    if (window) await leaveToUser(session, url);
    else await walkThrough(session, url, html);
  } finally {
    await session.close();
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the page and waits until the user has closed the browser. */
async function leaveToUser(session: Session, url: string): Promise<void> {
  await session.open(url);
  console.log('Rest the pointer on a paragraph to see its other side. Close the browser to end the demo.');
  await new Promise<void>((resolve) => {
    session.browser.once('disconnected', () => resolve());
    // Chromium goes on without a window as long as it is driven.
    session.browser.on('targetdestroyed', async () => {
      if ((await session.browser.pages()).length === 0) resolve();
    });
  });
}

/** Folds, points, switches views and switches off, and says what happened. */
async function walkThrough(session: Session, url: string, html: string): Promise<void> {
  await mkdir(SHOTS, { recursive: true });
  const untouched = await session.open('http://demo.example/', html);
  const asItWas = await outerHtml(untouched);
  await shoot(untouched, '1-as-its-authors-made-it');

  const page = await session.open(url);
  const summary = await popupSummary(session, page);
  console.log(`The popup says: ${summary.words}`);
  await shoot(page, '2-folded-to-english');
  if (summary.state !== 'reading') return;

  const pair = await wordyPair(page);
  const point = await pointAt(page, sideOf(pair, 'en'));
  const revealed = await cardText(page, pair);
  const pointed = await page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.textContent ?? '',
    point.x,
    point.y,
  );
  console.log(`Pointed at:     ${shorten(pointed)}`);
  console.log(`The card shows: ${shorten(revealed)}`);
  await shoot(page, '3-pointing-at-a-paragraph');
  await pointAway(page);
  await cardGone(page);

  await chooseView(session, page, 'zh');
  await shoot(page, '4-folded-to-chinese');
  await chooseView(session, page, 'both');
  await shoot(page, '5-both');
  console.log('Switched to 中文 and to both languages in the popup.');

  await switchSite(session, page, 'off');
  const restored = (await outerHtml(page)) === asItWas;
  console.log(`Switched off: the page is ${restored ? 'as it was, to the byte' : 'NOT as it was'}.`);
  console.log(`Screenshots: ${relative(process.cwd(), SHOTS)}/*.png`);
}

/** What the popup says of the page once Duidu has made up its mind. */
async function popupSummary(session: Session, page: Page): Promise<{ state: string; words: string }> {
  const popup = await session.openPopup(page);
  const decided = '[role="status"]:not([data-state="working"])';
  // Asked for by the clock: a tab behind others draws nothing.
  await popup.waitForFunction((selector) => document.querySelector(selector), { polling: 50 }, decided);
  const status = await popup.$(decided);
  await popup.setViewport({ width: 336, height: 450 });
  await shoot(popup, 'popup');
  const summary = await status?.evaluate((element) => ({
    state: element.getAttribute('data-state') ?? '',
    words: [...element.children].map((child) => child.textContent).join(' '),
  }));
  await popup.close();
  await page.bringToFront();
  return summary ?? { state: '', words: '' };
}

/** A pair that is worth a look: the one with most English, as long as a card holds its Chinese well. */
async function wordyPair(page: Page): Promise<number> {
  const lengths = (await markedPairs(page)).map(({ en }) => en.join(' ').length);
  return lengths.indexOf(Math.max(...lengths.filter((length) => length < 600), Math.min(...lengths))) + 1;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront(); // what is behind can't be drawn
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
