import { changedSettings, parseSettings, type Settings } from './settings.ts';

/**
 * The version of the form in which settings are stored. What was stored before there were versions has the form
 * of version 1. Whoever changes what a field means raises this, and translates the older form in `parseSettings`.
 */
const STORED_VERSION = 1;

type Fields = Readonly<Record<string, unknown>>;

/**
 * What to store for settings: the version, and what differs from the defaults. Where a newer Duidu has stored
 * (and the reader went back to this one), all that this change does not concern stays as it was found, so that
 * nothing is lost that only the newer one understands.
 *
 * @param found what is stored now, in whatever state it is
 */
export function settingsToStore(settings: Settings, found: unknown): Fields {
  const changed = changedSettings(settings);
  if (!isNewer(found)) return { version: STORED_VERSION, ...changed };
  const before = parseSettings(found);
  const { sites, ...fields } = merge(found, { ...before }, { ...settings }, changed);
  const ofSites = merge(asFields(found.sites), before.sites, settings.sites, settings.sites);
  return { ...fields, ...(Object.keys(ofSites).length > 0 && { sites: ofSites }) };
}

/** What was found, with those entries replaced or left out in which `after` differs from `before`. */
function merge(found: Fields, before: Fields, after: Fields, stored: Fields): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...found };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    if (Object.hasOwn(stored, name)) merged[name] = stored[name];
    else delete merged[name];
  }
  return merged;
}

function isNewer(found: unknown): found is Fields {
  const { version } = asFields(found);
  return typeof version === 'number' && version > STORED_VERSION;
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
