import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Band } from '../../utils/align/band.ts';
import { Evidence, type Window } from '../../utils/align/evidence.ts';
import { type Gains, gainsOf } from '../../utils/align/gains.ts';
import { type Side, vocabularyOf } from '../../utils/align/vocabulary.ts';
import { EVIDENCE_WEIGHTS } from '../../utils/align/weights.ts';
import { lexicon, SENTENCES } from './sample-texts.ts';

const REACH = { en: 3, zh: 3 };

/** Short texts that share words across languages more often than sentences do. */
const EN = [
  'The bridge over the river',
  'The old river bridge, said Zhang Wei',
  'Fresh bread and sweet cakes',
  'Was it the river, or 3,000 trees?',
  'Linux for the library',
  'Zhang Wei bought bread for 12 students',
];
const ZH = [
  '河上的桥',
  '老桥，张伟说',
  '新鲜面包和甜蛋糕',
  '是河还是三千棵树？',
  '图书馆的Linux',
  '张伟给12个学生买面包',
];

const texts = (pool: readonly string[]) => fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 });

function windowsWithin(en: number, zh: number): Window[] {
  const windows: Window[] = [];
  for (let enFrom = 0; enFrom < en; enFrom += 1)
    for (let enTo = enFrom + 1; enTo <= Math.min(en, enFrom + REACH.en); enTo += 1)
      for (let zhFrom = 0; zhFrom < zh; zhFrom += 1)
        for (let zhTo = zhFrom + 1; zhTo <= Math.min(zh, zhFrom + REACH.zh); zhTo += 1)
          windows.push({ enFrom, enTo, zhFrom, zhTo });
  return windows;
}

/** What the segments [from, to) say against the other side's, term by term as documented at `Gains`. */
function oneWay(
  own: Side,
  from: number,
  to: number,
  other: Side,
  otherFrom: number,
  otherTo: number,
  gains: Gains,
) {
  const reach = ((other.sums[otherTo] ?? 0) - (other.sums[otherFrom] ?? 0)) / other.mean;
  const shown = new Set(other.segments.slice(otherFrom, otherTo).flat());
  let sum = 0;
  for (const type of own.segments.slice(from, to).flat()) {
    sum += gains.miss[type] ?? 0;
    if (own.types[type]?.links.some((link) => shown.has(link)))
      sum += Math.max(
        gains.floor[type] ?? 0,
        (gains.found[type] ?? 0) - (gains.fade[type] ?? 0) * Math.log(reach),
      );
  }
  return sum;
}

const evidenceOf = (en: readonly string[], zh: readonly string[], band = Band.full(en.length, zh.length)) =>
  new Evidence(vocabularyOf(en, zh, lexicon), lexicon, band, REACH);

describe('Evidence.content', () => {
  it('is for every window the sum over the terms of both sides', () => {
    fc.assert(
      fc.property(texts(EN), texts(ZH), (english, chinese) => {
        const { en, zh } = vocabularyOf(english, chinese, lexicon);
        const enGains = gainsOf(en, zh, 'en', lexicon, EVIDENCE_WEIGHTS);
        const zhGains = gainsOf(zh, en, 'zh', lexicon, EVIDENCE_WEIGHTS);
        const evidence = evidenceOf(english, chinese);
        for (const window of windowsWithin(english.length, chinese.length)) {
          const { enFrom, enTo, zhFrom, zhTo } = window;
          const expected =
            oneWay(en, enFrom, enTo, zh, zhFrom, zhTo, enGains) +
            oneWay(zh, zhFrom, zhTo, en, enFrom, enTo, zhGains);
          expect(evidence.content(window)).toBeCloseTo(expected, 3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in a band as in the whole grid, and impossible outside', () => {
    const english = [...EN, ...EN];
    const chinese = [...ZH, ...ZH];
    const whole = evidenceOf(english, chinese);
    const band = new Band(12, 12, (row) => [row - 2, row + 3]);
    const narrow = evidenceOf(english, chinese, band);
    for (const window of windowsWithin(12, 12)) {
      const { enFrom, enTo, zhFrom, zhTo } = window;
      const inside = band.cell(enFrom, zhTo - 1) >= 0 && band.cell(enTo - 1, zhFrom) >= 0;
      if (inside) expect(narrow.content(window)).toBeCloseTo(whole.content(window), 3);
      else expect(narrow.content(window)).toBe(Number.NEGATIVE_INFINITY);
    }
  });

  it('is best for each sentence with its own translation', () => {
    const evidence = evidenceOf(
      SENTENCES.map(({ en }) => en),
      SENTENCES.map(({ zh }) => zh),
    );
    const content = (i: number, j: number) =>
      evidence.content({ enFrom: i, enTo: i + 1, zhFrom: j, zhTo: j + 1 });
    SENTENCES.forEach((_, i) => {
      expect(content(i, i)).toBeGreaterThan(3);
      SENTENCES.forEach((_, j) => {
        if (i !== j) expect(content(i, j)).toBeLessThan(content(i, i) - 3);
      });
    });
  });

  it('is the same for traditional characters', () => {
    const english = SENTENCES.map(({ en }) => en);
    const simplified = evidenceOf(
      english,
      SENTENCES.map(({ zh }) => zh),
    );
    const traditional = evidenceOf(
      english,
      SENTENCES.map(({ traditional }) => traditional),
    );
    const window = { enFrom: 1, enTo: 2, zhFrom: 1, zhTo: 2 };
    expect(traditional.content(window)).toBeCloseTo(simplified.content(window), 3);
  });
});

describe('Evidence.translation', () => {
  const WINDOW = { enFrom: 0, enTo: 1, zhFrom: 0, zhTo: 1 };

  it('does not count what is merely kept: a command and its description', () => {
    const evidence = evidenceOf(['docker run nginx -p 8080'], ['用Docker的Nginx，8080']);
    expect(evidence.content(WINDOW) - evidence.translation(WINDOW).odds).toBeGreaterThan(2);
    expect(evidence.translation(WINDOW).odds).toBeLessThan(0.5);
  });

  it('does not charge what is merely kept either', () => {
    expect(
      evidenceOf(['Docker, Nginx, Linux'], ['Docker、Nginx、Linux']).translation(WINDOW).odds,
    ).toBeCloseTo(0, 9);
  });

  it('is all there is where nothing is kept', () => {
    const evidence = evidenceOf(['The old bridge over the river'], ['河上的老桥']);
    expect(evidence.translation(WINDOW).odds).toBeGreaterThan(2);
    expect(evidence.translation(WINDOW).odds).toBeCloseTo(evidence.content(WINDOW), 4);
  });
});

describe('Evidence.ratio', () => {
  const evidence = evidenceOf(['a'.repeat(6000)], ['河'.repeat(1000)]);
  const window = { enFrom: 0, enTo: 1, zhFrom: 0, zhTo: 1 };

  it("is the usual one at first and nears the page's own", () => {
    expect(evidence.ratio([])).toBeCloseTo(EVIDENCE_WEIGHTS.ratio, 9);
    const once = evidence.ratio([[window, 1]]);
    expect(once).toBeGreaterThan(4.5);
    expect(once).toBeLessThan(6);
    expect(evidence.ratio(Array.from({ length: 50 }, () => [window, 1] as const))).toBeCloseTo(6, 1);
  });

  it('counts a window by how sure it is', () => {
    expect(evidence.ratio([[window, 0.01]])).toBeLessThan(evidence.ratio([[window, 1]]) - 0.5);
  });
});
