import { describe, expect, it } from 'vitest';
import { judgePairs } from '../../utils/align/pair-blocks.ts';
import { PAIRING_WEIGHTS, type PairingWeights } from '../../utils/align/pairing-weights.ts';
import { block, lexicon, page, SENTENCES } from './sample-texts.ts';

/** A pair whose words are in no dictionary together: a free rendering, or a name in translation. */
const FREE = { en: 'Nobody had thought of that.', zh: '大家谁也没料到。' };
const [bridge, , doctor] = SENTENCES;

const judge = (blocks: ReturnType<typeof page>, change: Partial<PairingWeights> = {}) =>
  judgePairs(blocks, lexicon, { ...PAIRING_WEIGHTS, ...change });

const keeps = (
  blocks: ReturnType<typeof page>,
  en: number,
  zh: number,
  change: Partial<PairingWeights> = {},
) => judge(blocks, change).some((pair) => pair.kept && `${pair.en}=${pair.zh}` === `${en}=${zh}`);

const strong = SENTENCES.flatMap(({ en, zh }) => [en, zh]);

describe('PairModel', () => {
  it('takes a weak pair where the page pairs everything around it, and not alone', () => {
    expect(keeps(page(FREE.en, FREE.zh), 0, 1)).toBe(false);
    expect(keeps(page(...strong.slice(0, 6), FREE.en, FREE.zh, ...strong.slice(6)), 6, 7)).toBe(true);
  });

  it('trusts a page less, the more of its blocks have no partner', () => {
    const trustIn = (blocks: ReturnType<typeof page>) =>
      judge(blocks).find(({ en }) => en[0] === 0)?.page ?? 0;
    const lonely = SENTENCES.slice(2).flatMap(({ en }, i) => [en, SENTENCES[((i + 2) % 5) + 2]?.zh ?? '']);
    expect(trustIn(page(bridge.en, bridge.zh, ...lonely))).toBeLessThan(trustIn(page(...strong)) - 1);
  });

  it('takes the few pairs of a page in one language only where they are certain', () => {
    const body = SENTENCES.slice(3).flatMap(({ zh }) => [zh, `${zh.slice(0, -1)}，这是后来的事。`]);
    const captions = page(...body, bridge.en, bridge.zh, ...body, doctor.en, doctor.zh, ...body);
    const first = body.length;
    expect(keeps(captions, first, first + 1)).toBe(true);
    expect(keeps(page(...body, FREE.en, FREE.zh, ...body), first, first + 1)).toBe(false);
  });

  it('learns how long the Chinese of this page is', () => {
    const wordy = SENTENCES.flatMap(({ en, zh }) => [`${en} ${en.toLowerCase()} ${en.toUpperCase()}`, zh]);
    const likelihood = (texts: readonly string[]) =>
      judge(page(bridge.en.repeat(3), bridge.zh, ...texts)).find(({ en }) => en[0] === 0)?.length ?? 0;
    expect(likelihood([...wordy.slice(2), ...wordy.slice(2)])).toBeGreaterThan(
      likelihood(strong.slice(2)) + 0.5,
    );
  });

  it('joins blocks of one element sooner than a heading and a paragraph', () => {
    const [, farmers] = SENTENCES;
    const shapeWith = (tag: string, element: number) =>
      judge([
        block(bridge.en, 'en', 0),
        block(farmers.en, 'en', element, { tag }),
        block(`${bridge.zh}${farmers.zh}`, 'zh', 2),
        ...page(...strong.slice(4)),
      ]).find(({ en }) => en.length === 2)?.shape;
    const { group, unlike } = PAIRING_WEIGHTS;
    expect(shapeWith('p', 0)).toBe(group[3]);
    expect(shapeWith('p', 1)).toBe(group[3]);
    expect(shapeWith('h2', 1)).toBe(group[3] + unlike);
  });

  it('doubts a pair that has a rival nearly as good, and only that', () => {
    const blocks = page(...strong.slice(2), bridge.zh, bridge.en, bridge.zh);
    const sure = judge(blocks, { leastPosterior: 0.98 }).filter(({ kept }) => kept);
    expect(sure.map(({ en }) => en.join())).toEqual(['0', '2', '4', '6', '8', '10']);
  });

  it('does not believe in numbers that contradict each other', () => {
    const said = 'The ferry to the island carried 4,200 people in May.';
    const content = (translation: string) => {
      const pair = judge(page(...strong, said, translation)).find(({ en }) => en[0] === strong.length);
      return pair ? pair.content + pair.contradiction : 0;
    };
    const silent = content('五月，开往海岛的渡船载了客人。');
    expect(content('五月，开往海岛的渡船载客4200人。')).toBeGreaterThan(silent + 2);
    expect(content('五月，开往海岛的渡船载客3100人。')).toBeLessThan(silent - 4);
  });

  it('takes two texts on one subject for no translation, however rare the words that they share', () => {
    const subjects = [
      ['Umbrella shop closes after losing its lease on the square', '雨伞设计大赛落幕，三位学生获奖'],
      ['Bakery hires twelve more drivers for the holiday week', '面包店老板谈二十年的创业经历'],
      ['Apple growers worry as frost returns to the upper valley', '本地苹果首次出口，价格上涨'],
      ['Library to stay open all night during the exam period', '图书馆志愿者招募启事，名额有限'],
    ] as const;
    const blocks = page(...subjects.map(([en]) => en), ...subjects.map(([, zh]) => zh));
    expect(judge(blocks).filter(({ kept }) => kept)).toEqual([]);
    expect(judge(blocks, { overSubject: 100 }).filter(({ kept }) => kept)).not.toEqual([]);
  });

  it('finds what stands out of order', () => {
    const [a, b, ...rest] = SENTENCES;
    const kept = judge(
      page(...rest.map(({ en }) => en), a.en, b.en, ...rest.map(({ zh }) => zh), b.zh, a.zh),
    );
    expect(kept.filter(({ kept }) => kept).map(({ en, zh }) => `${en}=${zh}`)).toEqual(
      expect.arrayContaining(['5=13', '6=12']),
    );
  });

  it('takes headings between two pairs for a pair', () => {
    const framed = (en: string, zh: string, tag: string) => {
      const blocks = [
        ...page(...strong.slice(0, 4), en, zh, ...strong.slice(4)).map((each, i) =>
          i === 4 || i === 5 ? { ...each, tag } : each,
        ),
      ];
      return judge(blocks).find((pair) => pair.en[0] === 4 && pair.zh[0] === 5)?.page ?? 0;
    };
    const text = framed('Nobody had thought of that, of course.', '当然，大家谁也没料到。', 'p');
    expect(framed('Odds and ends', '零零碎碎', 'h2')).toBeGreaterThan(text + 2);
    expect(framed('Odds and ends', '零零碎碎', 'p')).toBeGreaterThan(text + 2);
  });
});
