import { ABBREVIATIONS } from './abbreviations.ts';

const words = (list: string) => new Set(list.split(' '));

/** Not the end before a number or the like. */
const BEFORE_NUMBER = words(
  'no nos fig figs art arts vol vols p pp sec sect ch chap par para paras eq ref c ca jan feb mar apr may jun jul aug sep sept oct nov dec',
);
/** The end, unless a small letter follows. */
const MAYBE_LAST = words('a.m p.m etc');
/** The end only if the next word is one that seldom follows inside a name: "in the U.S. The", "the U.S. Congress". */
const IN_NAMES = words('inc ltd co corp bros jr sr st ave dept univ assn al ph.d');
const STARTERS = words(
  'the a an in on at he she it they we i you this that these those there here but and or so if when while as after before for from with by to its his her their our my your however yet now then what who why how where one some many all most both since although though because during under over once also still according',
);

/** What may stand between a stop and the white space after it. */
const CLOSERS = '["\'”’」』）)\\]】》〉]*';
const FULL_STOP = new RegExp(`([\\p{L}\\p{N}.&'’-]*)\\.${CLOSERS}$`, 'u');
const LATIN_STOP = new RegExp(`[.!?…]${CLOSERS}$`);
const CLOSING = /^[)）\]】}」』”》〉,，、;；:：.。!！?？…%]/;
const SMALL_LETTER = /^["'“‘「(（[—–-]*\p{Ll}/u;
const LIST_NUMBER = /^[(（]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)）]\.?$/;
const LIST_LETTER = /^[(（](?:[a-z]|[ivx]{1,4})[)）]/;
const NUMBER = /^[(#]?(?:\d|[IVX]+\b)/;

const ENGLISH_QUOTE_END = /[.!?…]["'”’]+$/;
const ENGLISH_SPEAKER =
  /^(?!(?:He|She|They|I|We|You|It)\b)(?:[A-Z][\p{L}'’-]*\.? ){1,3}(?:said|says|asked|asks|replied|answered|cried|shouted|exclaimed|whispered|murmured|added|continued|told|called|muttered|demanded|remarked|laughed|explained)\b/u;
const CHINESE_QUOTE_END = /[。！？!?…][”」』]+$/;
const CHINESE_SPEAKER =
  /^(?!一面|一边|[又正])[^，。！？“「：:\s]{1,8}?(?:说|説|說|道|问|問|答|喊|叫|嚷|骂|叹|曰)[道着]?[。，]/;
const CHINESE_BRACKET_END = /[。！？!?…][）)】》〉]+$/;

/** Characters looked at on either side of a possible end. */
const REACH = 80;

/**
 * Whether a sentence that began at `start` ends at `end`, where some rule says it may.
 * @param end after the stop, what closes after it and white space
 */
export function isStop(text: string, start: number, end: number): boolean {
  const space = text.slice(Math.max(start, end - REACH), end);
  if (/[\n\r\u2028\u2029]\s*$/.test(space)) return true;
  const before = space.trimEnd();
  const after = text.slice(end, end + REACH).trimStart();
  if (CLOSING.test(after)) return false;
  if (LATIN_STOP.test(before)) {
    if (SMALL_LETTER.test(after) && !LIST_LETTER.test(after)) return false;
    if (LIST_NUMBER.test(before) && end - start < 8) return false;
    if (/\.{2,}$|…$/.test(before) && isStutter(before, after)) return false;
    const word = FULL_STOP.exec(before)?.[1];
    if (word !== undefined && isAbbreviation(word, after)) return false;
    if (ENGLISH_QUOTE_END.test(before) && ENGLISH_SPEAKER.test(after)) return false;
  }
  if (/…[”」』]+$/.test(before) && /^\p{Script=Han}/u.test(after)) return false;
  if (CHINESE_QUOTE_END.test(before)) return !CHINESE_SPEAKER.test(after) && !isEmbedded(before, after);
  if (CHINESE_BRACKET_END.test(before))
    return /》|〉/.test(before.slice(-1)) ? false : isWholeBracket(before);
  if (/(?:…|\.{6})$/.test(before)) return endsWithEllipsis(before, after);
  return true;
}

function isAbbreviation(word: string, after: string): boolean {
  const bare = word.toLowerCase().replace(/^['’-]+/, '');
  if (ABBREVIATIONS.has(bare)) return true;
  if (BEFORE_NUMBER.has(bare) && NUMBER.test(after)) return true;
  if (MAYBE_LAST.has(bare)) return false;
  const initials = /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^(?:.*-)?\p{Lu}$/u.test(word);
  if (!initials && !IN_NAMES.has(bare)) return false;
  const next = /^["'“‘(]*([A-Za-z]+)/.exec(after)?.[1]?.toLowerCase();
  if (next === undefined) return /^\p{Lu}$/u.test(word) && /^\p{Script=Han}/u.test(after);
  return !STARTERS.has(next);
}

/** "I... I can't", 所以……所以 */
function isStutter(before: string, after: string): boolean {
  const last = /([\p{Script=Latin}'’]+|\p{Script=Han}{1,3})(?:\.{2,}|…+)$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  const next = after.toLowerCase();
  return (
    next.startsWith(last) ||
    (/\p{Script=Han}/u.test(last) && (next.startsWith(last.slice(1)) || next.startsWith(last.slice(2))))
  );
}

/** 他喊“加油！”的时候: a quotation as a word of the sentence around it. */
function isEmbedded(before: string, after: string): boolean {
  if (/^[的地得之和与及或等]/.test(after)) return true;
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'), before.lastIndexOf('『'));
  return (
    open > 0 &&
    before.length - open < 15 &&
    /\p{Script=Han}/u.test(before.charAt(open - 1)) &&
    /^\p{Script=Han}/u.test(after)
  );
}

/** （他走了。） as a sentence of its own, as against a remark inside one. */
function isWholeBracket(before: string): boolean {
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('), before.lastIndexOf('【'));
  return open <= 0 || /[。！？!?]["”」』]?$/.test(before.slice(0, open).trimEnd());
}

/** …… ends a sentence only between two stretches that could be sentences. */
function endsWithEllipsis(before: string, after: string): boolean {
  if (/^[“「『]/.test(after)) return true;
  if (/[”」』]$/.test(before) || isStutter(before, after)) return false;
  const next = after.search(/[。！？!?…]/);
  return before.length >= 12 && (next < 0 ? after.length : next) >= 8 && !/^[等的地得而但就]/.test(after);
}
