import type { SentenceLink } from '../align/align-sentences.ts';
import type { SentencePair } from '../align/align-within-pairs.ts';
import type { PageText } from '../align/page-text.ts';
import type { PairedText } from '../align/pair-lines.ts';

// What the worker answers, parsed before anything is done to a page. Plain tests and no schema library: the content
// script must stay small. Each throws a `TypeError` if the answer is not one to what was asked.

const LANGUAGES = ['en', 'zh', 'other'];

/** The blocks of lines and the pairs among them: each a part of its line, in reading order, and in one pair at most. */
export function parsePairedText(reply: unknown, { lines }: PageText): PairedText {
  const { runs, pairs } = fieldsOf(reply);
  let [line, at] = [0, 0];
  const isNext = (run: unknown): boolean => {
    const { line: index, start, end, language } = fieldsOf(run);
    if (!isIndex(index, lines.length) || index < line) return false;
    const { length } = lines[index]?.text ?? '';
    if (!isIndex(end, length + 1) || !isIndex(start, end)) return false;
    if (index === line && start < at) return false;
    [line, at] = [index, end];
    return LANGUAGES.includes(language as string);
  };
  const paired = new Set<number>();
  const isPair = (pair: unknown): boolean => {
    const { en, zh } = fieldsOf(pair);
    if (!isLink(pair, lengthOf(runs), lengthOf(runs)) || !lengthOf(en) || !lengthOf(zh)) return false;
    const blocks = [...(en as number[]), ...(zh as number[])];
    return blocks.every((block) => !paired.has(block) && paired.add(block));
  };
  ensure(areAll(runs, isNext) && areAll(pairs, isPair));
  return reply as PairedText;
}

/** The links within pairs of texts, by indices into the sentences that were asked about. */
export function parseSentenceLinks(reply: unknown, asked: readonly SentencePair[]): SentenceLink[][] {
  ensure(lengthOf(reply) === asked.length);
  ensure(
    areAll(reply, (links, i) => {
      const { en = [], zh = [] } = asked[i] ?? {};
      return areAll(links, (link) => isLink(link, en.length, zh.length));
    }),
  );
  return reply as SentenceLink[][];
}

/** Whether it names what is linked on either side by ascending indices below the given numbers, and how surely. */
function isLink(link: unknown, en: number, zh: number): boolean {
  const fields = fieldsOf(link);
  const { confidence } = fields;
  return (
    areAscending(fields.en, en) &&
    areAscending(fields.zh, zh) &&
    typeof confidence === 'number' &&
    confidence >= 0 &&
    confidence <= 1
  );
}

function areAscending(indices: unknown, count: number): boolean {
  let least = 0;
  return areAll(indices, (index) => {
    if (!isIndex(index, count) || index < least) return false;
    least = index + 1;
    return true;
  });
}

function areAll(list: unknown, is: (each: unknown, index: number) => boolean): boolean {
  return Array.isArray(list) && list.every(is);
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function isIndex(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value);
}

function ensure(isRight: boolean): void {
  if (!isRight) throw new TypeError('The worker has answered something else than was asked');
}
