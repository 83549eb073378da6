/** What belongs to the browser and not to a page: the toolbar button, shortcuts, permission prompts. */
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** As it stands in pages of the extension, and in the browser's own page of extensions. */
declare const chrome: typeof browser & {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
};

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string; url: string }[] } }>;
}

/** What Firefox's own code needs to speak of Duidu. */
const IN_FIREFOX = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const id = 'duidu@duidu.example';
  const { extension } = WebExtensionPolicy.getByID(id) ?? {};`;

/** Runs a function, given as text, in Firefox's own window, the one that was opened last. */
async function inFirefoxWindow(session: Session, source: string): Promise<void> {
  const { connection } = session.browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.result.contexts.findLast(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox has no window');
  await connection.send('script.callFunction', {
    functionDeclaration: source,
    awaitPromise: true,
    target: { context: window.context },
  });
}

async function extensionOf(session: Session) {
  const [extension] = (await session.browser.extensions()).values();
  if (!extension) throw new Error('No extension is installed');
  return extension;
}

/**
 * Lets Duidu see the page in front once (`activeTab`) and starts it there: in Chromium by the toolbar button and
 * the popup's own button, in Firefox by the shortcut.
 */
export async function runOnce(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  if (session.browserName === 'firefox') return pressShortcut(session, 'L');
  const popup = await openRealPopup(session, page);
  await (await popup.waitForSelector('.main-action'))?.evaluate((button) => (button as HTMLElement).click());
  await page.waitForSelector('html[data-duidu-view]');
  await popup.close();
}

/** Chromium only: the popup itself, which the toolbar button opens. */
export async function openRealPopup(session: Session, page: Page): Promise<Page> {
  await page.bringToFront();
  const opened = session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await page.triggerExtensionAction(await extensionOf(session));
  return (await opened).asPage();
}

/**
 * The popup over a page, with what a press of the toolbar button allows, which is to see the page once: the browser's
 * own popup in Chromium; in Firefox, whose own can't be read from here, the popup in a tab behind the page.
 */
export async function openPopupByButton(session: Session, page: Page): Promise<Page> {
  if (session.browserName === 'chromium') return openRealPopup(session, page);
  await page.bringToFront();
  await inFirefoxWindow(
    session,
    `async () => {
      ${IN_FIREFOX}
      extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
    }`,
  );
  return session.openPopup(page);
}

/** Gives the command of Alt+Shift+letter, as the key would. */
export async function pressShortcut(session: Session, letter: 'L' | 'D'): Promise<void> {
  await inFirefoxWindow(
    session,
    `() => {
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] key')];
      keys.find((key) => key.getAttribute('key') === '${letter}').dispatchEvent(new Event('command'));
    }`,
  );
}

/**
 * From now on, whatever Duidu asks the browser for is allowed, without a prompt that no test can press.
 * @param pattern for which sites, where the browser can tell them apart
 */
export async function allowWhatIsAsked(session: Session, pattern = '*://*/*'): Promise<void> {
  if (session.browserName === 'firefox') {
    const preference = 'extensions.webextOptionalPermissionPrompts';
    return inFirefoxWindow(session, `() => Services.prefs.setBoolPref('${preference}', false)`);
  }
  // What the reader has given to an extension beforehand, in this page, is not asked for again.
  await onExtensionsPage(
    session,
    (id, given) => chrome.developerPrivate.addHostPermission(id, given),
    pattern,
  );
}

/** Chromium only: runs a function, given the extension's id, on the browser's own page of extensions. */
async function onExtensionsPage<Given>(
  session: Session,
  work: (id: string, given: Given) => Promise<unknown>,
  given?: Given,
): Promise<void> {
  const { id } = await extensionOf(session);
  // The page in front stays there.
  const page = await session.browser.newPage({ background: true });
  await page.goto('chrome://extensions');
  await page.evaluate(work as (id: string, given: unknown) => Promise<unknown>, id, given);
  await page.close();
}

/** Takes a permission back as the browser's own page of extensions does. */
export async function takeBackInBrowser(session: Session, pattern: string): Promise<void> {
  if (session.browserName === 'firefox')
    return inFirefoxWindow(
      session,
      `async () => {
        ${IN_FIREFOX}
        await ExtensionPermissions.remove(id, { permissions: [], origins: ['${pattern}'] }, extension);
      }`,
    );
  await onExtensionsPage(
    session,
    (id, given) => chrome.developerPrivate.removeHostPermission(id, given),
    pattern,
  );
}

/** What the browser's own page of extensions opens or closes to Duidu, as each browser calls it. */
const OPENINGS = {
  files: { chromium: 'fileAccess', firefox: 'internal:fileSchemeAllowed' },
  privateWindows: { chromium: 'incognitoAccess', firefox: 'internal:privateBrowsingAllowed' },
} as const;

/** Lets the extension into local files or private windows, or not. It is started anew by that. */
export async function letInto(session: Session, what: keyof typeof OPENINGS, open = true): Promise<void> {
  const { chromium, firefox } = OPENINGS[what];
  if (session.browserName === 'firefox')
    await inFirefoxWindow(
      session,
      `async () => {
        ${IN_FIREFOX}
        const permissions = { permissions: ['${firefox}'], origins: [] };
        await ExtensionPermissions.${open ? 'add' : 'remove'}(id, permissions, extension);
        await (await AddonManager.getAddonByID(id)).reload();
      }`,
    );
  else
    await onExtensionsPage(
      session,
      async (extensionId, chosen) => {
        // Else the browser would not start it again.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, ...chosen });
      },
      { [chromium]: open },
    );
  await startedAnew(session);
}

/** Waits until the extension, which is being started anew, is there. */
async function startedAnew(session: Session): Promise<void> {
  const isThere = async () => {
    const page = await session.openExtensionPage('popup.html').catch(() => undefined);
    await page?.close();
    return page !== undefined;
  };
  await until(isThere, true);
}

/** What the toolbar button says of the tab of a page. */
export async function badgeOf(session: Session, page: Page): Promise<string> {
  const popup = await session.openPopup(page);
  const text = await popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  });
  await popup.close();
  return text;
}

/** Switches Duidu off or on, as the browser's own page of extensions does. */
export async function enable(session: Session, on: boolean): Promise<void> {
  if (session.browserName === 'firefox')
    return inFirefoxWindow(
      session,
      `async () => {
        ${IN_FIREFOX}
        const addon = await AddonManager.getAddonByID(id);
        await (${on} ? addon.enable() : addon.disable());
      }`,
    );
  await onExtensionsPage(session, (id, enabled) => chrome.management.setEnabled(id, enabled), on);
}

/** Chooses an entry of Duidu's in the context menu, which was opened on the page in front. */
export async function chooseFromMenu(session: Session, entry: string): Promise<void> {
  if (session.browserName === 'firefox')
    return inFirefoxWindow(
      session,
      `() => {
        const menu = document.getElementById('contentAreaContextMenu');
        menu.querySelector('[id$="menuitem-_${entry}"]').doCommand();
        menu.hidePopup();
      }`,
    );
  // The menu of a headless Chromium is not there to be pressed; opening it is what has allowed to copy.
  const target = await session.browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(info: object, tab: unknown): void };
    };
    onClicked.dispatch({ menuItemId, frameId: 0 }, tab);
  }, entry);
}

/** Zooms into the page in front, as Ctrl and + do. For this tab only. */
export async function zoomIn(session: Session, page: Page, factor: number): Promise<void> {
  const home = await session.home();
  await page.bringToFront();
  await home.evaluate(
    async (zoom, isChromium) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      // Else the browser keeps it for the site; Firefox is told so by a preference (`launch.ts`).
      if (isChromium) await chrome.tabs.setZoomSettings(tab?.id ?? -1, { scope: 'per-tab' });
      await chrome.tabs.setZoom(tab?.id ?? -1, zoom);
    },
    factor,
    session.browserName === 'chromium',
  );
  await page.waitForFunction((zoom) => devicePixelRatio === zoom, {}, factor);
}

/**
 * Has a page drawn in the reader's own colours, light on black, as readers with weak eyes set it in their system or
 * browser. @returns what takes that back, as Firefox has it for all pages
 */
export async function forceColours(session: Session, page: Page): Promise<() => Promise<void>> {
  if (session.browserName === 'chromium') {
    const client = await page.createCDPSession();
    const features = { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' };
    const pairs = Object.entries(features).map(([name, value]) => ({ name, value }));
    await client.send('Emulation.setEmulatedMedia', { features: pairs });
    return () => client.detach();
  }
  const colours = { background_color: '#000000', foreground_color: '#ffffff' };
  await inFirefoxWindow(
    session,
    `() => {
      Services.prefs.setIntPref('browser.display.document_color_use', 2);
      for (const [name, colour] of Object.entries(${JSON.stringify(colours)}))
        Services.prefs.setCharPref('browser.display.' + name, colour);
    }`,
  );
  await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
  return () =>
    inFirefoxWindow(
      session,
      `() => {
        for (const name of ${JSON.stringify(['document_color_use', ...Object.keys(colours)])})
          Services.prefs.clearUserPref('browser.display.' + name);
      }`,
    );
}
