import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RevealStyle } from '../../utils/reading/settings.ts';
import { NOTHING_OPEN, next, openPairs, type Reading, type ReadingEvent } from '../../utils/reading/state.ts';

function following(events: readonly ReadingEvent[], style: RevealStyle = 'card'): Reading {
  return events.reduce((reading, event) => next(reading, event, style), NOTHING_OPEN);
}

const open = (...args: Parameters<typeof following>) => openPairs(following(...args));

describe('revealing', () => {
  test('a pointer opens one pair at a time and closes it on leaving', () => {
    expect(
      open([
        { type: 'rest', pair: 1 },
        { type: 'rest', pair: 2 },
      ]),
    ).toEqual([2]);
    expect(open([{ type: 'rest', pair: 1 }, { type: 'leave' }])).toEqual([]);
  });

  test.each(['focus', 'tap', 'key'] as const)(
    'what a %s has opened outlives a pointer that passes',
    (type) => {
      expect(open([{ type, pair: 1 }, { type: 'rest', pair: 1 }, { type: 'leave' }])).toEqual([1]);
    },
  );

  test('focus that moves on closes what focus has opened, and nothing else', () => {
    expect(open([{ type: 'focus', pair: 1 }, { type: 'blur' }])).toEqual([]);
    expect(open([{ type: 'key', pair: 1 }, { type: 'blur' }])).toEqual([1]);
  });

  test('a tap opens, a second one on the same block or one elsewhere closes', () => {
    expect(
      open([
        { type: 'tap', pair: 1 },
        { type: 'tap', pair: 2 },
      ]),
    ).toEqual([2]);
    expect(
      open([
        { type: 'tap', pair: 1 },
        { type: 'tap', pair: 1 },
      ]),
    ).toEqual([]);
    expect(
      open([
        { type: 'tap', pair: 1 },
        { type: 'tap', pair: null },
      ]),
    ).toEqual([]);
  });
});

describe('pinning', () => {
  const pinned: ReadingEvent[] = [
    { type: 'rest', pair: 1 },
    { type: 'pin', pair: 1 },
  ];

  test('a pinned pair stays when the pointer leaves, the page scrolls, another opens', () => {
    expect(open([...pinned, { type: 'leave' }, { type: 'away' }, { type: 'rest', pair: 2 }])).toEqual([1, 2]);
  });

  test('taking the pin out closes the pair, also under the pointer', () => {
    expect(open([...pinned, { type: 'pin', pair: 1 }])).toEqual([]);
  });

  test('a pair is open once, on top, even if it is pinned and revealed', () => {
    expect(open([...pinned, { type: 'pin', pair: 2 }, { type: 'rest', pair: 1 }])).toEqual([2, 1]);
  });

  test('Esc closes what is revealed first, then the pins, the latest first', () => {
    const events: ReadingEvent[] = [
      { type: 'pin', pair: 1 },
      { type: 'pin', pair: 2 },
      { type: 'rest', pair: 3 },
    ];
    const escapes = (count: number) => [...events, ...Array<ReadingEvent>(count).fill({ type: 'escape' })];
    expect([0, 1, 2, 3, 4].map((count) => open(escapes(count)))).toEqual([[1, 2, 3], [1, 2], [1], [], []]);
  });

  test('a change of the page closes the pairs that are gone, and no others', () => {
    const events: ReadingEvent[] = [...pinned, { type: 'pin', pair: 2 }, { type: 'rest', pair: 3 }];
    expect(open([...events, { type: 'change', pairs: [2, 3] }])).toEqual([2, 3]);
    expect(open([...events, { type: 'change', pairs: [2] }])).toEqual([2]);
  });
});

describe('notes below the block', () => {
  test('only a click, tap or key opens them, and they stay', () => {
    expect(
      open(
        [
          { type: 'rest', pair: 1 },
          { type: 'focus', pair: 1 },
        ],
        'below',
      ),
    ).toEqual([]);
    expect(open([{ type: 'tap', pair: 1 }, { type: 'tap', pair: null }, { type: 'away' }], 'below')).toEqual([
      1,
    ]);
    expect(open([{ type: 'pin', pair: 1 }, { type: 'away' }], 'below')).toEqual([1]);
    expect(open([{ type: 'key', pair: 1 }, { type: 'away' }], 'below')).toEqual([1]);
  });
});

test('whatever happens, no pair is open twice, and an event without effect gives the same object', () => {
  const pair = fc.integer({ min: 1, max: 4 });
  const event: fc.Arbitrary<ReadingEvent> = fc.oneof(
    pair.chain((pair) =>
      fc
        .constantFrom('rest', 'focus', 'tap', 'key', 'pin', 'close')
        .map((type) => ({ type, pair }) as ReadingEvent),
    ),
    fc.constantFrom<ReadingEvent>(
      { type: 'leave' },
      { type: 'blur' },
      { type: 'escape' },
      { type: 'away' },
      { type: 'close-all' },
      { type: 'change', pairs: [1, 2] },
    ),
  );
  const style = fc.constantFrom<RevealStyle>('card', 'in-place', 'below', 'mask');
  fc.assert(
    fc.property(fc.array(event), event, style, (events, last, style) => {
      const before = following(events, style);
      const result = next(before, last, style);
      const pairs = openPairs(result);
      expect(new Set(pairs).size).toBe(pairs.length);
      if (result !== before) expect(result).not.toEqual(before);
    }),
  );
});
