import * as v from 'valibot';
import type { SentencePair } from '../align/align-within-pairs.ts';
import type { Block } from '../align/block.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const blocksSchema = v.array(
  v.object({
    text: v.pipe(v.string(), v.nonEmpty()),
    language: v.picklist(['en', 'zh', 'other']),
    tag: v.string(),
    shape: v.string(),
    element: index,
    parent: index,
    cell: v.exactOptional(v.object({ row: index, column: index })),
  }),
);

/** The blocks in a message; throws a `ValiError` if they are not what the contract says. */
export function parseBlocks(message: unknown): Block[] {
  return v.parse(blocksSchema, message);
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
