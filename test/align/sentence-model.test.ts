import { expect, test } from 'vitest';
import { Band } from '../../utils/align/band.ts';
import type { Step } from '../../utils/align/lattice.ts';
import { SentenceModel } from '../../utils/align/sentence-model.ts';
import { SENTENCE_WEIGHTS } from '../../utils/align/sentence-weights.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';

const lexicon = loadLexicon();
const EN = ['The library opens at nine.', 'Children read on the second floor.'];
const ZH = ['图书馆九点开门。', '今年夏天来得早。', '孩子们在二楼看书。'];
const PAIRS: Step[] = [
  { enFrom: 0, enTo: 1, zhFrom: 0, zhTo: 1, posterior: 1 },
  { enFrom: 1, enTo: 2, zhFrom: 2, zhTo: 3, posterior: 1 },
];
const ALONE: Step = { enFrom: 1, enTo: 1, zhFrom: 1, zhTo: 2, posterior: 1 };

/**
 * How sure it is that the second Chinese sentence has no translation, after an alignment with so many such, beside so
 * many copies of the two pairs.
 */
function sureAfter(alone: number, copies: number): number {
  const model = new SentenceModel(EN, ZH, lexicon, SENTENCE_WEIGHTS);
  const band = Band.full(EN.length, ZH.length);
  const steps = [
    ...Array.from({ length: copies }, () => PAIRS).flat(),
    ...Array.from({ length: alone }, () => ALONE),
  ];
  model.learn(steps, band);
  const step = model.align(band).find(({ zhFrom, enFrom, enTo }) => zhFrom === 1 && enFrom === enTo);
  return step?.posterior ?? 0;
}

test('a text that leaves out more than usual is believed to leave out more', () => {
  expect(sureAfter(20, 1)).toBeGreaterThan(sureAfter(5, 1));
  expect(sureAfter(5, 1)).toBeGreaterThan(sureAfter(0, 1));
});

test('one that leaves out nothing is not believed to leave out less than usual', () => {
  expect(sureAfter(0, 200)).toBeGreaterThan(0);
  expect(sureAfter(0, 200)).toBe(sureAfter(5, 200));
});

test('a sentence longer than the mean is left alone less readily, a shorter one as readily', () => {
  const alone = (sentence: string, singleLong: number) => {
    const zh = ['图书馆九点开门。', sentence, '孩子们在二楼看书。'];
    const model = new SentenceModel(EN, zh, lexicon, { ...SENTENCE_WEIGHTS, singleLong });
    const band = Band.full(EN.length, zh.length);
    model.learn([...PAIRS, ...Array.from({ length: 20 }, () => ALONE)], band);
    return (
      model.align(band).find(({ zhFrom, enFrom, enTo }) => zhFrom === 1 && enFrom === enTo)?.posterior ?? 0
    );
  };
  const long = '今年夏天来得早，院子里的海棠没开几天就谢了。';
  expect(alone(long, SENTENCE_WEIGHTS.singleLong)).toBeLessThan(alone(long, 0));
  const short = '今年夏天来得早。';
  expect(alone(short, 0)).toBeGreaterThan(0);
  expect(alone(short, SENTENCE_WEIGHTS.singleLong)).toBeCloseTo(alone(short, 0), 3);
});
