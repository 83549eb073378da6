import { describe, expect, it } from 'vitest';
import { numbersIn } from '../../utils/text/numbers.ts';

const keys = (text: string, language: 'en' | 'zh') => numbersIn(text, language).map((m) => m.key);
const strong = (text: string, language: 'en' | 'zh') =>
  numbersIn(text, language).flatMap((m) => (m.weak ? [] : [m.key]));

describe('numbersIn: both languages give the same keys', () => {
  it.each([
    ['100 million yuan', '1亿元', ['n:100000000']],
    ['1.2 million visitors', '游客120万人', ['n:1200000']],
    ['1,234,567.5 tons', '1234567.5吨', ['n:1234567.5']],
    ['$3.5bn', '35亿美元', ['n:3500000000']],
    ['120 million', '1亿2000万', ['n:120000000']],
    ['2.3 trillion', '2.3万亿', ['n:2300000000000']],
    ['fifteen thousand three hundred', '一万五千三百', ['n:15300']],
    ['two hundred and fifty thousand', '二十五万', ['n:250000']],
    ['half a million', '五十万', ['n:500000']],
    ['more than 1 million people', '100多万人', ['n:1000000']],
    ['1,001 nights', '一千零一夜', ['n:1001']],
    ['twelve thousand', '一万二', ['n:12000']],
    ['35,000', '三点五万', ['n:35000']],
    ['20 million', '2000 万', ['n:20000000']],
    ['twenty-three years', '二十三年', ['n:23']],
    ['half a dozen', '六个', ['n:6']],
    ['two dozen roses', '24朵玫瑰', ['n:24']],
    ['the 14th meeting', '第十四次会议', ['n:14']],
    ['the fourteenth', '第14届', ['n:14']],
    ['the twenty-first century', '21世纪', ['n:21']],
    ['on November 25, 2022', '2022年11月25日', ['m:11', 'n:25', 'n:2022']],
    ['on Nov. 25', '十一月二十五日', ['m:11', 'n:25']],
    ['since 2022', '自二〇二二年', ['n:2022']],
    ['nineteen forty-nine', '一九四九年', ['n:1949']],
    ['2022-11-25', '2022.11.25', ['n:2022', 'm:11', 'n:25']],
    ['in the 1990s', '上世纪90年代', ['s:90']],
    ["the '80s", '八十年代', ['s:80']],
    ['30 percent', '百分之三十', ['p:30']],
    ['thirty per cent', '３０％', ['p:30']],
    ['12.5%', '百分之十二点五', ['p:12.5']],
    ['by 3 percentage points', '提高3个百分点', ['p:3']],
    ['70 percent of them', '七成的人', ['p:70']],
    ['half of the villagers', '一半的村民', ['n:0.5']],
    ['one third', '三分之一', ['n:0.333333333333']],
    ['a third of the villagers', '三分之一的村民', ['n:0.333333333333']],
    ['six centuries', '六百年', ['n:600']],
    ['3 centuries', '三个世纪', ['n:300']],
    ['three quarters', '四分之三', ['n:0.75']],
    ['at 10:30', '上午十点三十分', ['n:10', 'n:30']],
    ['at 10.30 am', '上午10:30', ['n:10', 'n:30']],
    ['until 6.45 p.m.', '下午六时四十五分', ['n:6', 'n:45']],
    ['since 2003', '自二○○三年', ['n:2003']],
    ['G20 summit', '20国集团峰会', ['n:20']],
    ['three bridges', '三座桥', ['n:3']],
    ['twenty-nine villages', '廿九个村', ['n:29']],
    ['13.4 billion', '一百卅四亿', ['n:13400000000']],
    ['in 1975', '民国六十四年', ['n:1975']],
    ['between 200 and 300', '两百到三百之间', ['n:200', 'n:300']],
  ])('%s | %s', (en, zh, expected) => {
    expect(new Set(keys(en, 'en'))).toEqual(new Set(expected));
    expect(new Set(keys(zh, 'zh'))).toEqual(new Set(expected));
  });
});

describe('numbersIn: English', () => {
  it('takes May and March for months only where they can be', () => {
    expect(keys('May I go? They march on, and March comes.', 'en')).toEqual([]);
    expect(keys('May 4 and 18 March, in May and since March', 'en')).toEqual([
      'm:5',
      'n:4',
      'n:18',
      'm:3',
      'm:5',
      'm:3',
    ]);
  });
  it('starts a new number where words cannot be one', () => {
    expect(keys('one, two and three hundred', 'en')).toEqual(['n:1', 'n:2', 'n:300']);
    expect(keys('five or six', 'en')).toEqual(['n:5', 'n:6']);
  });
  it('leaves out vague amounts and parts of words', () => {
    expect(keys('dozens of people, thousands of miles, someone often alone', 'en')).toEqual([]);
  });
  it('marks the commonest words as weak', () => {
    expect(strong('one of the two; the first second', 'en')).toEqual([]);
    expect(strong('1 of 2', 'en')).toEqual(['n:1', 'n:2']);
  });
});

describe('numbersIn: Chinese', () => {
  it('leaves out numerals inside common words', () => {
    expect(keys('一般来说，统一的一些办法十分好，千万别忘，万一', 'zh')).toEqual([]);
    expect(keys('星期三的百姓', 'zh')).toEqual([]);
  });
  it('leaves out vague amounts', () => {
    expect(keys('几十人，数百万，上千次，七八百个，二十几岁，一九六几年', 'zh')).toEqual([]);
  });
  it('marks lone numerals as weak unless a measure word follows', () => {
    expect(strong('三峡的四川，一个人，两国，第一', 'zh')).toEqual([]);
    expect(strong('三个人', 'zh')).toEqual(['n:3']);
  });
  it('tells months from counts of months', () => {
    expect(keys('11个月后的11月', 'zh')).toEqual(['n:11', 'm:11']);
  });
  it('tells tenths from verbs', () => {
    expect(keys('三成为', 'zh')).toEqual(['n:3']);
  });
});

describe('numbersIn: places', () => {
  it('gives offsets into the text as it is', () => {
    const en = 'About １2,000 of them.';
    const [first] = numbersIn('In 2022, thirty percent', 'en');
    expect(first).toMatchObject({ start: 3, length: 4 });
    expect(
      numbersIn(en, 'en')
        .map((m) => en.slice(m.start, m.start + m.length))
        .join(),
    ).toContain('2,000');
    const zh = '共有１２００万人，占百分之三十。';
    expect(numbersIn(zh, 'zh').map((m) => zh.slice(m.start, m.start + m.length))).toEqual([
      '１２００万',
      '百分之三十',
    ]);
  });
  it('gives mentions in order without overlaps, and never fails, on any mix of its own vocabulary', () => {
    const pieces =
      '十 百 千 万 亿 一 三 零 点 分之 月 日 年代 % 12 3.5 , 半 one half and a third million May 几 多 成'.split(
        ' ',
      );
    let seed = 7;
    for (let round = 0; round < 2000; round += 1) {
      let text = '';
      for (let i = 0; i < 8; i += 1) {
        seed = (seed * 48271) % 2147483647;
        text += `${pieces[seed % pieces.length]}${seed % 3 ? '' : ' '}`;
      }
      for (const language of ['en', 'zh'] as const) {
        let end = 0;
        for (const found of numbersIn(text, language)) {
          expect(found.start, text).toBeGreaterThanOrEqual(end);
          expect(found.key, text).not.toMatch(/NaN|Infinity/);
          end = found.start + found.length;
        }
      }
    }
  });
  it('takes linear time on rows of numerals', () => {
    const time = (text: string) => {
      const before = performance.now();
      numbersIn(text, 'zh');
      return performance.now() - before;
    };
    time('十一'.repeat(2000));
    const short = time('十一'.repeat(5000));
    expect(time('十一'.repeat(50000))).toBeLessThan(40 * Math.max(short, 1));
  });
});
