import type { Window } from './evidence.ts';
import type { Side, Vocabulary } from './vocabulary.ts';

/**
 * Counts the numbers in which two texts contradict each other. A number that only one of them gives is often left out
 * or said in words; where each gives one that the other lacks, they tell of different things.
 */
export class Contradictions {
  /** For each segment the values of its numbers. */
  readonly #en: readonly (readonly string[])[];
  readonly #zh: readonly (readonly string[])[];

  constructor({ en, zh }: Vocabulary) {
    this.#en = valuesOf(en);
    this.#zh = valuesOf(zh);
  }

  /** How many numbers the other side lacks, on the side of the window that has fewer such. */
  in({ enFrom, enTo, zhFrom, zhTo }: Window): number {
    const en = gather(this.#en, enFrom, enTo);
    const zh = en.length > 0 ? gather(this.#zh, zhFrom, zhTo) : NONE;
    if (zh.length === 0) return 0;
    return Math.min(lacking(en, zh), lacking(zh, en));
  }
}

/** Values without what they count: "from 6 to 9 per cent" gives a number and a share. */
function valuesOf({ types, segments }: Side): string[][] {
  return segments.map((segment) =>
    segment.flatMap((type) => {
      const { kind, key, share } = types[type] ?? {};
      return kind === 'number' && key && share === 1 ? key.slice(key.indexOf(':') + 1) : [];
    }),
  );
}

function gather(values: readonly (readonly string[])[], from: number, to: number): readonly string[] {
  let gathered = NONE;
  for (let segment = from; segment < to; segment += 1) {
    const more = values[segment] ?? NONE;
    if (more.length > 0) gathered = gathered.length > 0 ? [...gathered, ...more] : more;
  }
  return gathered;
}

const NONE: readonly string[] = [];

/** How many of a text's numbers stand in no way in the other. */
function lacking(own: readonly string[], other: readonly string[]): number {
  let count = 0;
  for (const value of own) if (!isGiven(value, other)) count += 1;
  return count;
}

function isGiven(value: string, other: readonly string[]): boolean {
  if (other.includes(value)) return true;
  // Numbers of telephones are put together in many ways.
  if (value.length >= TELEPHONE && other.join('').includes(value)) return true;
  const [hour, minutes] = value.split('.');
  const isHour = other.some((each) => isTime(Number(each), Number(hour)));
  // 7.55 and 8.2 may be times too.
  return isHour && (minutes === undefined || other.includes(String(Number(minutes.padEnd(2, '0')))));
}

/** Whether two numbers may be one hour, of which there are twelve and twenty-four. */
function isTime(a: number, b: number): boolean {
  return Math.max(a, b) <= 24 && Math.abs(a - b) % 12 === 0;
}

/** Digits of the shortest part of a telephone number that is no other number. */
const TELEPHONE = 4;
