import path from 'node:path';
import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { renderIcons } from './utils/tools/render-icons.ts';
import { writeLicences } from './utils/tools/write-licences.ts';

// `connect-src 'self'`, not 'none': the worker fetches the lexicon out of our own package. The pages need not
// even that, and each forbids it to itself in a <meta>.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'", // the article on the options page
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  // Trials side by side must not overwrite each other's build.
  outDir: process.env.DUIDU_OUT ?? '.output',
  imports: false,
  // Written down to what the oldest browsers of the manifest know.
  vite: ({ browser }) => ({
    plugins: [preact()],
    build: { target: browser === 'firefox' ? 'firefox142' : 'chrome121' },
  }),
  hooks: {
    // The worker and our pages speak to the browser through webextension-polyfill. What loads on every page of a
    // site does without: from Chrome 121 on nothing there needs it, and it would be a quarter of the script.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const alias = { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };
      Object.assign(config, mergeConfig(config, { resolve: { alias } }));
    },
    'build:publicAssets': async (wxt, files) => {
      const add = (relativeDest: string) =>
        files.push({ relativeDest, absoluteSrc: path.join(wxt.config.wxtDir, relativeDest) });
      add('lexicon.bin'); // drawn up at install by utils/tools/build-lexicon.ts
      add('licences.txt');
      await writeLicences(wxt.config.root, path.join(wxt.config.wxtDir, 'licences.txt'));
      for (const icon of await renderIcons(wxt.config.wxtDir)) add(icon);
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('lexicon.bin');
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: ['*://*.dahe.cn/*'],
    optional_host_permissions: ['*://*/*', 'file:///*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    icons: iconFiles(''),
    action: { default_title: '__MSG_name__', default_icon: iconFiles('quiet-') },
    commands: {
      // Of Alt+Shift, Chrome assigns D to M, O, Q, S, U, V and Y; Firefox opens its menus with F, E, V, S, B, T and H,
      // with Shift too. Neither browser uses these two itself.
      'next-view': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandNextView__' },
      reveal: { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandReveal__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'duidu@duidu.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '121' }),
  }),
});

function iconFiles(kind: '' | 'quiet-'): Record<string, string> {
  const sizes = kind ? [16, 32, 48] : [16, 32, 48, 96, 128];
  return Object.fromEntries(sizes.map((size) => [size, `icon/${kind}${size}.png`]));
}
