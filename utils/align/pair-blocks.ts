import type { Block, BlockPair } from './block.ts';
import { Evidence } from './evidence.ts';
import { alignSequences, type Move, type Step } from './lattice.ts';
import { Habit, orderOf, placeOf } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import { type Unit, type Units, unitsOf } from './units.ts';

/** Log-odds of how many blocks a pair joins, before anything else is known. */
const MOVES: readonly Move[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
  [3, 2],
  [2, 3],
];
const PRIORS = [0, 0, 0, -3, -3, -4, -5, -5, -6, -6];
const PASSES = 4;
const FUNCTION =
  /\b(the|a|an|of|and|to|in|is|are|for|with|from|by|on|at|or|be|i|you|we|my|your|it|this|that)\b/i;

export const P = {
  strongAt: 2,
  prior0: 0,
  weak: 2,
  single: 1,
  meanT: 0.5,
  lo: -5,
  hi: 1.5,
  kept: 4,
  keep: 1,
  term: -2,
  sameElement: 2.5,
  rate: 0.3,
  alone: 12,
};

/**
 * Finds the blocks that translate each other.
 * @param blocks the page's blocks in reading order
 * @returns pairs in the order of their first blocks; none where the page only looks bilingual
 */
export function pairBlocks(
  blocks: readonly Block[],
  lexicon: Lexicon,
  debug?: (line: string) => void,
): BlockPair[] {
  const kana = blocks.filter(({ language, text }) => language === 'other' && /[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)).length;
  if (kana > 2 * blocks.filter(({ language }) => language === 'zh').length) return [];
  const units = unitsOf(blocks, lexicon.simplify);
  if (units.en.length === 0 || units.zh.length === 0) return [];
  const evidence = new Evidence(
    units.en.map(({ block }) => block.text),
    units.zh.map(({ block }) => block.text),
    lexicon,
  );
  let habit = new Habit(units.zh.length);
  let pagePrior = P.prior0;
  let ratio = 3.6;
  let pairs: Step[] = [];
  const term = units.en.map(({ block }) =>
    /^[\p{Ll}\d/]/u.test(block.text) && !/[.!?,;:]$/.test(block.text) && !FUNCTION.test(block.text) ? 1 : 0,
  );
  const shapePrior = (enFrom: number, enTo: number, zhFrom: number, zhTo: number) => {
    let prior = PRIORS[MOVES.findIndex(([x, y]) => x === enTo - enFrom && y === zhTo - zhFrom)] ?? 0;
    for (let i = enFrom; i < enTo; i += 1) prior += P.term * (term[i] ?? 0);
    for (let i = enFrom + 1; i < enTo; i += 1)
      if (units.en[i]?.block.element === units.en[i - 1]?.block.element) prior += P.sameElement;
    for (let i = zhFrom + 1; i < zhTo; i += 1)
      if (units.zh[i]?.block.element === units.zh[i - 1]?.block.element) prior += P.sameElement;
    return prior;
  };
  const own = (enFrom: number, enTo: number, zhFrom: number, zhTo: number) => {
    const translated = evidence.translation(enFrom, enTo, zhFrom, zhTo);
    const kept = evidence.content(enFrom, enTo, zhFrom, zhTo) - translated;
    return (
      translated +
      Math.min(P.kept, kept) +
      evidence.lengthOdds(enFrom, enTo, zhFrom, zhTo, ratio) +
      shapePrior(enFrom, enTo, zhFrom, zhTo)
    );
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const score = (enFrom: number, enTo: number, zhFrom: number, zhTo: number) => {
      if (enFrom === enTo || zhFrom === zhTo) return 0;
      return (
        (pagePrior * (enTo - enFrom + zhTo - zhFrom)) / 2 +
        shapePrior(enFrom, enTo, zhFrom, zhTo) +
        evidence.content(enFrom, enTo, zhFrom, zhTo) +
        evidence.lengthOdds(enFrom, enTo, zhFrom, zhTo, ratio) +
        habit.bonus(...layout(units, { enFrom, enTo, zhFrom, zhTo }))
      );
    };
    pairs = alignSequences(units.en.length, units.zh.length, MOVES, score).filter(
      (step) => step.enFrom < step.enTo && step.zhFrom < step.zhTo,
    );
    habit = new Habit(units.zh.length);
    let strong = 0;
    let pairedEn = 0,
      pairedZh = 0;
    const windows = pairs.map((step) => {
      const { enFrom, enTo, zhFrom, zhTo } = step;
      const weight = 1 / (1 + Math.exp(P.strongAt - own(enFrom, enTo, zhFrom, zhTo)));
      habit.learn(...layout(units, step), weight);
      strong += weight;
      pairedEn += enTo - enFrom;
      pairedZh += zhTo - zhFrom;
      return { enFrom, enTo, zhFrom, zhTo, weight };
    });
    ratio = evidence.ratioOf(windows);
    const open = units.en.length <= units.zh.length ? units.en.length - pairedEn : units.zh.length - pairedZh;
    const weak = pairs.length - strong + P.single * open;
    pagePrior = Math.min(P.hi, Math.max(P.lo, Math.log((strong + 1) / (weak + P.weak))));
    debug?.(
      `pass ${pass}: pairs ${pairs.length} strong ${strong.toFixed(1)} open ${open} prior ${pagePrior.toFixed(2)} ratio ${ratio.toFixed(2)}`,
    );
    if (pass === PASSES - 1) {
      const sparse = strong / (strong + weak) < P.rate;
      pairs = pairs.filter((step) => {
        const { enFrom, enTo, zhFrom, zhTo, posterior } = step;
        const o = own(enFrom, enTo, zhFrom, zhTo);
        const total =
          o + habit.bonus(...layout(units, step)) + (pagePrior * (enTo - enFrom + zhTo - zhFrom)) / 2;
        const keep = posterior >= 0.5 && total > P.keep && (!sparse || o > P.alone);
        debug?.(
          `${keep ? 'keep' : 'DROP'} c${posterior.toFixed(2)} total ${total.toFixed(1)} own ${o.toFixed(1)} content ${evidence.content(enFrom, enTo, zhFrom, zhTo).toFixed(1)} transl ${evidence.translation(enFrom, enTo, zhFrom, zhTo).toFixed(1)} len ${evidence.lengthOdds(enFrom, enTo, zhFrom, zhTo, ratio).toFixed(1)} hab ${habit.bonus(...layout(units, step)).toFixed(1)} | ${units.en[enFrom]?.block.text.slice(0, 50)} = ${units.zh[zhFrom]?.block.text.slice(0, 30)}`,
        );
        return keep;
      });
    }
  }
  return pairs.map((step) => ({
    en: units.en.slice(step.enFrom, step.enTo).flatMap((unit) => unit.blocks),
    zh: units.zh.slice(step.zhFrom, step.zhTo).flatMap((unit) => unit.blocks),
    confidence: step.posterior,
  }));
}

function layout(units: Units, step: Pick<Step, 'enFrom' | 'enTo' | 'zhFrom' | 'zhTo'>) {
  const enFirst = units.en[step.enFrom] as Unit;
  const enLast = units.en[step.enTo - 1] as Unit;
  const zhFirst = units.zh[step.zhFrom] as Unit;
  const zhLast = units.zh[step.zhTo - 1] as Unit;
  return [orderOf(enFirst, enLast, zhFirst, zhLast), placeOf(enFirst, zhFirst)] as const;
}
