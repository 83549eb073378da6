import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The two families that Duidu is tested in. */
export type BrowserName = 'chromium' | 'firefox';

interface Place {
  readonly variable: string;
  readonly debianPackage: string;
  readonly advice: string;
  readonly commands: readonly string[];
  readonly macApps: readonly string[];
  readonly windowsPaths: readonly string[];
}

const PLACES: Record<BrowserName, Place> = {
  chromium: {
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    advice: 'install Chromium or Chrome, or set CHROME_PATH to its executable',
    // Chromium first: it starts faster and calls home less than branded Chrome.
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    macApps: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    windowsPaths: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    advice: 'install Firefox 142 or newer, or set FIREFOX_PATH to its executable',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    macApps: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windowsPaths: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** The paths where a browser usually is on this system, most wanted first. */
function usualPaths({ commands, macApps, windowsPaths }: Place): string[] {
  const { env } = process;
  const at = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) =>
      folders.filter((folder) => folder !== undefined).map((folder) => join(folder, name)),
    );
  if (process.platform === 'win32') {
    return at([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], windowsPaths);
  }
  const onPath = at([...(env.PATH ?? '').split(delimiter).filter(Boolean), '/snap/bin'], commands);
  if (process.platform !== 'darwin') return onPath;
  return [...at(['/Applications', join(homedir(), 'Applications')], macApps), ...onPath];
}

/** Installs a package on a Debian where we are root, saying so; tells whether that was possible at all. */
function installOnDebian(debianPackage: string): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log(`Installing Debian's ${debianPackage}, which is missing (apt-get install ${debianPackage}) …`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', debianPackage);
}

/**
 * The path of an installed browser: CHROME_PATH or FIREFOX_PATH, else the usual places, else (Debian, as
 * root) a fresh installation. Throws one line that says what to install where there is none.
 */
export function findBrowser(name: BrowserName): string {
  const place = PLACES[name];
  const chosen = process.env[place.variable];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`${place.variable} names no file: ${chosen}`);
  }
  const find = () => usualPaths(place).find((path) => existsSync(path));
  const found = find() ?? (installOnDebian(place.debianPackage) ? find() : undefined);
  if (found === undefined) throw new Error(`No ${name} on this machine: ${place.advice}.`);
  return found;
}

/**
 * The path of a program that the tests need besides the browsers, on Linux; on a Debian where we are root a missing
 * one is installed. Throws one line that says what to install where that is not possible.
 */
export function findProgram(command: string, debianPackage: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const find = () => folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
  const found = find() ?? (installOnDebian(debianPackage) ? find() : undefined);
  if (found === undefined)
    throw new Error(`No ${command} on this machine: install the package ${debianPackage}.`);
  return found;
}
