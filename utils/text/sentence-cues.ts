import { normalise } from './normalise.ts';

/** What the marks of a sentence tell about its place in the text; translators keep most of it. */
export interface SentenceCues {
  /** Ends with a stop of any kind: a heading or an item of a list often does not. */
  readonly stopped: boolean;
  /** Quotations that begin in it. */
  readonly quotations: number;
  /** Contains the beginning or the end of a quotation. */
  readonly quotes: boolean;
  readonly opensWithQuote: boolean;
  readonly closesWithQuote: boolean;
  /** The last mark, but for quotation marks and brackets after it. */
  readonly lastMark: string;
}

const STOP = /[.!?…:;,。：；，、]["')\]}》】\s]*$/;
const OPENING_QUOTE = /(?:^|[\s(-])["'](?=[\p{L}\p{N}.])/gu;
const CLOSING_QUOTE = /[.,!?-]["'](?=$|[\s)-])/;

/** Reads the marks of a sentence. @param text as it stands */
export function sentenceCues(text: string, language: 'en' | 'zh'): SentenceCues {
  const bare = normalise(text).trim();
  const opened =
    language === 'en'
      ? count(bare, OPENING_QUOTE)
      : count(text, /[“「『]/g) || Math.ceil(count(text, /["＂]/g) / 2);
  return {
    stopped: STOP.test(bare),
    quotations: opened,
    quotes: language === 'zh' ? bare.includes('"') : opened > 0 || CLOSING_QUOTE.test(bare),
    opensWithQuote: /^["']/.test(bare),
    closesWithQuote: /["']$/.test(bare),
    lastMark: /([.!?…:;,。])["')\]]*$/.exec(bare)?.[1] ?? '',
  };
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
