import { isStop } from './sentence-stops.ts';

/** A sentence as a part of a text: `text.slice(start, end)`, without white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Ends that UAX #29 doesn't know: a missing space ("end.Next"), list letters ("… end. (b) …"), and …… in Chinese. */
const MISSED = {
  en: /(?<=[a-z]{3})\.["”’)\]]*(?=[A-Z][a-z]+[\s,])|(?<=\.)\s(?=\((?:[a-z]|[ivx]{1,4})\) )/g,
  zh: /(?:……|…|\.{6})[”’」』）]*/g,
} as const;

const TRAILING_OPENERS = /(?<![“‘「『（([【《〈\s])[“‘「『（([【《〈]+\s*$/;

const segmenters: { en?: Intl.Segmenter; zh?: Intl.Segmenter } = {};

/** Made when it is first needed: the first one of a process takes a browser as long as folding a page. */
function segmenterOf(language: 'en' | 'zh'): Intl.Segmenter {
  segmenters[language] ??= new Intl.Segmenter(language, { granularity: 'sentence' });
  return segmenters[language];
}

/**
 * The sentences of a text, in order; between them is nothing but white space.
 *
 * `Intl.Segmenter` (UAX #29) and a few additions say where sentences may end, `isStop` takes back the ends that
 * are none ("Mr.|Smith", “走！”|他说。). A text without stops is one sentence. As in translators' sentences, neither
 * ； nor : ends one. Takes time linear in the text's length.
 *
 * @param text any text; a line break always ends a sentence
 */
export function sentencesIn(text: string, language: 'en' | 'zh'): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of possibleEnds(text, language)) {
    if (end < text.length && !isStop(text, start, end)) continue;
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  }
  return sentences;
}

/** Characters given to `Intl.Segmenter` at once: in Chromium its time grows faster than the text. */
const WINDOW = 8192;

/** Where sentences may end, rising; the last is the end of the text. */
function* possibleEnds(text: string, language: 'en' | 'zh'): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const window = text.slice(from, from + WINDOW);
    const last = from + window.length === text.length;
    let done = from;
    for (const { index, segment } of segmenterOf(language).segment(window)) {
      // The window may have cut the last segment short: the next window begins with it.
      if (!last && index > 0 && index + segment.length === window.length) break;
      for (const match of segment.matchAll(MISSED[language])) {
        const end = match.index + match[0].length;
        if (end < segment.trimEnd().length) yield from + index + end;
      }
      done = from + index + segment.length;
      // UAX #29 takes every quotation mark for a closing one: 。“|好
      yield done - (TRAILING_OPENERS.exec(segment)?.[0].length ?? 0);
    }
    from = done;
  }
}
