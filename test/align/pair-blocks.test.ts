import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../utils/align/block.ts';
import { judgePairs, pairBlocks } from '../../utils/align/pair-blocks.ts';
import { block, lexicon, page, SENTENCES } from './sample-texts.ts';

const [bridge, farmers, doctor, students, bakery, snow, umbrella] = SENTENCES;

/** Pairs as `en=zh`, by block numbers. */
const pairsOf = (blocks: readonly Block[]) => pairBlocks(blocks, lexicon).map(({ en, zh }) => `${en}=${zh}`);

const alternating = (order: readonly ('en' | 'zh' | 'traditional')[]) =>
  page(...SENTENCES.flatMap((sentence) => order.map((language) => sentence[language])));

describe('pairBlocks: the order of a page', () => {
  it('English, then Chinese', () => {
    expect(pairsOf(alternating(['en', 'zh']))).toEqual(['0=1', '2=3', '4=5', '6=7', '8=9', '10=11', '12=13']);
  });

  it('Chinese, then English', () => {
    expect(pairsOf(alternating(['zh', 'en']))).toEqual(['1=0', '3=2', '5=4', '7=6', '9=8', '11=10', '13=12']);
  });

  it('all English, then all Chinese', () => {
    const blocks = page(...SENTENCES.map(({ en }) => en), ...SENTENCES.map(({ zh }) => zh));
    expect(pairsOf(blocks)).toEqual(['0=7', '1=8', '2=9', '3=10', '4=11', '5=12', '6=13']);
  });

  it('changes in the middle of the page', () => {
    const blocks = page(
      bridge.en,
      bridge.zh,
      farmers.en,
      farmers.zh,
      doctor.zh,
      doctor.en,
      bakery.zh,
      bakery.en,
    );
    expect(pairsOf(blocks)).toEqual(['0=1', '2=3', '5=4', '7=6']);
  });

  it('two, two, with a block between that has no partner', () => {
    const blocks = page(bridge.en, farmers.en, students.zh, bridge.zh, farmers.zh, snow.en, snow.zh);
    expect(pairsOf(blocks)).toEqual(['0=3', '1=4', '5=6']);
  });
});

describe('pairBlocks: groups', () => {
  const rest = [doctor.en, doctor.zh, students.en, students.zh, snow.en, snow.zh];

  it('one English block and two Chinese ones', () => {
    expect(pairsOf(page(`${bridge.en} ${farmers.en}`, bridge.zh, farmers.zh, ...rest))[0]).toBe('0=1,2');
  });

  it('two English blocks and one Chinese one', () => {
    expect(pairsOf(page(bridge.en, farmers.en, `${bridge.zh}${farmers.zh}`, ...rest))[0]).toBe('0,1=2');
  });

  it('three and two, cut at different places', () => {
    const blocks = page(
      'The oldest workers',
      'carried water from the deep well in the evening and drank hot tea with sugar while the happy children collected dry wood',
      'in the dark forest.',
      '年纪最大的工人在傍晚从深井里挑水，喝加糖的热茶，',
      '快乐的孩子们在黑暗的森林里捡干柴。',
      ...rest,
    );
    expect(pairsOf(blocks)[0]).toBe('0,1,2=3,4');
  });

  it('Chinese in both scripts', () => {
    expect(pairsOf(alternating(['en', 'zh', 'traditional']))).toEqual(
      SENTENCES.map((_, i) => `${3 * i}=${3 * i + 1},${3 * i + 2}`),
    );
    expect(pairsOf(alternating(['traditional', 'en', 'zh']))).toEqual(
      SENTENCES.map((_, i) => `${3 * i + 1}=${3 * i},${3 * i + 2}`),
    );
  });

  it('one English block, two Chinese ones and their copies after both', () => {
    const copies = [bridge.zh, farmers.zh, bridge.traditional, farmers.traditional];
    expect(pairsOf(page(`${bridge.en} ${farmers.en}`, ...copies, ...rest))[0]).toBe('0=1,2,3,4');
  });

  it('a label and what it introduces', () => {
    const blocks = [
      ...page(bridge.en, bridge.zh),
      block('Opening:', 'en', 9),
      block(doctor.en, 'en', 9),
      block('开业：', 'zh', 10),
      block(doctor.zh, 'zh', 10),
      ...page(farmers.en, farmers.zh),
    ];
    expect(pairsOf(blocks)).toEqual(['0=1', '2,3=4,5', '6=7']);
  });
});

describe('pairBlocks: what has no partner', () => {
  it('stays alone between pairs', () => {
    const blocks = page(
      bridge.en,
      bridge.zh,
      students.en,
      farmers.en,
      farmers.zh,
      bakery.zh,
      snow.en,
      snow.zh,
    );
    expect(pairsOf(blocks)).toEqual(['0=1', '3=4', '6=7']);
  });

  it('stays alone when it says itself in both languages', () => {
    const blocks = [
      ...page(bridge.en, bridge.zh),
      block('图书馆 library', 'zh', 8),
      block('The library', 'en', 9),
      ...page(farmers.en, farmers.zh),
    ];
    expect(pairsOf(blocks)).toEqual(['0=1', '4=5']);
  });

  it('stays alone in any other language', () => {
    const blocks = [block(bridge.en, 'en', 0), block(bridge.zh, 'other', 1), ...page(farmers.en, farmers.zh)];
    expect(pairsOf(blocks)).toEqual(['2=3']);
  });

  it('is a whole page that alternates without translating', () => {
    const weather = '明天山上有风，海边的渔船都不出去。';
    const blocks = page(
      bridge.en,
      bakery.zh,
      farmers.en,
      snow.zh,
      doctor.en,
      umbrella.zh,
      students.en,
      weather,
    );
    expect(pairsOf(blocks)).toEqual([]);
  });

  it('is a whole page of commands and what they do', () => {
    const blocks = page(
      'git clone https://example.org/garden.git',
      '先把 garden 的代码下载到自己的电脑上',
      'chmod +x water.sh',
      '允许执行 water.sh 这个脚本',
      './water.sh --hours 6',
      '开始浇花，6小时以后停下来',
      'tail -f garden.log',
      '一直看着 garden.log 里新写的几行',
    );
    expect(pairsOf(blocks)).toEqual([]);
  });

  it.each([
    ['no block', page()],
    ['English alone', page(...SENTENCES.map(({ en }) => en))],
    ['Chinese alone', page(...SENTENCES.map(({ zh }) => zh))],
    ['Chinese in both scripts', page(...SENTENCES.flatMap(({ zh, traditional }) => [zh, traditional]))],
  ])('is a page with %s', (_, blocks) => {
    expect(pairsOf(blocks)).toEqual([]);
  });
});

describe('pairBlocks: whatever the page', () => {
  const anyText = fc
    .constantFrom(...SENTENCES)
    .chain(({ en, zh, traditional }) => fc.constantFrom(en, zh, traditional));

  it('takes no block twice, each on its own side, in order, with a probability', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 14 }), (texts) => {
        const blocks = page(...texts);
        const pairs = pairBlocks(blocks, lexicon);
        for (const side of ['en', 'zh'] as const) {
          const taken = pairs.flatMap((pair) => pair[side]);
          expect(new Set(taken).size).toBe(taken.length);
          for (const index of taken) expect(blocks[index]?.language).toBe(side);
          for (const pair of pairs) {
            expect(pair[side].length).toBeGreaterThan(0);
            expect(pair[side]).toEqual(pair[side].toSorted((a, b) => a - b));
          }
        }
        const firsts = pairs.map(({ en }) => en[0] ?? -1);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
        for (const { confidence } of pairs) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('judgePairs', () => {
  it('gives its reasons, also for what it drops', () => {
    const verdicts = judgePairs(page(bridge.en, bridge.zh, farmers.en, farmers.zh), lexicon);
    expect(verdicts).toHaveLength(2);
    for (const { kept, content, translation, layout } of verdicts) {
      expect(kept).toBe(true);
      expect(content).toBeGreaterThan(translation - 0.001);
      expect(layout).toEqual({ order: 'en-zh', place: 'siblings' });
    }
    const unrelated = judgePairs(page(bridge.en, bakery.zh, snow.en, students.zh), lexicon);
    expect(unrelated.filter(({ kept }) => kept)).toEqual([]);
  });
});
