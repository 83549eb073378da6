import type { Block, BlockPair } from './block.ts';
import { Evidence } from './evidence.ts';
import { alignSequences, type Move, type Step } from './lattice.ts';
import { Habit, orderOf, placeOf } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import { type Unit, type Units, unitsOf } from './units.ts';

/** Log-odds of how many blocks a pair joins, before anything else is known. */
const MOVES: readonly (Move & { readonly length: 2 })[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
  [1, 3],
  [3, 1],
];
const PRIORS = [0, 0, 0, -3, -3, -4, -5, -5];

/**
 * Finds the blocks that translate each other.
 * @param blocks the page's blocks in reading order
 * @returns pairs in the order of their first blocks; none where the page only looks bilingual
 */
export function pairBlocks(blocks: readonly Block[], lexicon: Lexicon): BlockPair[] {
  const units = unitsOf(blocks, lexicon.simplify);
  if (units.en.length === 0 || units.zh.length === 0) return [];
  const evidence = new Evidence(
    units.en.map(({ block }) => block.text),
    units.zh.map(({ block }) => block.text),
    lexicon,
  );
  let habit = new Habit(units.zh.length);
  let steps: Step[] = [];
  for (let pass = 0; pass < 3; pass += 1) {
    steps = align(units, evidence, habit);
    habit = new Habit(units.zh.length);
    for (const step of steps) {
      if (step.enFrom === step.enTo || step.zhFrom === step.zhTo) continue;
      habit.learn(...layout(units, step), step.posterior);
    }
  }
  return steps
    .filter((step) => step.enFrom < step.enTo && step.zhFrom < step.zhTo)
    .map((step) => ({
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

function align(units: Units, evidence: Evidence, habit: Habit): Step[] {
  return alignSequences(units.en.length, units.zh.length, MOVES, (enFrom, enTo, zhFrom, zhTo) => {
    const a = enTo - enFrom;
    const b = zhTo - zhFrom;
    if (a === 0 || b === 0) return 0;
    const prior = PRIORS[MOVES.findIndex(([x, y]) => x === a && y === b)] ?? 0;
    let value =
      prior + evidence.content(enFrom, enTo, zhFrom, zhTo) + evidence.lengthOdds(enFrom, enTo, zhFrom, zhTo);
    value += habit.bonus(...layout(units, { enFrom, enTo, zhFrom, zhTo }));
    return value;
  });
}
