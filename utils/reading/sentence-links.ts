import type { SentenceLink } from '../align/align-sentences.ts';
import { SURE_LINK } from '../align/sentence-weights.ts';

/** Below this the other side of a link is rather wrong than right, and nothing is said of it. */
const LIKELY_LINK = 0.5;

/** A sentence by its place in one side of a pair. */
export interface SentencePlace {
  readonly language: 'en' | 'zh';
  readonly index: number;
}

/** What belongs to a sentence in both languages, by places in the sides. */
export interface SentenceGroup {
  /** The sentence itself, and others that only together with it have a counterpart. */
  readonly en: readonly number[];
  readonly zh: readonly number[];
  /** The one side may stand for the other. */
  readonly sure: boolean;
}

/** The group of a sentence; alone where its counterpart is not known, or nobody can tell. */
export function groupOf(
  { language, index }: SentencePlace,
  links: readonly SentenceLink[] | undefined,
): SentenceGroup {
  const link = links?.find((each) => each[language].includes(index));
  if (link && link.confidence >= LIKELY_LINK)
    return { en: link.en, zh: link.zh, sure: link.confidence >= SURE_LINK };
  const alone = { en: [], zh: [], sure: false };
  return { ...alone, [language]: [index] };
}
