import { COUNT_STEP } from '../../align/lexicon.ts';
import type { LinkCounts } from './count-links.ts';

/** For each stem characters that translate it, and how often they did, in steps (`COUNT_STEP`). */
export type LearnedCounts = ReadonlyMap<string, readonly (readonly [character: string, step: number])[]>;

/** How many times likelier than by chance a link must be. */
const LIFT = 1.5;
/** Counts below this are as good as none. */
const LEAST = 0.3;

/** The links that tell most, by how much likelier all of them together are than by chance. @param most how many */
export function mostTelling(counts: LinkCounts, most: number): LearnedCounts {
  const links = [...counts].flatMap(([stem, characters]) =>
    [...characters].filter(([, count]) => count >= LEAST).map((link) => [stem, ...link] as const),
  );
  const byStem = new Map<string, number>();
  const byCharacter = new Map<number, number>();
  let all = 0;
  for (const [stem, character, count] of links) {
    byStem.set(stem, (byStem.get(stem) ?? 0) + count);
    byCharacter.set(character, (byCharacter.get(character) ?? 0) + count);
    all += count;
  }
  const kept = links
    .map(([stem, character, count]) => {
      const chance = ((byStem.get(stem) ?? 0) * (byCharacter.get(character) ?? 0)) / all;
      return { stem, character, count, lift: count / chance };
    })
    .filter(({ lift }) => lift > LIFT)
    .sort((a, b) => b.count * Math.log(b.lift) - a.count * Math.log(a.lift))
    .slice(0, most);
  const learned = new Map<string, [string, number][]>();
  for (const { stem, character, count } of kept) {
    const known = learned.get(stem) ?? [];
    known.push([
      String.fromCharCode(character),
      Math.min(MOST_STEPS, Math.max(0, Math.round(COUNT_STEP * Math.log(count)))),
    ]);
    learned.set(stem, known);
  }
  return learned;
}

/** A line for each stem: `river 河r川c`, `a` for a count of 1, each letter after it for `COUNT_STEP` times as much. */
export function writeCounts(learned: LearnedCounts): string {
  return [...learned]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, links]) => {
      const sorted = links.toSorted(([a], [b]) => (a < b ? -1 : 1));
      return `${stem} ${sorted.map(([character, step]) => character + letter(step)).join('')}\n`;
    })
    .join('');
}

/** Reads what `writeCounts` wrote. */
export function readCounts(text: string): LearnedCounts {
  return new Map(
    Array.from(text.matchAll(/^(\S+) (.+)$/gm), ([, stem = '', links = '']) => [
      stem,
      Array.from(links.matchAll(/(.)([a-z])/gu), ([, character = '', step = '']) => [
        character,
        step.charCodeAt(0) - FIRST_LETTER,
      ]),
    ]),
  );
}

const FIRST_LETTER = 97;
const MOST_STEPS = 25;
const letter = (step: number) => String.fromCharCode(FIRST_LETTER + step);
