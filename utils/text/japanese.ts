import { countScripts } from './script.ts';

// Characters in the form that only Japanese writes, neither the Simplified nor the Traditional one: the forms of
// 1946 and 1981 of which CC-CEDICT knows no more than "Japanese variant of" another character.
const forms =
  '気駅円図圧囲営栄桜価効広辺歩仏薬訳戻売読続対単実労込峠沢拡発変県帰検剣険験権覧観歓関転伝銭従縦黒歴歳斎済剤顔顕齢総雑' +
  '拝猟薫満軽継鶏恵掲渓蛍収択駆勧巻圏増徳徴隠陥駄働匂塀搾栃闘縄壌嬢譲醸釈暁焼穂両乗亜悪壱応穏仮壊懐絵渇戯犠拠挙勲撃倹' +
  '厳鉱砕桟賛糸歯児舎渋獣粛奨剰浄畳粋酔髄瀬斉専戦繊禅捜挿巣窓騒臓蔵遅団弾鋳庁聴勅逓弐悩脳覇廃髪抜舗豊黙揺様謡塁涙隷霊錬';
const anyForm = new RegExp(`[${forms}]`);
const everyForm = new RegExp(`[${forms}]`, 'g');
const chineseGrammar = /[的是了这這们們你她吗嗎呢没]/;
const anyKana = /[\u3041-\u30fa\u31f0-\u31ff\uff66-\uff9d]/;
/** More than this says nothing new, and texts can be megabytes. */
const longestSample = 150;

/**
 * Whether a text with Han characters or kana is Japanese: by kana in more than a name or an ornament (a lone の
 * between Chinese characters), or without kana (a heading, the name of an office) by characters in their
 * Japanese form. Japanese in characters that Chinese shares can't be told.
 */
export function readsAsJapanese(text: string): boolean {
  const sample = text.length > longestSample ? text.slice(0, longestSample) : text;
  if (anyKana.test(sample)) {
    const { han, kana } = countScripts(sample);
    const share = kana / (han + kana);
    if (kana === 1 ? han < 3 : share > 0.2 || (share > 0.08 && !chineseGrammar.test(sample))) return true;
  }
  if (!anyForm.test(sample)) return false;
  const { han } = countScripts(sample);
  return han > 1 && (sample.match(everyForm)?.length ?? 0) >= 0.04 * han;
}
