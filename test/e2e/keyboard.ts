/** Real key presses on a real screen (X11), so that a browser takes them for its own shortcuts first. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { findProgram } from './find-browser.ts';

const run = promisify(execFile);

/** How the titles of browsers' windows end. */
const BROWSER_WINDOW = '(Firefox|Chromium|Chrome).*$';

/** A screen that nobody sees. */
export interface Screen {
  /** Its name, for the environment variable `DISPLAY`. */
  readonly display: string;
  /** Presses a key or a chord such as `alt+shift+l` in the window in front. */
  press(chord: string): Promise<void>;
  close(): void;
}

/** Starts a screen. Throws one line that says what to install where the programs for it are missing. */
export async function openScreen(): Promise<Screen> {
  const xdotool = findProgram('xdotool', 'xdotool');
  // It chooses a free number itself and writes it to the third stream.
  const server = spawn(findProgram('Xvfb', 'xvfb'), ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data');
  const display = `:${String(number).trim()}`;
  return {
    display,
    press: async (chord) => {
      const env = { ...process.env, DISPLAY: display };
      // Without a window manager nobody gives the focus to the window of the browser, which is named after the page.
      const { stdout } = await run(xdotool, ['search', '--onlyvisible', '--name', BROWSER_WINDOW], { env });
      const [window] = stdout.trim().split('\n');
      if (!window) throw new Error('No window of a browser is on the screen');
      await run(xdotool, ['windowfocus', window], { env });
      await run(xdotool, ['key', '--clearmodifiers', chord], { env });
    },
    close: () => void server.kill(),
  };
}
