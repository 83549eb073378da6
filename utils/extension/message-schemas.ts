import * as v from 'valibot';
import type { SentencePair } from '../align/align-within-pairs.ts';
import type { PageText } from '../align/page-text.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageTextSchema = v.object({
  lang: v.string(),
  lines: v.array(
    v.object({
      text: v.pipe(v.string(), v.nonEmpty()),
      edges: v.exactOptional(v.array(index)),
      softNewlines: v.exactOptional(v.array(index)),
      foreign: v.exactOptional(v.array(v.tuple([index, index]))),
      isCode: v.exactOptional(v.literal(true)),
      tag: v.string(),
      shape: v.string(),
      element: index,
      parent: index,
      cell: v.exactOptional(v.object({ row: index, column: index })),
    }),
  ),
});

/** The lines of a page in a message; throws a `ValiError` if they are not what the contract says. */
export function parsePageText(message: unknown): PageText {
  return v.parse(pageTextSchema, message);
}

const sentences = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.nonEmpty());

/** The sentences of pairs in a message, no side of which is empty; throws a `ValiError` if they are anything else. */
export function parseSentencePairs(message: unknown): SentencePair[] {
  return v.parse(v.array(v.object({ en: sentences, zh: sentences })), message);
}

/** The match patterns in a message; throws a `ValiError` if they are anything else. */
export function parsePatterns(message: unknown): string[] {
  return v.parse(v.array(v.string()), message);
}
