/** When browsers learnt what, as MDN's browser-compat-data has it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, Identifier, SupportStatement } from '@mdn/browser-compat-data';

// Not by an import: under test, 20 MB of JSON would take a minute.
const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const compatData: CompatData = JSON.parse(readFileSync(file, 'utf8'));

/** The browsers that Duidu promises to run in, and their oldest versions. */
export const OLDEST = { chrome: 121, edge: 121, firefox: 142, firefox_android: 142 } as const;

/** The entry of a feature by the names that lead to it, or `undefined` where there is none. */
export function entryOf(...path: readonly string[]): Identifier | undefined {
  let entry: unknown = compatData;
  for (const name of path)
    entry =
      typeof entry === 'object' && entry && Object.hasOwn(entry, name) ? Reflect.get(entry, name) : undefined;
  return entry as Identifier | undefined;
}

/**
 * The entries for what an interface has, under the names that TypeScript's types give them; all that a member of that
 * name has where the types divide one interface into several. None where nothing is known of it.
 */
export function entriesInScripts(owner: string, member: string): Identifier[] {
  const builtIn = owner
    .replace(/^Readonly|^Callable/, '')
    .replace(/^(Big)?(Int|Uint|Float)\d+(Clamped)?Array$/, 'TypedArray');
  const entry =
    owner === member
      ? (entryOf('api', owner) ?? entryOf('javascript', 'builtins', owner) ?? entryOf('api', 'Window', owner))
      : (entryOf('javascript', 'builtins', builtIn, member) ??
        entryOf('javascript', 'builtins', 'Intl', owner, member) ??
        entryOf('api', owner, member) ??
        entryOf('api', owner, `${member}_static`) ??
        (owner.startsWith('CSSStyle') ? entryOf('css', 'properties', kebab(member)) : undefined));
  if (entry) return [entry];
  const isWhole = entryOf('api', owner) ?? entryOf('javascript', 'builtins', builtIn);
  return isWhole ? [] : Object.keys(compatData.api).flatMap((each) => entryOf('api', each, member) ?? []);
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The promised browsers whose oldest version lacks a feature; none where nothing is known of it. */
export function lackedBy(entry: Identifier | undefined): string[] {
  const support = entry?.__compat?.support;
  if (!support) return [];
  return Object.entries(OLDEST).flatMap(([browser, oldest]) => {
    const statement = support[browser as keyof typeof OLDEST];
    return statement && !hasSince(statement, oldest) ? [browser] : [];
  });
}

function hasSince(statement: SupportStatement, oldest: number): boolean {
  return [statement].flat().some(({ version_added: added, version_removed: removed, flags, prefix }) => {
    const number = (version: unknown) => Number.parseInt(String(version).replace('≤', ''), 10);
    return !flags && !prefix && number(added) <= oldest && !(number(removed) <= oldest);
  });
}
