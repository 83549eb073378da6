// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'wxt';
import { OLDEST } from '../tools/oldest-browsers/browser-support.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'duidu-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What Duidu may ask for, and nothing more; a line is added here only with a reason in STORE.md. */
const ALLOWED = {
  permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
  host_permissions: ['*://*.dahe.cn/*'],
  optional_host_permissions: ['*://*/*', 'file:///*'],
};

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  let manifest: Record<string, unknown> & { content_scripts: { matches: string[] }[] };

  beforeAll(async () => {
    await build({ root, browser, outDir: folder, logLevel: 'silent' } as Parameters<typeof build>[0]);
    manifest = JSON.parse(readFileSync(join(folder, `${browser}-mv3/manifest.json`), 'utf8'));
  }, 120_000);

  test.each(Object.entries(ALLOWED))('asks for no other %s', (key, allowed) => {
    expect((manifest[key] as string[]).toSorted()).toEqual(allowed);
  });

  test('asks for nothing under another name', () => {
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(ALLOWED.host_permissions);
  });

  test('is for the oldest browsers that the features used are held against', () => {
    const { gecko, gecko_android } = (manifest.browser_specific_settings ?? {}) as Record<
      string,
      { strict_min_version: string }
    >;
    const oldest =
      browser === 'chrome'
        ? { chrome: manifest.minimum_chrome_version, edge: manifest.minimum_chrome_version }
        : { firefox: gecko?.strict_min_version, firefox_android: gecko_android?.strict_min_version };
    for (const [name, version] of Object.entries(oldest))
      expect(Number.parseInt(String(version), 10), name).toBe(OLDEST[name as keyof typeof OLDEST]);
  });

  test('shows a grey button wherever nothing has been found yet', () => {
    const { default_icon } = manifest.action as { default_icon: Record<string, string> };
    expect(Object.keys(default_icon).length).toBeGreaterThan(0);
    for (const icon of Object.values(default_icon)) expect(icon).toContain('/quiet-');
  });

  test('opens no file of ours to pages, and no door to other extensions or sites', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('lets our pages load and reach nothing but the package', () => {
    const policy = (manifest.content_security_policy as { extension_pages: string }).extension_pages;
    expect(policy).toContain("default-src 'none'");
    for (const source of policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1)))
      expect(["'none'", "'self'", 'data:']).toContain(source);
  });
});
