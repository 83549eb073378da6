import * as v from 'valibot';
import {
  changedSettings,
  FIELD_TESTS,
  parseSettings,
  type Settings,
  SITE_FIELD_TESTS,
  SITE_NAME,
} from './settings.ts';

/** The first line of sense in a settings file: what it is, and the version of its form. */
const HEAD = { duidu: 'settings', version: 1 } as const;

const tested = (tests: Readonly<Record<string, (value: unknown) => boolean>>) =>
  Object.fromEntries(Object.entries(tests).map(([key, test]) => [key, v.optional(v.custom(test))]));

const fileSchema = v.strictObject({
  duidu: v.literal(HEAD.duidu),
  version: v.literal(HEAD.version),
  ...tested(FIELD_TESTS),
  sites: v.optional(
    v.record(v.pipe(v.string(), v.regex(SITE_NAME)), v.strictObject(tested(SITE_FIELD_TESTS))),
  ),
});

/** What is wrong with a settings file: it is no JSON at all, or these fields are not what they should be. */
export interface FileProblem {
  readonly kind: 'not-json' | 'wrong-fields';
  readonly fields: readonly string[];
}

/** The settings as a JSON text, to be read again by `readSettingsFile`. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ ...HEAD, ...changedSettings(settings) }, null, 2)}\n`;
}

/** The settings in a file, or what is wrong with it. Strict: unlike what was stored, a file is not repaired. */
export function readSettingsFile(text: string): { settings: Settings } | { problem: FileProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: { kind: 'not-json', fields: [] } };
  }
  const result = v.safeParse(fileSchema, json);
  if (result.success) return { settings: parseSettings(result.output) };
  const fields = result.issues.map((issue) => v.getDotPath(issue) ?? HEAD.duidu);
  return { problem: { kind: 'wrong-fields', fields: [...new Set(fields)] } };
}
