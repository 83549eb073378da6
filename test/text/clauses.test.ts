import { describe, expect, test } from 'vitest';
import { clauseEnds } from '../../utils/text/clauses.ts';

/** The clauses themselves. */
function clauses(text: string, language: 'en' | 'zh'): string[] {
  const ends = clauseEnds(text, language).map((end) => Math.round(end * text.length));
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim());
}

describe('a clause ends at a mark', () => {
  test.each([
    ['It rained.', 'en', ['It rained.']],
    ['If it rains, we stay; if not, we go.', 'en', ['If it rains,', 'we stay;', 'if not,', 'we go.']],
    ['“Stay,” she said — “it rains!”', 'en', ['“Stay,”', 'she said —', '“it rains!”']],
    ['Stay--it rains. Stay!', 'en', ['Stay--', 'it rains.', 'Stay!']],
    ['A well-known 3.5 or 1,000 at 9:30', 'en', ['A well-known 3.5 or 1,000 at 9:30']],
    ['下雨了。', 'zh', ['下雨了。']],
    ['下雨，就留下；不下，就走。', 'zh', ['下雨，', '就留下；', '不下，', '就走。']],
    ['“留下，”她说：下雨了！', 'zh', ['“留下，”', '她说：', '下雨了！']],
    ['米、面都涨了', 'zh', ['米、', '面都涨了']],
    ['共1,000人，3.5米，9:30开门', 'zh', ['共1,000人，', '3.5米，', '9:30开门']],
    ['', 'zh', ['']],
  ] as const)('%s', (text, language, expected) => {
    expect(clauses(text, language)).toEqual(expected);
  });
});

test('an ellipsis in Chinese ends a clause', () => {
  expect(clauseEnds('我……不去', 'zh')).toHaveLength(2);
});

test.each(['.', '. ', ',', '，', '"', '-', '- ', '，"', '1,', ' '])(
  'a text of nothing but "%s" is read',
  (mark) => {
    for (const language of ['en', 'zh'] as const)
      expect(clauseEnds(mark.repeat(200_000), language).at(-1)).toBe(1);
  },
);
