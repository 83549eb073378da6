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
});
