/** Endings that are spelt in two ways, and the one kept. Words that merely look alike change on both sides alike. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our(?=(?:s|ed|ing|abl[ey]|ites?|ful|less|ers?|hoods?|al|ally|y)?$)/, 'or'],
  [/(?<=[a-z]{2})([iy])s(?=(?:e|es|ed|ers?|ing|ations?|able)$)/, '$1z'],
  [/(?<=[a-z][bct])re(?=s?$)/, 'er'],
  [/ogue(?=s?$)/, 'og'],
  [/(?<=ef|ff|ic|et)ence(?=s?$)/, 'ense'],
  [/amme(?=s?$)/, 'am'],
];

/** What each of them holds; most words hold none. */
const ANY_ENDING = /our|[iy]s|re|ogue|ence|amme/;

/** Words that are spelt in two ways beyond their endings. */
const WORDS = new Map(
  `aeroplane airplane, ageing aging, aluminium aluminum, axe ax, cheque check, cosy cozy, draught draft,
  enrol enroll, fulfil fulfill, grey gray, gaol jail, jewellery jewelry, judgement judgment, kerb curb,
  licence license, manoeuvre maneuver, mould mold, moustache mustache, plough plow, practise practice,
  pyjamas pajamas, sceptic skeptic, sceptical skeptical, skilful skillful, smoulder smolder, storey story,
  sulphur sulfur, tyre tire, waggon wagon, whisky whiskey, woollen woolen`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/**
 * One spelling for words that are spelt differently in Britain and America.
 * @param word lower case
 */
export function oneSpelling(word: string): string {
  const known = WORDS.get(word);
  if (known) return known;
  if (!ANY_ENDING.test(word)) return word;
  let spelt = word;
  for (const [ending, kept] of ENDINGS) spelt = spelt.replace(ending, kept);
  return spelt;
}
