import { describe, expect, test } from 'vitest';
import {
  follow,
  type Intent,
  NO_INTENT,
  nextVerdict,
  type PointerSample,
  spend,
  verdict,
} from '../../utils/reading/intent.ts';
import { MAX_DELAY } from '../../utils/reading/settings.ts';

const DELAY = 250;

type Move = Partial<PointerSample> & Pick<PointerSample, 'time'>;

/** Follows movements, each with what differs from the one before. */
function followed(
  moves: readonly Move[],
  open: number | null = null,
  delay = DELAY,
  from = NO_INTENT,
): Intent {
  let sample: PointerSample = from.last ?? { time: 0, x: 0, y: 0, on: null, busy: false };
  return moves.reduce((intent, move) => {
    sample = { ...sample, ...move };
    return follow(intent, sample, open, delay);
  }, from);
}

describe('opening', () => {
  test('a pointer that stands on a pair opens it after the delay, not before', () => {
    const intent = followed([{ time: 1000, on: 3 }]);
    expect(verdict(intent, null, 1249)).toBeUndefined();
    expect(verdict(intent, null, 1250)).toBe('open');
    expect(nextVerdict(intent, null)).toBe(1250);
  });

  test('the longest delay of the slider opens nothing before its end, and the shortest waits for none', () => {
    const arrival = [
      { time: 1000, x: 0 },
      { time: 1016, x: 4, on: 3 },
    ];
    const patient = followed(arrival, null, MAX_DELAY);
    expect(MAX_DELAY).toBe(2000);
    expect(verdict(patient, null, 3015)).toBeUndefined();
    expect(verdict(patient, null, 3016)).toBe('open');
    expect(verdict(followed(arrival, null, 0), null, 1016)).toBe('open');
  });

  test('slow movement within a pair counts as rest', () => {
    const slow = Array.from({ length: 10 }, (_, step) => ({ time: 1000 + 20 * step, x: 4 * step, on: 3 }));
    expect(verdict(followed(slow), null, 1250)).toBe('open');
  });

  test('a pointer that travels opens nothing on its way, however long the way is', () => {
    let intent = NO_INTENT;
    for (let time = 1000; time < 3000; time += 16) {
      intent = followed([{ time, y: time, on: Math.floor(time / 100) }], null, DELAY, intent);
      expect(verdict(intent, null, time + 15)).toBeUndefined();
    }
  });

  test('even with no delay a pointer that travels opens nothing, and one that comes slowly does at once', () => {
    const fast = followed(
      [
        { time: 1000, x: 0 },
        { time: 1016, x: 40, on: 3 },
      ],
      null,
      0,
    );
    expect(verdict(fast, null, 1032)).toBeUndefined();
    expect(verdict(fast, null, 1100)).toBe('open');
    const slow = followed(
      [
        { time: 1000, x: 0 },
        { time: 1016, x: 4, on: 3 },
      ],
      null,
      0,
    );
    expect(verdict(slow, null, 1016)).toBe('open');
  });

  test('with no delay a pointer that only begins to move has to settle first', () => {
    expect(nextVerdict(followed([{ time: 1000, on: 3 }], null, 0), null)).toBe(1060);
    const crossing = followed(
      [
        { time: 1000, on: 3 },
        { time: 1016, x: 100, on: 4 },
      ],
      null,
      0,
    );
    expect(nextVerdict(crossing, null)).toBe(1076);
  });

  test('the rest begins when the pointer slows down', () => {
    const intent = followed([
      { time: 1000, x: 0, on: 3 },
      { time: 1100, x: 200 },
      { time: 1120, x: 202 },
    ]);
    expect(nextVerdict(intent, null)).toBe(1100 + DELAY);
  });

  test('each pair needs a rest of its own', () => {
    expect(
      nextVerdict(
        followed([
          { time: 1000, on: 3 },
          { time: 1200, on: 4 },
        ]),
        null,
      ),
    ).toBe(1450);
  });

  test('a button that is down, or selected text, opens nothing', () => {
    expect(nextVerdict(followed([{ time: 1000, on: 3, busy: true }]), null)).toBeUndefined();
  });

  test('after a press the pair opens only when the pointer has left it and come back', () => {
    const pressed = followed([
      { time: 1000, on: 3 },
      { time: 1100, busy: true },
      { time: 1150, busy: false },
    ]);
    expect(nextVerdict(pressed, null)).toBeUndefined();
    const back = followed(
      [
        { time: 2000, on: null },
        { time: 2200, on: 3 },
      ],
      null,
      DELAY,
      pressed,
    );
    expect(nextVerdict(back, null)).toBe(2450);
  });

  test('what was opened and then closed under a pointer at rest does not open again', () => {
    const answered = spend(followed([{ time: 1000, on: 3 }]));
    expect(nextVerdict(answered, null)).toBeUndefined();
    expect(nextVerdict(followed([{ time: 2000, x: 1 }], null, DELAY, answered), null)).toBeUndefined();
  });
});

describe('closing', () => {
  const resting = spend(followed([{ time: 1000, on: 3, toCard: 50 }]));

  test('what is open closes after the grace, counted from leaving', () => {
    const left = followed(
      [
        { time: 2000, on: 3 },
        { time: 2016, on: null, toCard: 50 },
      ],
      3,
      DELAY,
      resting,
    );
    expect(verdict(left, 3, 2165)).toBeUndefined();
    expect(verdict(left, 3, 2166)).toBe('close');
    expect(nextVerdict(left, 3)).toBe(2166);
  });

  test('coming back within the grace keeps it open, and leaving again is counted anew', () => {
    const back = followed(
      [
        { time: 2000, on: 3 },
        { time: 2016, on: null },
        { time: 2149, on: 3 },
      ],
      3,
      DELAY,
      resting,
    );
    expect(nextVerdict(back, 3)).toBeUndefined();
    expect(verdict(back, 3, 9000)).toBeUndefined();
    // It has not moved for so long.
    const again = followed([{ time: 9000, on: null }], 3, DELAY, back);
    expect(verdict(again, 3, 9149)).toBeUndefined();
    expect(verdict(again, 3, 9150)).toBe('close');
  });

  test('a pointer on its way to the card keeps it open, however slow', () => {
    let intent = followed([{ time: 2000, on: 3, toCard: 50 }], 3, DELAY, resting);
    for (let step = 1; step < 40; step++) {
      intent = followed([{ time: 2000 + 50 * step, on: null, toCard: 50 - step }], 3, DELAY, intent);
      expect(verdict(intent, 3, 2000 + 50 * step + 49)).toBeUndefined();
    }
  });

  test('a pointer that goes away from the card does not', () => {
    let intent = followed([{ time: 2000, on: 3, toCard: 50 }], 3, DELAY, resting);
    for (let step = 1; step < 4; step++)
      intent = followed([{ time: 2000 + 50 * step, on: null, toCard: 50 + step }], 3, DELAY, intent);
    expect(verdict(intent, 3, 2199)).toBeUndefined();
    expect(verdict(intent, 3, 2200)).toBe('close');
  });

  test('another pair takes its place once the pointer rests there', () => {
    const other = followed([{ time: 2000, on: 4, toCard: 60 }], 3, 100, resting);
    expect(verdict(other, 3, 2100)).toBe('open');
  });
});
