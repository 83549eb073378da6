import { expect, test } from 'vitest';
import type { MarkedPair } from '../../../utils/page/mark.ts';
import type { Spot } from '../../../utils/page/sentences/contract.ts';
import type { PageSentences } from '../../../utils/page/sentences/page-sentences.ts';
import { Steps } from '../../../utils/page/sentences/steps.ts';

const pair: MarkedPair = { number: 1, en: [], zh: [], separators: [], label: [], confidence: 1 };
const another: MarkedPair = { ...pair, number: 2 };

/** Steps through four sentences in each language; `isKnown` says whether each is known to translate the one beside it. */
const stepsWhere = (isKnown: boolean) =>
  new Steps(
    {
      of: () => ({ en: { texts: ['1', '2', '3', '4'] }, zh: { texts: ['一', '二', '三', '四'] } }),
      groupOf: ({ language, index }: Spot) => ({
        en: isKnown || language === 'en' ? [index] : [],
        zh: isKnown || language === 'zh' ? [index] : [],
        sure: isKnown,
      }),
    } as unknown as PageSentences,
    String,
  );
const english = { pair, language: 'en' } as const;

test.each([true, false])(
  'go on from the sentence pointed at in the other language (known: %s)',
  (isKnown) => {
    const from: Spot = { pair, language: 'zh', index: 1 };
    expect(stepsWhere(isKnown).next(english, -1, from)).toEqual({ ...english, index: 0 });
    expect(stepsWhere(isKnown).next(english, 1, from)).toEqual({ ...english, index: 2 });
  },
);

test('begin at an end where nothing of the pair is pointed at, and stay at an end', () => {
  for (const from of [undefined, { pair: another, language: 'en', index: 1 } as const]) {
    expect(stepsWhere(true).next(english, 1, from)?.index).toBe(0);
    expect(stepsWhere(true).next(english, -1, from)?.index).toBe(3);
  }
  expect(stepsWhere(true).next(english, 1, { ...english, index: 3 })?.index).toBe(3);
});
