/**
 * Characters in the form that only Japanese writes, neither the Simplified nor the Traditional one. They tell
 * Japanese without kana (a heading, the name of an office) from Chinese. Source: the JIS forms of 1946 and 1981
 * that CC-CEDICT lists as no more than "Japanese variant of" another character.
 */
export const japaneseForms: ReadonlySet<string> = new Set(
  '気駅円図圧囲営栄桜価効広辺歩仏薬訳戻売読続対単実労込峠沢拡発変県帰検剣険験権覧観歓関転伝銭従縦黒歴歳斎済剤顔顕齢総雑' +
    '拝猟薫満軽継鶏恵掲渓蛍収択駆勧巻圏増徳徴隠陥駄働匂塀搾栃闘縄壌嬢譲醸釈暁焼穂両乗亜悪壱応穏仮壊懐絵渇戯犠拠挙勲撃倹' +
    '厳鉱砕桟賛糸歯児舎渋獣粛奨剰浄畳粋酔髄瀬斉専戦繊禅捜挿巣窓騒臓蔵遅団弾鋳庁聴勅逓弐悩脳覇廃髪抜舗豊黙揺様謡塁涙隷霊錬',
);
