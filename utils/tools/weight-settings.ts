import type { PairingWeights } from '../align/pairing-weights.ts';

/** Settings of the weights around given ones, to see what a change does. */
export interface Setting {
  readonly name: string;
  readonly weights: PairingWeights;
}

/** Numbers that are turned together, as paths into the weights. */
const DIALS: readonly (readonly string[])[] = [
  ...['square', 'unlike', 'apart', 'strong', 'strongAfar', 'doubt', 'leastTrust', 'mostTrust', 'groupTrust'],
  ...[
    'mostKept',
    'contradiction',
    'overSubject',
    'leastBeyondSubject',
    'length',
    'mostOrder',
    'place',
    'frame',
    'least',
    'leastPosterior',
    'leastCrossing',
    'leadCrossing',
    'bilingual',
    'local',
    'dense',
    'mostOdds',
  ],
  ...['general', 'glossSpread', 'ratio', 'ratioTrust'].map((name) => `evidence.${name}`),
]
  .map((path) => [path])
  .concat([['group.3', 'group.4', 'group.5']])
  .concat(
    ['word', 'character', 'number', 'latin', 'name', 'mark'].flatMap((kind) =>
      ['hit', 'weight'].map((what) => [`evidence.en.${kind}.${what}`, `evidence.zh.${kind}.${what}`]),
    ),
  );

/** How far a dial is turned, one at a time. */
const STEP = 0.4;
/** How far dials are turned on average when all are turned at once. */
const SPREAD = 0.25;

/** Each dial turned down and up, then all dials turned at random, `count` times; the same ones every time. */
export function settingsAround(weights: PairingWeights, count: number): Setting[] {
  const single = DIALS.flatMap((dial) =>
    [-STEP, STEP].map((by) => ({
      name: `${dial[0]?.replace('evidence.en.', '')} ${by < 0 ? 'down' : 'up'}`,
      weights: turned(weights, [[dial, by]]),
    })),
  );
  const random = randomNumbers(1);
  const together = Array.from({ length: count }, (_, i) => ({
    name: `all at random ${i + 1}`,
    weights: turned(
      weights,
      DIALS.map((dial) => [dial, 2 * SPREAD * (2 * random() - 1)]),
    ),
  }));
  return [...single, ...together];
}

function turned(
  weights: PairingWeights,
  turns: readonly (readonly [readonly string[], number])[],
): PairingWeights {
  const copy = structuredClone(weights);
  for (const [paths, by] of turns)
    for (const path of paths) {
      const keys = path.split('.');
      const last = keys.pop() ?? '';
      const place = keys.reduce((at, key) => at[key] as Numbers, copy as unknown as Numbers);
      place[last] = turn(place[last] as number, by);
    }
  return copy;
}

interface Numbers {
  [key: string]: Numbers | number;
}

/** Shares (between 0 and 1) move by their log-odds and so stay shares; everything else by a factor. */
function turn(value: number, by: number): number {
  if (value <= 0 || value >= 1) return value * Math.exp(by);
  return 1 / (1 + Math.exp(-Math.log(value / (1 - value)) - 2 * by));
}

/** Mulberry32, a small generator of numbers from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
