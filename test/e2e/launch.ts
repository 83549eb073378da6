import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { arrival } from './arrival.ts';
import type { BrowserName } from './find-browser.ts';

/** What a browser needs to be started with. */
export interface Start {
  readonly executablePath: string;
  /** Folder of the profile; the same folder again is the same user after a restart. */
  readonly profile: string;
  /** Port of the {@link LocalWeb} proxy through which all requests go. */
  readonly proxyPort: number;
  /** A window on the screen instead of none. */
  readonly window?: boolean;
  /** Name of the X11 screen for the window, if not that of this process. */
  readonly display?: string;
  /** Asks pages for their dark colours. */
  readonly dark?: boolean;
}

/** The extension's id in Firefox, as wxt.config.ts sets it. */
const GECKO_ID = 'duidu@duidu.example';
/** Firefox draws this at random for each installation; tests fix it to know the address of the popup. */
const GECKO_UUID = '5d3b9c1e-2f6a-4c58-9d10-0a7c5e4f2b61';

const VIEWPORT = { width: 1000, height: 800 };

/** Chrome and Chromium: the extension comes in through the debugging pipe, as branded Chrome ignores --load-extension. */
function chromiumOptions(start: Start): LaunchOptions {
  return {
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    env: environment(start),
    args: [
      `--proxy-server=http://127.0.0.1:${start.proxyPort}`,
      '--proxy-bypass-list=<-loopback>',
      // No attempt at https first, which would double each request in the record.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeIncognito',
      '--disable-component-update',
      '--disable-quic',
      ...(start.dark ? ['--force-dark-mode'] : []),
      // Chromium refuses to sandbox for root, as in a container of CI.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}

function environment({ display }: Start, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  // An X11 screen of our own is meant also where the machine has a Wayland one.
  return { ...process.env, ...more, ...(display && { DISPLAY: display, WAYLAND_DISPLAY: '' }) };
}

/** Firefox over WebDriver BiDi, with a temporary installation that keeps its storage over a restart. */
function firefoxOptions(start: Start): LaunchOptions {
  const proxy = {
    http: '127.0.0.1',
    http_port: start.proxyPort,
    ssl: '127.0.0.1',
    ssl_port: start.proxyPort,
  };
  return {
    browser: 'firefox',
    // The debugger may open the extension's own pages.
    args: ['--remote-allow-system-access'],
    // Lets the first preference silence the browser's own calls.
    env: environment(start, { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }),
    extraPrefsFirefox: {
      'services.settings.server': 'data:,none',
      'layout.css.prefers-color-scheme.content-override': start.dark ? 0 : 1,
      // A popup is never in a tab behind: where a test has it stand in one, its timers run as in front, not once a second.
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      // A zoom is for a tab, not for all pages of a site.
      'browser.zoom.siteSpecific': false,
      'network.proxy.type': 1,
      ...Object.fromEntries(Object.entries(proxy).map(([key, value]) => [`network.proxy.${key}`, value])),
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  };
}

/** Starts a browser and installs the extension: gives the browser and the root address of the extension's pages. */
export async function launch(
  name: BrowserName,
  start: Start,
  extension: string,
): Promise<{ browser: Browser; root: string }> {
  const { executablePath, profile: userDataDir, window = false } = start;
  const browser = await puppeteer.launch({
    ...(name === 'chromium' ? chromiumOptions(start) : firefoxOptions(start)),
    executablePath,
    userDataDir,
    headless: !window,
    // No measure of speed either: a busy machine may take more than the half minute that is given by default.
    timeout: 120_000,
    defaultViewport: window ? null : VIEWPORT,
  });
  const [blank] = await browser.pages();
  const id = await browser.installExtension(extension);
  const root = name === 'chromium' ? `chrome-extension://${id}/` : `moz-extension://${GECKO_UUID}/`;
  // Duidu greets a new reader in a tab of its own; it must not come in front later, over a test.
  const greeting = await browser.waitForTarget(
    (target) => target.type() === 'page' && target !== blank?.target(),
    { timeout: 120_000 },
  );
  const page = await greeting.asPage();
  await arrival(page, `${root}welcome.html`);
  await page.close();
  return { browser, root };
}
