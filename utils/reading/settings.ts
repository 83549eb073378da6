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
  readonly peek?: boolean;
}

/** The settings that the popup makes for one site where its reader says so. */
export const CHOICES = ['view', 'reveal', 'peek'] as const;

export interface Settings {
  readonly view: View;
  readonly reveal: RevealStyle;
  /** Rest of the pointer, in milliseconds, before the other side opens: 0 to 2000. */
  readonly delay: number;
  /** Blocks without a partner in the language that is not read are shown pale. */
  readonly dimSingles: boolean;
  /** Of the hidden side only the counterpart of the sentence pointed at is shown. */
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

export const DEFAULT_SETTINGS: Settings = {
  view: 'en',
  reveal: 'card',
  delay: 250,
  dimSingles: false,
  peek: false,
  printBoth: false,
  chineseFirst: false,
  sites: {},
};

type Test = (value: unknown) => boolean;
const isOneOf =
  (values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
const isFlag: Test = (value) => typeof value === 'boolean';

// Plain tests and no schema library: the content script carries them to every page, and must stay small.

/** What each general setting may be. */
export const FIELD_TESTS: Readonly<Record<keyof Omit<Settings, 'sites'>, Test>> = {
  view: isOneOf(VIEWS),
  reveal: isOneOf(REVEAL_STYLES),
  delay: (value) => typeof value === 'number' && value >= 0 && value <= MAX_DELAY,
  dimSingles: isFlag,
  peek: isFlag,
  printBoth: isFlag,
  chineseFirst: isFlag,
};

/** What each setting of a site may be. */
export const SITE_FIELD_TESTS: Readonly<Record<keyof SiteSettings, Test>> = {
  off: (value) => value === true,
  view: FIELD_TESTS.view,
  reveal: FIELD_TESTS.reveal,
  peek: FIELD_TESTS.peek,
};

/** What the name of a site may be: a host, in brackets where it is an IPv6 address, or `file:`. */
export const SITE_NAME = /^(?:file:|[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9][a-z0-9_-]*)*|\[[0-9a-f:.]+\])$/;

/**
 * Settings out of whatever was stored: a field that is missing or damaged gets its default, a damaged site
 * is forgotten, and all else is kept. Never throws.
 */
export function parseSettings(stored: unknown): Settings {
  const sites = entriesOf(own(stored, 'sites'))
    .map(([name, site]) => [name, validFields(site, SITE_FIELD_TESTS)] as const)
    .filter(([name, site]) => SITE_NAME.test(name) && Object.keys(site).length > 0);
  return { ...DEFAULT_SETTINGS, ...validFields(stored, FIELD_TESTS), sites: Object.fromEntries(sites) };
}

/** Settings of a page out of a message: what is no such setting, or not what it may be, is left out. Never throws. */
export function parsePageSettings(message: unknown): Partial<PageSettings> {
  return validFields(message, { ...FIELD_TESTS, off: isFlag });
}

function validFields(stored: unknown, tests: Readonly<Record<string, Test>>): Record<string, unknown> {
  return Object.fromEntries(
    entriesOf(stored).filter(([key, value]) => Object.hasOwn(tests, key) && tests[key]?.(value)),
  );
}

function own(stored: unknown, key: string): unknown {
  return entriesOf(stored).find(([name]) => name === key)?.[1];
}

function entriesOf(stored: unknown): [string, unknown][] {
  return typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
}

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

/** The settings that hold on a site: field by field its own, else those of a domain above it, else the general ones. */
export function settingsForSite(settings: Settings, site: string): PageSettings {
  const { sites, ...general } = settings;
  const own = <Field extends keyof SiteSettings>(field: Field) =>
    sites[nameThatSets(sites, site, field)]?.[field];
  return {
    ...general,
    view: own('view') ?? general.view,
    reveal: own('reveal') ?? general.reveal,
    peek: own('peek') ?? general.peek,
    off: own('off') ?? false,
  };
}

/** The site or the nearest domain above it that sets a field; the site itself where none does. */
function nameThatSets(sites: Settings['sites'], site: string, field: keyof SiteSettings): string {
  const labels = site.split('.');
  const names = labels.map((_, index) => labels.slice(index).join('.'));
  return names.find((name) => Object.hasOwn(sites, name) && sites[name]?.[field] !== undefined) ?? site;
}

/** A change to the settings of a site; a field that is `undefined` follows the general settings again. */
export type SiteChange = { readonly [Field in keyof SiteSettings]: SiteSettings[Field] | undefined };

/** Settings with a change to one site, made where each field is set now: at the site, or at a domain above it. */
export function withSite(settings: Settings, site: string, change: SiteChange): Settings {
  const sites: Record<string, SiteSettings> = { ...settings.sites };
  for (const [field, value] of Object.entries(change)) {
    const name = nameThatSets(sites, site, field as keyof SiteSettings);
    sites[name] = { ...sites[name], [field]: value };
  }
  return parseSettings({ ...settings, sites });
}

/** Settings in which a site has none of its own. */
export function withoutSite(settings: Settings, site: string): Settings {
  return {
    ...settings,
    sites: Object.fromEntries(Object.entries(settings.sites).filter(([name]) => name !== site)),
  };
}

/** Settings with another choice, changed where it is set now: for the site, or for all. */
export function withChoice(
  settings: Settings,
  site: string,
  choice: Partial<Pick<Settings, (typeof CHOICES)[number]>>,
): Settings {
  let changed = settings;
  for (const field of CHOICES) {
    const value = choice[field];
    if (value === undefined) continue;
    const ofSite = settings.sites[nameThatSets(settings.sites, site, field)]?.[field];
    changed =
      ofSite !== undefined ? withSite(changed, site, { [field]: value }) : { ...changed, [field]: value };
  }
  return changed;
}

/** The view that follows, in the order in which the popup offers them; after the last the first. */
export function nextView(view: View): View {
  return VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'en';
}
