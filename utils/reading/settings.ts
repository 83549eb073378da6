import * as v from 'valibot';

/** What the page shows: one language, both as the authors made it, or facing columns. */
export const VIEWS = ['en', 'zh', 'both', 'columns'] as const;
export type View = (typeof VIEWS)[number];

/** How the hidden side of a pair is shown. */
export const REVEAL_STYLES = ['card', 'in-place', 'below', 'mask'] as const;
export type RevealStyle = (typeof REVEAL_STYLES)[number];

/** The longest rest, in milliseconds, that the hover delay can be set to. */
export const MAX_DELAY = 2000;

/** What a reader may set for one site; what is absent follows the general settings. */
export interface SiteSettings {
  readonly off?: true;
  readonly view?: View;
  readonly reveal?: RevealStyle;
}

export interface Settings {
  readonly view: View;
  readonly reveal: RevealStyle;
  /** Rest of the pointer, in milliseconds, before the other side opens: 0 to 2000. */
  readonly delay: number;
  /** Blocks without a partner in the language that is not read are shown pale. */
  readonly dimSingles: boolean;
  /** The card shows only the sentence that is pointed at. */
  readonly peek: boolean;
  /** Print shows both languages, whatever the view. */
  readonly printBoth: boolean;
  /** In columns, Chinese stands on the left. */
  readonly chineseFirst: boolean;
  /** By host name, as `siteOfUrl` gives it. */
  readonly sites: Readonly<Record<string, SiteSettings>>;
}

/** The settings that hold on one page. */
export type PageSettings = Omit<Settings, 'sites'> & { readonly off: boolean };

const siteSchema = v.pipe(
  v.object({
    off: v.fallback(v.optional(v.literal(true)), undefined),
    view: v.fallback(v.optional(v.picklist(VIEWS)), undefined),
    reveal: v.fallback(v.optional(v.picklist(REVEAL_STYLES)), undefined),
  }),
  v.transform(
    ({ off, view, reveal }): SiteSettings => ({
      ...(off && { off }),
      ...(view && { view }),
      ...(reveal && { reveal }),
    }),
  ),
);

const SITE_NAME = /^(?:file:|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;

const sitesSchema = v.pipe(
  v.record(v.string(), v.fallback(siteSchema, {})),
  v.transform((sites) =>
    Object.fromEntries(
      Object.entries(sites).filter(([name, site]) => SITE_NAME.test(name) && Object.keys(site).length > 0),
    ),
  ),
);

const settingsSchema = v.object({
  view: v.fallback(v.picklist(VIEWS), 'en'),
  reveal: v.fallback(v.picklist(REVEAL_STYLES), 'card'),
  delay: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_DELAY)), 250),
  dimSingles: v.fallback(v.boolean(), false),
  peek: v.fallback(v.boolean(), false),
  printBoth: v.fallback(v.boolean(), false),
  chineseFirst: v.fallback(v.boolean(), false),
  sites: v.fallback(sitesSchema, {}),
});

/**
 * Settings out of whatever was stored: a field that is missing or damaged gets its default, a damaged site
 * is forgotten, and all else is kept. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  const result = v.safeParse(settingsSchema, stored);
  return result.success ? result.output : DEFAULT_SETTINGS;
}

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

/** Only what differs from the defaults: this is what is stored, so that better defaults reach everyone else. */
export function changedSettings(settings: Settings): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(([key, value]) =>
      key === 'sites'
        ? Object.keys(settings.sites).length > 0
        : value !== DEFAULT_SETTINGS[key as keyof Settings],
    ),
  );
}

/** The name under which a page's site is set: its host without `www.`, or `file:` for local files. */
export function siteOfUrl(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' ? 'file:' : hostname.replace(/^www\./, '');
}

/** The settings that hold on a site: its own, else those of the nearest domain above it, else the general ones. */
export function settingsForSite(settings: Settings, site: string): PageSettings {
  const { sites, ...general } = settings;
  const own = nearestSite(sites, site);
  return {
    ...general,
    view: own?.view ?? general.view,
    reveal: own?.reveal ?? general.reveal,
    off: own?.off ?? false,
  };
}

function nearestSite(sites: Settings['sites'], site: string): SiteSettings | undefined {
  for (let name = site; name; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '')
    if (Object.hasOwn(sites, name)) return sites[name];
  return undefined;
}

/** Settings with a change to one site; a field set to `undefined` follows the general settings again. */
export function withSite(
  settings: Settings,
  site: string,
  change: { [Key in keyof SiteSettings]: SiteSettings[Key] | undefined },
): Settings {
  const sites = { ...settings.sites, [site]: { ...settings.sites[site], ...change } };
  return parseSettings({ ...settings, sites });
}

/** Settings in which the view is changed where it is set: for the site that has one of its own, else for all. */
export function withView(settings: Settings, site: string, view: View): Settings {
  return settings.sites[site]?.view ? withSite(settings, site, { view }) : { ...settings, view };
}

/** The view that follows in the order English, Chinese, both. */
export function nextView(view: View): View {
  return STEPS[(STEPS.indexOf(view) + 1) % STEPS.length] ?? 'en';
}

const STEPS: readonly View[] = ['en', 'zh', 'both'];
