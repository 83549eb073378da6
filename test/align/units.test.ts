import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../utils/align/units.ts';
import { block, lexicon, page, SENTENCES } from './sample-texts.ts';

const [bridge, farmers, doctor] = SENTENCES;
const blocksOf = (units: readonly { blocks: readonly number[] }[]) => units.map(({ blocks }) => blocks);

describe('unitsOf', () => {
  it('takes the languages apart and keeps the reading order over both', () => {
    const { en, zh } = unitsOf(page(bridge.en, bridge.zh, farmers.zh, farmers.en), lexicon);
    expect(blocksOf(en)).toEqual([[0], [3]]);
    expect(blocksOf(zh)).toEqual([[1], [2]]);
    expect([...en, ...zh].map(({ position }) => position)).toEqual([0, 3, 1, 2]);
  });

  it('leaves out other languages, which then stand between no neighbours', () => {
    const blocks = [
      block(bridge.en, 'en', 0),
      block('川の上の古い橋', 'other', 1),
      block(bridge.zh, 'zh', 2),
    ];
    const { en, zh } = unitsOf(blocks, lexicon);
    expect(blocksOf(zh)).toEqual([[2]]);
    expect((zh[0]?.position ?? 0) - (en[0]?.position ?? 0)).toBe(1);
  });

  it('leaves out what says itself in both languages', () => {
    const { en, zh } = unitsOf([block('图书馆 library', 'zh', 0), block(bridge.en, 'en', 1)], lexicon);
    expect(zh).toEqual([]);
    expect(blocksOf(en)).toEqual([[1]]);
  });

  describe('labels', () => {
    it('are one with the text that they introduce', () => {
      const blocks = [
        block('Opening:', 'en', 0),
        block(doctor.en, 'en', 0),
        block('开业时间：', 'zh', 1),
        block(doctor.zh, 'zh', 1),
      ];
      const { en, zh } = unitsOf(blocks, lexicon);
      expect(blocksOf(en)).toEqual([[0, 1]]);
      expect(en[0]?.text).toBe(`Opening: ${doctor.en}`);
      expect(blocksOf(zh)).toEqual([[2, 3]]);
    });

    it.each([
      ['in another element', block(doctor.en, 'en', 1)],
      ['in another language', block(doctor.zh, 'zh', 0)],
    ])('are not one with a text %s', (_, next) => {
      const { en, zh } = unitsOf([block('Opening:', 'en', 0), next], lexicon);
      expect(blocksOf([...en, ...zh])).toEqual([[0], [1]]);
    });

    it('are short', () => {
      const long = `${bridge.en.slice(0, -1)} and this is why:`;
      const { en } = unitsOf([block(long, 'en', 0), block(doctor.en, 'en', 0)], lexicon);
      expect(blocksOf(en)).toEqual([[0], [1]]);
    });
  });

  describe('copies in the other script', () => {
    it('are one, whichever comes first', () => {
      const simplifiedFirst = unitsOf(page(bridge.en, bridge.zh, bridge.traditional), lexicon);
      expect(blocksOf(simplifiedFirst.zh)).toEqual([[1, 2]]);
      expect(simplifiedFirst.zh[0]?.text).toBe(bridge.zh);
      const traditionalFirst = unitsOf(page(bridge.traditional, bridge.en, bridge.zh), lexicon);
      expect(blocksOf(traditionalFirst.zh)).toEqual([[0, 2]]);
    });

    it('are found when lists of them follow each other', () => {
      const { zh } = unitsOf(
        page(bridge.zh, farmers.zh, doctor.zh, bridge.traditional, farmers.traditional, doctor.traditional),
        lexicon,
      );
      expect(blocksOf(zh)).toEqual([
        [0, 3],
        [1, 4],
        [2, 5],
      ]);
    });

    it('may differ in a word', () => {
      const zh = '新软件可以让医生在网络上看到病人的信息。';
      const traditional = '新軟體可以讓醫生在網絡上看到病人的信息。';
      expect(blocksOf(unitsOf(page(zh, traditional), lexicon).zh)).toEqual([[0, 1]]);
    });

    it('are not the same text said twice in one script', () => {
      expect(blocksOf(unitsOf(page(bridge.zh, bridge.zh), lexicon).zh)).toEqual([[0], [1]]);
    });

    it('are not another text in the other script', () => {
      expect(blocksOf(unitsOf(page(bridge.zh, farmers.traditional), lexicon).zh)).toEqual([[0], [1]]);
    });

    it('stand near each other', () => {
      const between = Array.from(
        { length: 20 },
        (_, i) => `${farmers.zh.slice(0, -1)}${'一二三四五'[i % 5]}${i}。`,
      );
      const { zh } = unitsOf(page(bridge.zh, ...between, bridge.traditional), lexicon);
      expect(zh).toHaveLength(22);
    });
  });
});
