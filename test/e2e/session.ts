import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { arrival } from './arrival.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { launch } from './launch.ts';
import { LocalWeb } from './local-web.ts';

/** As the extension's own pages have it. */
declare const chrome: { storage: { local: { clear(): Promise<void> } } };

/** A file of the extension that is a page with all that its pages may do, and does nothing by itself. */
const HOME = 'licences.txt';

/** How to start a {@link Session}. */
export interface SessionOptions {
  readonly browserName: BrowserName;
  /** Folder of the built extension. */
  readonly extension: string;
  /** A window on the screen instead of none. */
  readonly window?: boolean;
  /** Name of the X11 screen for the window, if not that of this process. */
  readonly display?: string;
  /** A browser that asks pages for their dark colours. */
  readonly dark?: boolean;
}

/** One user of one real browser that has the built extension in it and a web of its own. */
export class Session {
  #home: Page | undefined;

  private constructor(
    private readonly options: SessionOptions,
    private readonly executablePath: string,
    private readonly profile: string,
    /** The pages that the browser can open, and the record of what was asked for. */
    readonly web: LocalWeb,
    private running: { browser: Browser; root: string },
  ) {}

  /** Finds the browser, starts it with a new profile and installs the extension. */
  static async start(options: SessionOptions): Promise<Session> {
    const executablePath = findBrowser(options.browserName);
    const profile = await mkdtemp(join(tmpdir(), 'duidu-profile-'));
    const web = await LocalWeb.start();
    const start = { ...options, executablePath, profile, proxyPort: web.port };
    const running = await launch(options.browserName, start, options.extension);
    return new Session(options, executablePath, profile, web, running);
  }

  /** Which browser it is. */
  get browserName(): BrowserName {
    return this.options.browserName;
  }

  /** Puppeteer's handle, for what this class does not offer. */
  get browser(): Browser {
    return this.running.browser;
  }

  async #newPage(background = false): Promise<Page> {
    const page = await this.browser.newPage({ background });
    // No measure of speed: only the end of what hangs, on any machine.
    page.setDefaultTimeout(120_000);
    return page;
  }

  /** Puts a page at `url` if a body is given, and opens it in a new tab in front. */
  async open(url: string, body?: string): Promise<Page> {
    if (body !== undefined) this.web.serve(url, body);
    const page = await this.#newPage();
    await page.goto(url);
    return page;
  }

  /** Opens one of the extension's own pages (`popup.html`) in a new tab, in front unless `background` is asked for. */
  async openExtensionPage(path: string, { background = false } = {}): Promise<Page> {
    const page = await this.#newPage(background);
    const url = this.running.root + path;
    // Firefox never reports the end of this navigation, so the page itself is asked too.
    await Promise.race([page.goto(url), arrival(page, url)]);
    return page;
  }

  /**
   * The popup as it is over `page`: a browser's own popup can't be driven in both, so it is opened in a tab behind
   * the page.
   */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    return this.openExtensionPage('popup.html', { background: true });
  }

  /**
   * A page of the extension that stays open in a tab behind all others, from which tests do what only the extension
   * may. It is opened anew where the browser has closed it, as it does when the extension ends.
   */
  async home(): Promise<Page> {
    if (!this.#home || this.#home.isClosed())
      this.#home = await this.openExtensionPage(HOME, { background: true });
    return this.#home;
  }

  /** Closes the browser and starts it again as the same user. Pages that were open are gone. */
  async restart(): Promise<void> {
    await this.browser.close();
    this.#home = undefined;
    const { executablePath, profile, options } = this;
    const start = { ...options, executablePath, profile, proxyPort: this.web.port };
    this.running = await launch(options.browserName, start, options.extension);
  }

  /** Back to a fresh user: no pages but the one behind, nothing stored, nothing served, nothing recorded. */
  async reset(): Promise<void> {
    const home = await this.home();
    const pages = await this.browser.pages();
    await Promise.all(pages.filter((page) => page !== home).map((page) => page.close()));
    await home.evaluate(() => chrome.storage.local.clear());
    this.web.reset();
  }

  /** Closes the browser and its web, and deletes the profile. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.web.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
