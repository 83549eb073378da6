import { stemOf } from './stem.ts';

/** Base forms, each with the irregular forms that stemming does not lead back to it. */
const FORMS = `
  analysis analyses, appendix appendices, arise arose arisen, awake awoke awoken, bacterium bacteria,
  bad worse worst, basis bases, bear bore borne, beat beaten, become became, begin began begun,
  behold beheld, bend bent, bid bade bidden, bind bound, bite bit bitten, bleed bled, blow blew blown,
  break broke broken, breed bred, bring brought, brother brethren, build built, burn burnt, buy bought,
  calf calves, catch caught, child children, choose chose chosen, cleave cleft, cling clung, clothe clad,
  come came, creep crept, crisis crises, criterion criteria, deal dealt, dig dug, draw drew drawn,
  dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen,
  far farther farthest further, feed fed, feel felt, fight fought, find found, flee fled, fling flung,
  fly flew flown, foot feet, forbid forbade forbidden, foresee foresaw foreseen, foretell foretold,
  forget forgot forgotten, forgive forgave forgiven, forsake forsook forsaken, freeze froze frozen,
  fungus fungi, give gave given, go went gone goes, good better best, goose geese, grind ground,
  grow grew grown, half halves, hang hung, hear heard, hide hid hidden, hold held, hypothesis hypotheses,
  index indices, keep kept, kneel knelt, knife knives, know knew known, lay laid, lead led, leaf leaves,
  lean leant, leap leapt, learn learnt, leave left, lend lent, lie lay lain, life lives, light lit,
  loaf loaves, lose lost, louse lice, man men, mean meant, meet met, mislead misled,
  mistake mistook mistaken, misunderstand misunderstood, mouse mice, nucleus nuclei, old elder eldest,
  outgrow outgrew outgrown, overcome overcame, oversee oversaw overseen, overtake overtook overtaken,
  overthrow overthrew overthrown, ox oxen, partake partook partaken, pay paid, penny pence,
  phenomenon phenomena, prove proven, rebuild rebuilt, retell retold, ride rode ridden, ring rang rung,
  rise rose risen, run ran, saw sawn, say said, see saw seen, seek sought, sell sold, send sent, sew sewn,
  shake shook shaken, shear shorn, shelf shelves, shine shone, shoe shod, shoot shot, show shown,
  shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid,
  sling slung, slink slunk, smell smelt, smite smote smitten, sow sown, speak spoke spoken, speed sped,
  spell spelt, spend spent, spill spilt, spin spun, spit spat, spoil spoilt, spring sprang sprung,
  stand stood, steal stole stolen, stick stuck, stimulus stimuli, sting stung, stink stank stunk,
  stride strode, strike struck stricken, string strung, strive strove striven, swear swore sworn,
  sweep swept, swell swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn,
  tell told, thesis theses, thief thieves, think thought, throw threw thrown, tooth teeth,
  tread trod trodden, undergo underwent undergone, understand understood, undertake undertook undertaken,
  uphold upheld, wake woke woken, wear wore worn, weave wove woven, weep wept, wife wives, win won,
  wind wound, withdraw withdrew withdrawn, withhold withheld, withstand withstood, wolf wolves,
  woman women, write wrote written`;

const bases = new Map<string, Set<string>>();
for (const line of FORMS.split(',')) {
  const [base = '', ...forms] = line.trim().split(/\s+/).map(stemOf);
  for (const form of forms) bases.set(form, (bases.get(form) ?? new Set()).add(base));
}

/**
 * The stems of the words that an irregular form belongs to: `went` → `go`; `lay` → `lie`, since it may also be a
 * word itself; nothing for what is regular.
 * @param stem a stem (`stemOf`)
 */
export function baseStems(stem: string): Iterable<string> {
  return bases.get(stem) ?? [];
}
