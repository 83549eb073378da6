/**
 * Splits a romanised Chinese name into pinyin syllables (`Zhengzhou` → `zheng`, `zhou`), the longest first.
 * @param word letters only; case, tone marks and apostrophes do not matter
 * @param known whether a toneless lower-case string is a syllable
 * @returns the syllables, or nothing when the word is not pinyin throughout
 */
export function pinyinSyllables(word: string, known: (syllable: string) => boolean): string[] | undefined {
  const letters = word
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  if (letters.length > LONGEST_NAME) return undefined;
  const dead = new Set<number>();
  const from = (start: number): string[] | undefined => {
    if (start === letters.length) return [];
    if (dead.has(start)) return undefined;
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - start); length > 0; length -= 1) {
      const syllable = letters.slice(start, start + length);
      const rest = known(syllable) ? from(start + length) : undefined;
      if (rest) return [syllable, ...rest];
    }
    dead.add(start);
    return undefined;
  };
  return letters ? from(0) : undefined;
}

/** `zhuang`, `chuang`, `shuang`. */
const LONGEST_SYLLABLE = 6;
/** Longer strings of letters are no names; a bound keeps odd input cheap. */
const LONGEST_NAME = 24;
