/**
 * Grammatical words that say the same in both languages: the English words of a meaning, and its Chinese forms as a
 * regular expression. Between blocks they tell nothing; between neighbouring sentences, which share their subject,
 * they are often all that differs ("I will" beside "she did not").
 */
const MEANINGS: readonly (readonly [english: string, chinese: RegExp])[] = [
  ['i me my mine myself', /我(?!们|国|方)|俺|吾/],
  ['you your yours yourself yourselves', /你|您|汝/],
  ['he him his himself', /他(?!们|人)/],
  ['she her hers herself', /她(?!们)/],
  ['we us our ours ourselves', /我们|咱|我国|我方/],
  ['they them their theirs themselves', /[他她它]们/],
  ['it its itself', /它(?!们)/],
  ['this these', /这|此|本/],
  ['that those', /那(?!么)/],
  ['not no never none nothing nobody neither nor without cannot t', /[不没无未非别莫勿]/],
  ['who whom whose', /谁|何人/],
  ['what', /什么|甚么|啥|何/],
  ['why', /为什么|为何|怎么|何以/],
  ['how', /怎|如何|多么/],
  ['where', /哪里|哪儿|那里|何处|何在/],
  ['when while', /[时当]/],
  ['if whether unless', /如果|要是|若|假如|假使|是否|倘/],
  ['because since as', /因|由于/],
  ['but however yet although though', /但|可是|然而|不过|却|虽/],
  ['so therefore thus', /所以|因此|于是|故/],
  ['can could able', /能|可以/],
  ['must should have', /必须|[应得须要]/],
  ['may might perhaps maybe', /可能|也许|或许|大概/],
  ['also too', /[也亦]/],
  ['all every everything everyone', /[都全每各]|所有|一切/],
  ['only just', /[只仅才]/],
  ['again', /[又再]/],
  ['still', /[还仍]|依然/],
  ['already', /已/],
  ['more', /[更越较]/],
  ['most', /最/],
  ['very', /[很极挺]|非常|十分/],
  ['before', /前/],
  ['after', /后/],
  ['here', /这里|这儿|此处|在此/],
  ['now', /现在|如今|今|目前/],
  ['then', /然后|那时|当时|[就便]/],
  ['will would shall ll', /[会将要]/],
  ['and', /[和与及并而]/],
  ['or', /或|还是/],
  ['in within into', /[里内中]/],
  ['on upon over above', /上/],
  ['down under below', /下/],
  ['out', /[出外]/],
  ['up', /起/],
  ['from', /[从自由]/],
  ['other others another', /其他|其它|别的|另/],
  ['same', /同/],
  ['like', /[像似如]/],
  ['make made makes making', /[使让令]/],
  ['one', /一/],
  ['two both', /[两二俩]/],
  ['some', /一些|有些|某/],
  ['many much', /许多|很多|多/],
  ['few', /[几少]/],
  ['such', /这样|如此|这种|这般/],
];

const byWord = new Map<string, number[]>();
MEANINGS.forEach(([english], meaning) => {
  for (const word of english.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), meaning]);
});

/**
 * The grammatical meanings that a text expresses, as numbers common to both languages, each once.
 * @param text normalised, in simplified characters
 */
export function functionMeanings(text: string, language: 'en' | 'zh'): Set<number> {
  if (language === 'zh')
    return new Set(MEANINGS.flatMap(([, chinese], meaning) => (chinese.test(text) ? meaning : [])));
  const found = new Set<number>();
  for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g))
    for (const meaning of byWord.get(word) ?? []) found.add(meaning);
  return found;
}
