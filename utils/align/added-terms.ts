import type { Side, TermType, Vocabulary } from './vocabulary.ts';
import type { TermKind } from './weights.ts';

/** Something that stands for itself in both languages, with the segments that show it, ascending. */
export interface AddedTerm {
  readonly kind: TermKind;
  readonly key: string;
  readonly en: readonly number[];
  readonly zh: readonly number[];
}

/** The vocabulary with more terms in it, each linked to its like on the other side. */
export function withTerms({ en, zh }: Vocabulary, terms: readonly AddedTerm[]): Vocabulary {
  return { en: extended(en, zh, terms, 'en'), zh: extended(zh, en, terms, 'zh') };
}

function extended(side: Side, other: Side, terms: readonly AddedTerm[], language: 'en' | 'zh'): Side {
  const types: TermType[] = [...side.types];
  const segments = side.segments.map((own) => [...own]);
  terms.forEach((term, i) => {
    types.push({ kind: term.kind, key: term.key, share: 1, links: [other.types.length + i] });
    for (const segment of term[language]) segments[segment]?.push(side.types.length + i);
  });
  return { ...side, types, segments };
}

/** Collects which segments of each language show which keys. */
export class TermCollector {
  readonly #found = new Map<string, { en: number[]; zh: number[] }>();

  add(key: string, language: 'en' | 'zh', segment: number) {
    const known = this.#found.get(key) ?? { en: [], zh: [] };
    this.#found.set(key, known);
    known[language].push(segment);
  }

  /** What both languages show. */
  terms(kind: TermKind): AddedTerm[] {
    return [...this.#found].flatMap(([key, { en, zh }]) =>
      en.length && zh.length ? { kind, key, en, zh } : [],
    );
  }
}
